/** Which sites have badges: one switch per site. Switching on asks the browser for access if there is none yet. */
import { useMemo } from 'preact/hooks';
import type { Policy } from '@/data/model/policy';
import { type DescribedSite, type SiteInfo, siteOfAddedHost } from '@/data/model/siteInfo';
import { returnAccess } from '@/data/store/returnAccess';
import type { Settings, SettingsChange } from '@/data/store/settings';
import { askAccess } from '@/data/store/siteAccess';
import { usePolicy } from '../usePolicy';
import { AddHost } from './AddHost';
import { SiteRow } from './SiteRow';
import type { SettingsWords } from './settingsWords';
import './SiteSwitches.css';
import { useAccess } from './useAccess';
import type { Outcome } from './useStoredSettings';

interface SiteSwitchesProps {
  words: SettingsWords;
  /** The sites with rules of their own. */
  sites: readonly DescribedSite[];
  settings: Pick<Settings, 'sitesOff' | 'hosts'>;
  onChange: (part: SettingsChange, done?: Outcome) => void;
  /** Called with the outcome of a switch that changed no setting. */
  onOutcome: (outcome: Outcome) => void;
}

const refused: Outcome = { message: 'options.refused', isFault: true };

export function SiteSwitches({ words, sites, settings, onChange, onOutcome }: SiteSwitchesProps) {
  const { t } = words;
  const { sitesOff, hosts } = settings;
  const { policy } = usePolicy();
  const added = useMemo(() => hosts.map(describedHost), [hosts]);
  const all = useMemo(() => [...sites, ...added], [sites, added]);
  const granted = useAccess(all);

  // In all of these the browser is asked within the click itself: after waiting for anything else it would refuse.
  const giveAccess = async (site: SiteInfo, change: SettingsChange) => {
    if (await askAccess(site)) onChange(change);
    else onOutcome(refused);
  };
  const switchOn = (site: SiteInfo) => {
    const change = { sitesOff: { remove: [site.id] } };
    if (granted?.has(site.id)) onChange(change);
    else void giveAccess(site, change);
  };
  const switchOff = async (site: SiteInfo) => {
    const change = { sitesOff: { add: [site.id] } };
    if (site.installed) return onChange(change);
    const undo = () => void giveAccess(site, { sitesOff: { remove: [site.id] } });
    onChange(change, { message: 'options.accessReturned', values: { name: site.name }, undo });
    // Access that is not needed is given back.
    await returnAccess(site);
  };
  const add = (host: string) =>
    void giveAccess(siteOfAddedHost(host), { hosts: { add: [host] }, sitesOff: { remove: [host] } });
  const remove = async (host: string) => {
    onChange({ hosts: { remove: [host] } }, { message: 'options.hostRemoved', undo: () => add(host) });
    await returnAccess(siteOfAddedHost(host));
  };
  const rowOf = (site: DescribedSite, onRemove?: () => void) => (
    <SiteRow
      key={site.id}
      words={words}
      site={site}
      hasAccess={granted?.has(site.id)}
      isOff={sitesOff.includes(site.id)}
      managed={managedBy(policy, site.id)}
      onSwitch={(isOn) => (isOn ? switchOn(site) : void switchOff(site))}
      onRemove={onRemove}
    />
  );

  return (
    <>
      <p class="lead">{t('options.sitesText')}</p>
      <ul class="siteRows">{sites.map((site) => rowOf(site))}</ul>
      <h3>{t('options.hosts')}</h3>
      <p class="quiet">{t('options.hostsText')}</p>
      {added.length > 0 && (
        <ul class="siteRows">
          {added.map((site) => rowOf(site, policy.hosts?.includes(site.id) ? undefined : () => void remove(site.id)))}
        </ul>
      )}
      <AddHost words={words} onAdd={add} onFault={() => onOutcome({ message: 'options.notAHost', isFault: true })} />
    </>
  );
}

const managedBy = ({ sitesOn = [], sitesOff = [], hosts = [] }: Policy, id: string): 'on' | 'off' | undefined =>
  sitesOff.includes(id) ? 'off' : sitesOn.includes(id) || hosts.includes(id) ? 'on' : undefined;

const describedHost = (host: string): DescribedSite => ({ ...siteOfAddedHost(host), platform: 'mastodon' });
