/** That the browser is managed: what that means here, whom to ask, and what of the policy is broken. */
import { useMemo } from 'preact/hooks';
import { hostOf } from '@/data/exchange/registerAddress';
import type { Policy, PolicyFault } from '@/data/model/policy';
import { siteOfAddedHost } from '@/data/model/siteInfo';
import { askAccess } from '@/data/store/siteAccess';
import { ExternalLink } from '../ExternalLink';
import type { SettingsWords } from './settingsWords';
import { useAccess } from './useAccess';

interface ManagedPartProps {
  words: SettingsWords;
  policy: Policy;
  faults: readonly PolicyFault[];
}

export function ManagedPart({ words, policy, faults }: ManagedPartProps) {
  const { t } = words;
  const { contact, contactAddress, registers } = policy;
  if (Object.keys(policy).length === 0 && faults.length === 0) return null;
  return (
    <aside class="managed" aria-label={t('policy.title')}>
      <p>{t('policy.title')}</p>
      {contact && <p>{contactAddress ? <ExternalLink href={contactAddress} label={contact} /> : contact}</p>}
      {registers && <RegistersToAllow words={words} addresses={registers} />}
      {faults.length > 0 && (
        <>
          <p>{t('policy.faults')}</p>
          <ul>
            {faults.map(({ field, reason }) => (
              <li key={field + reason}>{t(`policy.fault.${reason}`, { field })}</li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

/** The registers that are to be followed and have no access: browsers let only the user give it. The background does the rest. */
function RegistersToAllow({ words: { t }, addresses }: { words: SettingsWords; addresses: readonly string[] }) {
  const sites = useMemo(() => [...new Set(addresses.map(hostOf))].map(siteOfAddedHost), [addresses]);
  const granted = useAccess(sites);
  return (
    <>
      {sites
        .filter(({ id }) => granted && !granted.has(id))
        .map((site) => (
          <p key={site.id}>
            {t('policy.register', { host: site.id })}{' '}
            <button type="button" onClick={() => void askAccess(site)}>
              {t('policy.give')}
            </button>
          </p>
        ))}
    </>
  );
}

/** Beside what cannot be changed. */
export const Managed = ({ words: { t } }: { words: SettingsWords }) => (
  <span class="managedNote quiet">{t('policy.managed')}</span>
);
