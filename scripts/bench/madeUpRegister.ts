/** Made-up registers of any size, put where the background puts the real one. */

import { accountKey } from '@/data/model/handles';
import { defaultDisplay, publishedKeys, storedIndexes } from '@/data/store/published';
import { type BadgeLabel, buildAccountIndex } from '@/data/views/accountIndex';
import type { Launched } from '@/tests/e2e/browsers';
import { untilPublished } from '@/tests/e2e/untilPublished';

/** The X handle of an official of made-up registers. */
export const madeUpHandle = (number: number): string => `ambtenaar_${number}`;

/** The ending of the name of each of their badges. */
export const madeUpNote = 'Verzonnen.';

/** Short texts: with longer ones the largest register would exceed the 10 MB that Chromium stores for an extension. */
const labelOf = (number: number): BadgeLabel => ({
  recordId: `voorbeeld-${number}`,
  role: 'DG',
  organisation: 'VB',
  year: '2012',
  standing: 'historic',
  who: `Voorbeeld ${number}`,
  note: madeUpNote,
});

/**
 * Replaces what the background published with a register of this many officials, numbered from 0, each with one account on
 * X. Throws if it does not fit in storage. Cards are left out: a page reads only those that are opened.
 */
export async function publishMadeUp(browser: Launched, officials: number): Promise<void> {
  const numbers = Array.from({ length: officials }, (_, number) => number);
  const index = buildAccountIndex(
    numbers.map((number) => [accountKey('x', madeUpHandle(number)), labelOf(number)] as const),
  );
  const display = { ...defaultDisplay, language: 'nl' };
  await untilPublished(browser);
  await browser.inExtension(
    async (api, items, basis) => {
      // With this mark, the background takes the rest for its own work.
      const kept = await api.storage.local.get(basis);
      await api.storage.local.clear();
      await api.storage.local.set({ ...items, ...kept });
    },
    { ...storedIndexes(index), [publishedKeys.display]: display },
    publishedKeys.basis,
  );
}
