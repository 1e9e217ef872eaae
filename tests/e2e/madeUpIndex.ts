/** The extension with access to every site, and an index of made-up accounts in the place of the register's. */
import { type BadgeLabel, buildAccountIndex } from '@/data/views/accountIndex';
import type { BrowserName, Launched } from './browsers';
import { launchWithAccess } from './launchWithAccess';

/** Made up: who the badge is of stands where the office does. */
export const labelOf = (who: string): BadgeLabel => ({
  recordId: who,
  role: who,
  organisation: '',
  year: '2026',
  standing: 'current',
  who,
  note: 'voor tests',
});

/** Pairs of an account's key and a word that is to stand in the name of its badge. */
export type MadeUpAccounts = Iterable<readonly [key: string, who: string]>;

/** Starts a browser; `publish` writes the index as the background would. */
export async function launchWithIndex(
  name: BrowserName,
): Promise<{ browser: Launched; publish(accounts: MadeUpAccounts): Promise<void> }> {
  const browser = await launchWithAccess(name);
  const publish = async (accounts: MadeUpAccounts) => {
    const index = buildAccountIndex([...accounts].map(([key, who]) => [key, labelOf(who)]));
    await browser.inExtension((api, written) => api.storage.local.set({ index: written }), index);
  };
  return { browser, publish };
}
