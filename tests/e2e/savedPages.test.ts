import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registers } from '@/data/bundled';
import { publishedAccounts } from '@/data/register';
import type { Platform } from '@/data/vocabulary';
import { launchWithAccess } from './access';
import { browserNames, type Launched } from './browsers';
import { answerWith, type SavedEntry, savedEntries, savedPageWith } from './pages';
import { type SavedPageSpots, type SeenSpots, savedSpots } from './savedSpots';
import { labelOfHandle, seenOf } from './seen';
import { badgesWhen } from './wait';

/** Registered accounts of a platform, no two of which have badges that read the same. */
function registeredOn(platform: Platform): string[] {
  const handles = registers
    .flatMap(({ officials, organisations }) => [...officials, ...organisations])
    .flatMap(({ accounts }) => publishedAccounts(accounts))
    .filter((account) => account.platform === platform && /^[\w/-]+$/.test(account.handle))
    .map(({ handle }) => handle);
  const byLabel = new Map(handles.map((handle) => [labelOfHandle(handle, 'nl', 'full', platform), handle]));
  return [...byLabel.values()];
}

const sumOf = (counts: SavedEntry['counts'], kinds: readonly string[]) =>
  kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);

/** What is to be seen of each account of the page's row: its handle on the page, the one put there, and how many spots. */
function expectedOn({ file, platform, badges, marks, judged }: SavedPageSpots) {
  const registered = registeredOn(platform);
  return savedEntries(file).map(({ handle, counts }, place) => {
    const instead = registered[place];
    if (!instead) throw new Error(`the register has too few accounts for ${file}`);
    const seen: SeenSpots = judged[place] ?? [sumOf(counts, badges), sumOf(counts, marks)];
    return { handle, instead, seen };
  });
}

const pages = savedSpots.filter(({ file }) => savedEntries(file).length > 0);

describe.runIf(pages.length > 0).each(browserNames)('saved pages in %s', (browserName) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
  });
  afterAll(() => browser.close());

  it.each(pages)('show a badge wherever a person saw a name on $file at $address', async (page) => {
    const expected = expectedOn(page);
    const url = page.address.replace(/\{(\d+)\}/, (_, place) => expected[Number(place)]?.instead ?? '');
    const handles = new Map(expected.map(({ handle, instead }) => [handle, instead]));
    const tab = await browser.open(url, answerWith(url, savedPageWith(page.file, handles, url)), {
      viewport: { width: 1280, height: 2000 },
    });
    const total = expected.reduce((sum, { seen: [badges, marks] }) => sum + badges + marks, 0);
    const shown = (await badgesWhen(tab, total)).filter(({ visible }) => visible).map(seenOf);
    // By place in the README's row, so that a failure names nobody.
    const seen = expected.map(({ instead }) => {
      const own = shown.filter(({ name }) => name === labelOfHandle(instead, 'nl', 'full', page.platform));
      return [own.filter(({ mark }) => !mark).length, own.filter(({ mark }) => mark).length];
    });
    expect(seen).toEqual(expected.map((entry) => entry.seen));
    expect(shown).toHaveLength(total);
    await tab.close();
  });
});
