/** A site in the list of sites: its switch, whether there is access to it, and where names are seen there. */
import lock from 'icon:lock';
import lockOpen from 'icon:lock-open';
import { useId } from 'preact/hooks';
import type { DescribedSite } from '@/data/model/siteInfo';
import { Icon } from '../Icon';
import { PlatformIcon } from '../PlatformIcon';
import type { SettingsWords } from './settingsWords';
import './Switch.css';

interface SiteRowProps {
  words: SettingsWords;
  site: DescribedSite;
  /** Undefined until it is known. */
  hasAccess: boolean | undefined;
  /** Whether the user switched it off. */
  isOff: boolean;
  /** What the organisation has chosen. */
  managed: 'on' | 'off' | undefined;
  onSwitch: (isOn: boolean) => void;
  /** Only for sites that the user added. */
  onRemove?: (() => void) | undefined;
}

export function SiteRow({ words, site, hasAccess, isOff, managed, onSwitch, onRemove }: SiteRowProps) {
  const { t } = words;
  const id = useId();
  return (
    <li class="siteRow">
      <label>
        <span class="siteIcon">
          <PlatformIcon platform={site.platform} />
        </span>
        <span class="siteText">
          <span class="siteName">
            <b id={`${id}name`}>{site.name}</b>
            {hasAccess !== undefined && (
              <span class="siteAccess" id={`${id}access`}>
                <Icon path={hasAccess ? lockOpen : lock} /> {accessText(words, hasAccess, isOff)}
              </span>
            )}
          </span>
          {managed && (
            <span class="quiet" id={`${id}managed`}>
              {t(managed === 'on' && hasAccess === false ? 'policy.access' : 'policy.managed')}
            </span>
          )}
          <span class="quiet" id={`${id}seen`}>
            {seenText(words, site)}
          </span>
        </span>
        <input
          type="checkbox"
          class="switch"
          data-site={site.id}
          aria-labelledby={`${id}name`}
          aria-describedby={`${id}access ${id}seen${managed ? ` ${id}managed` : ''}`}
          // Access is the user's to give, whatever the organisation wants.
          disabled={managed === 'off' || (managed === 'on' && hasAccess === true && !isOff)}
          checked={hasAccess === true && !isOff}
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            // The switch shows the current state, which changes only once the browser has agreed.
            event.currentTarget.checked = !wanted;
            onSwitch(wanted);
          }}
        />
      </label>
      {onRemove && (
        <div class="host">
          <button type="button" aria-label={t('options.removeHost', { host: site.name })} onClick={onRemove}>
            {t('options.remove')}
          </button>
        </div>
      )}
    </li>
  );
}

/** Whether the extension may read the site, and whether it does. */
function accessText({ t }: SettingsWords, hasAccess: boolean, isOff: boolean): string {
  if (!hasAccess) return t('options.accessNone');
  return t(isOff ? 'options.accessUnused' : 'options.accessUsed');
}

/** Under which addresses names are seen, and in which kinds of places; of a site that the user added its name says the former. */
function seenText({ t, list }: SettingsWords, site: DescribedSite): string {
  if (!site.spots) return t('options.seenAdded');
  return t('options.seen', {
    hosts: list(shortHosts(site)),
    spots: list(site.spots.map((kind) => t(`options.spots.${kind}`))),
  });
}

/** Hosts as people know them: without prefixes for phones and such. */
const shortHosts = ({ hosts }: DescribedSite): string[] => [
  ...new Set(hosts.map((host) => host.replace(/^(\*|www|m|mobile|pro)\./, ''))),
];
