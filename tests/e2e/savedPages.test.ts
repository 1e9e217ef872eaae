/** Saved pages of real sites, unchanged, with an index of only the accounts that their README names. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountKey } from '@/data/model/handles';
import type { Platform } from '@/data/model/vocabulary';
import { browserNames } from './browsers';
import { launchWithIndex } from './madeUpIndex';
import { answerWith, type SavedEntry, savedEntries, savedHtml } from './pages';
import { type SavedPageSpots, type SeenSpots, savedSpots } from './savedSpots';
import { seenOf } from './seen';
import { badgesWhen } from './wait';

/**
 * The handles that a handle in the README may mean: it leaves out the kind of page on LinkedIn, and the server on Mastodon, or
 * writes that twice.
 */
function fullHandles(handle: string, platform: Platform): string[] {
  if (platform === 'linkedin') return ['in', 'company', 'school', 'showcase'].map((kind) => `${kind}/${handle}`);
  if (platform !== 'mastodon') return [handle];
  return [`${handle.replace(/@mastodon\.social.*/, '')}@mastodon.social`.replace(/(@.*)@.*/, '$1')];
}

const sumOf = (counts: SavedEntry['counts'], kinds: readonly string[]) =>
  kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);

/** What is expected for each account in the page's row, and the keys it is looked up by. */
const expectedOn = ({ file, platform, badges, marks, judged }: SavedPageSpots) =>
  savedEntries(file).map(({ handle, counts }, place) => {
    const seen: SeenSpots = judged[place] ?? [sumOf(counts, badges), sumOf(counts, marks)];
    return { handle, keys: fullHandles(handle, platform).map((full) => accountKey(platform, full)), seen };
  });

const pages = savedSpots.filter(({ file }) => savedEntries(file).length > 0);

describe.runIf(pages.length > 0).each(browserNames)('saved pages in %s', (browserName) => {
  let launched: Awaited<ReturnType<typeof launchWithIndex>>;
  beforeAll(async () => {
    launched = await launchWithIndex(browserName);
  });
  afterAll(() => launched.browser.close());

  it.each(pages)('show a badge wherever a person saw a name on $file at $address', async (page) => {
    const expected = expectedOn(page);
    // Accounts are named by their first place in the row, so that a failure names nobody.
    const names = new Map<string, string>();
    for (const [place, { keys }] of expected.entries()) {
      for (const key of keys) if (!names.has(key)) names.set(key, `plaats ${place}.`);
    }
    const wanted = new Map<string, [badges: number, marks: number]>();
    for (const { keys, seen } of expected) {
      const name = names.get(keys[0] ?? '') ?? '';
      const [badges, marks] = wanted.get(name) ?? [0, 0];
      wanted.set(name, [badges + seen[0], marks + seen[1]]);
    }
    await launched.publish(names);
    const url = page.address.replace(/\{(\d+)\}/, (_, place) => expected[Number(place)]?.handle ?? '');
    const tab = await launched.browser.open(url, answerWith(url, savedHtml(page.file, url)), {
      viewport: { width: 1280, height: 2000 },
    });
    const total = expected.reduce((sum, { seen: [badges, marks] }) => sum + badges + marks, 0);
    const shown = (await badgesWhen(tab, total)).filter(({ visible }) => visible).map(seenOf);
    const found = [...wanted.keys()].map((name) => {
      const own = shown.filter((badge) => badge.name.includes(name));
      const marks = own.filter(({ mark }) => mark).length;
      return [name, [own.length - marks, marks]];
    });
    expect(found).toEqual([...wanted]);
    expect(shown).toHaveLength(total);
    await tab.close();
  });
});
