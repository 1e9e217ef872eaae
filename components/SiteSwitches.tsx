/** Which sites have badges: one switch per site. Switching on asks the browser for access if there is none yet. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { matchPatternsOf, type SiteInfo, siteOfAddedHost } from '@/data/model/siteInfo';
import { hostPattern, type Settings, type SettingsChange } from '@/data/store/settings';
import { askAccess } from '@/data/store/siteAccess';
import type { MessageKey, Words } from '@/data/views/words';
import { useAccess } from './useAccess';
import type { Outcome } from './useStoredSettings';

interface SiteSwitchesProps {
  words: Words;
  /** The sites with rules of their own. */
  sites: readonly SiteInfo[];
  settings: Pick<Settings, 'sitesOff' | 'hosts'>;
  onChange: (part: SettingsChange, done?: Outcome) => void;
  /** Called with the outcome of a switch that changed no setting. */
  onOutcome: (message: MessageKey) => void;
}

export function SiteSwitches({ words, sites, settings, onChange, onOutcome }: SiteSwitchesProps) {
  const { t, list } = words;
  const { sitesOff, hosts } = settings;
  const added = useMemo(() => hosts.map(siteOfAddedHost), [hosts]);
  const all = useMemo(() => [...sites, ...added], [sites, added]);
  const granted = useAccess(all);

  const switchOn = async (site: SiteInfo) => {
    // Ask within the click itself: after waiting for anything else the browser would refuse.
    if (!granted?.has(site.id) && !(await askAccess(site))) onOutcome('options.refused');
    else onChange({ sitesOff: { remove: [site.id] } });
  };
  const switchOff = async (site: SiteInfo) => {
    onChange({ sitesOff: { add: [site.id] } });
    // Access that is not needed is given back.
    if (!site.installed) await browser.permissions.remove({ origins: matchPatternsOf(site) });
  };
  const add = async (host: string) => {
    if (!(await askAccess(siteOfAddedHost(host)))) onOutcome('options.refused');
    else onChange({ hosts: { add: [host] }, sitesOff: { remove: [host] } });
  };
  const remove = async (host: string) => {
    onChange({ hosts: { remove: [host] } }, { message: 'options.hostRemoved', undo: () => void add(host) });
    await browser.permissions.remove({ origins: matchPatternsOf(siteOfAddedHost(host)) });
  };
  const switchOf = (site: SiteInfo, children: ComponentChildren) => (
    <label>
      <input
        type="checkbox"
        data-site={site.id}
        checked={granted?.has(site.id) === true && !sitesOff.includes(site.id)}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          // The switch shows the current state, which changes only once the browser has agreed.
          event.currentTarget.checked = !wanted;
          void (wanted ? switchOn(site) : switchOff(site));
        }}
      />
      <span>{children}</span>
    </label>
  );

  return (
    <>
      <fieldset>
        <legend>{t('options.sites')}</legend>
        {sites.map((site) => (
          <div key={site.id}>
            {switchOf(
              site,
              <>
                {site.name} <span class="quiet">{list(shortHosts(site))}</span>
              </>,
            )}
          </div>
        ))}
        <p class="quiet">{t('options.sitesText')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('options.hosts')}</legend>
        <p class="quiet">{t('options.hostsText')}</p>
        {added.map((site) => (
          <div key={site.id} class="host">
            {switchOf(site, site.name)}
            <button
              type="button"
              aria-label={t('options.removeHost', { host: site.name })}
              onClick={() => void remove(site.id)}
            >
              {t('options.remove')}
            </button>
          </div>
        ))}
        <AddHost words={words} onAdd={(host) => void add(host)} onFault={() => onOutcome('options.notAHost')} />
      </fieldset>
    </>
  );
}

/** Hosts as people know them: without prefixes for phones and such. */
const shortHosts = ({ hosts }: SiteInfo): string[] => [
  ...new Set(hosts.map((host) => host.replace(/^(\*|www|m|mobile)\./, ''))),
];

interface AddHostProps {
  words: Words;
  onAdd: (host: string) => void;
  onFault: () => void;
}

function AddHost({ words: { t }, onAdd, onFault }: AddHostProps) {
  const [text, setText] = useState('');
  return (
    <form
      class="addHost"
      onSubmit={(event) => {
        event.preventDefault();
        // People paste addresses.
        const host = text
          .trim()
          .toLowerCase()
          .replace(/^https?:\/\//, '')
          .replace(/\/.*$/, '');
        if (!hostPattern.test(host)) return onFault();
        onAdd(host);
        setText('');
      }}
    >
      <label>
        <span>{t('options.host')}</span>
        <input
          type="text"
          name="host"
          value={text}
          spellcheck={false}
          autocapitalize="off"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="submit">{t('options.addHost')}</button>
    </form>
  );
}
