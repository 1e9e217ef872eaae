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

/** Starts a browser; `publish` writes the index as the background would. */
export async function launchWithIndex(
  name: BrowserName,
): Promise<{ browser: Launched; publish(accounts: MadeUpAccounts): Promise<void> }> {
  const browser = await launchWithAccess(name);
  const publish = async (accounts: MadeUpAccounts) => {
    const index = buildAccountIndex([...accounts].map(([key, who]) => [key, labelOf(who)]));
    await browser.inExtension((api, written) => api.storage.local.set(written), storedIndexes(index));
  };
  return { browser, publish };
}
