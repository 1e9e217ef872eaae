/** Starts the extension with access to every site, and with an index of made-up accounts instead of the register's. */
import { storedIndexes } from '@/data/store/published';
import { type BadgeLabel, buildAccountIndex } from '@/data/views/accountIndex';
import type { BrowserName, Launched } from './browsers';
import { launchWithAccess } from './launchWithAccess';

/** Made up: a badge names its owner where the office normally is. */
export const labelOf = (who: string): BadgeLabel => ({
  recordId: who,
  role: who,
  organisation: '',
  year: '2026',
  standing: 'current',
  who,
  note: 'voor tests',
});

/** Pairs of an account's key and a word for the name of its badge. */
export type MadeUpAccounts = Iterable<readonly [key: string, who: string]>;

interface WithIndex {
  browser: Launched;
  /** Writes the index as the background would. */
  publish(accounts: MadeUpAccounts): Promise<void>;
  /** The same, with labels of any kind. */
  publishLabels(accounts: Iterable<readonly [key: string, label: BadgeLabel]>): Promise<void>;
}

/** Starts a browser. */
export async function launchWithIndex(name: BrowserName): Promise<WithIndex> {
  const browser = await launchWithAccess(name);
  const publishLabels: WithIndex['publishLabels'] = (accounts) =>
    browser.inExtension((api, written) => api.storage.local.set(written), storedIndexes(buildAccountIndex(accounts)));
  const publish = (accounts: MadeUpAccounts) =>
    publishLabels([...accounts].map(([key, who]) => [key, labelOf(who)] as const));
  return { browser, publish, publishLabels };
}
