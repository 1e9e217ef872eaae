/** Which sites have badges: one switch a site. */
import type { Words } from '@/data/messages';
import type { Settings } from '@/data/settings';
import type { SiteInfo } from '@/data/siteInfo';

interface SiteSwitchesProps {
  words: Words;
  sites: readonly SiteInfo[];
  sitesOff: Settings['sitesOff'];
  onChange: (sitesOff: Settings['sitesOff']) => void;
}

export function SiteSwitches({ words: { t, list }, sites, sitesOff, onChange }: SiteSwitchesProps) {
  return (
    <fieldset>
      <legend>{t('options.sites')}</legend>
      {sites.map(({ id, name, hosts }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={!sitesOff.includes(id)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? sitesOff.filter((off) => off !== id) : [...sitesOff, id])
            }
          />
          <span>
            {name} <span class="quiet">{list([...hosts])}</span>
          </span>
        </label>
      ))}
      <p class="quiet">{t('options.sitesText')}</p>
    </fieldset>
  );
}
