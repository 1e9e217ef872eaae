// @vitest-environment happy-dom
// @vitest-environment-options {"settings": {"handleDisabledFileLoadingAsSuccess": true}}
/**
 * Whatever a page does: once it is quiet, every spot of a registered account has exactly one right badge, and nothing else
 * has one. Here in an emulated page, thousands of times; in tests/e2e/fire.test.ts in the real browsers.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Published } from '@/data/store/published';
import { Badges } from '@/entrypoints/profiles.content/badges';
import type { RuledSite } from '@/entrypoints/profiles.content/sites/site';
import { spotReader } from '@/entrypoints/profiles.content/spots';
import { watch } from '@/entrypoints/profiles.content/watch';
import { allSites } from '../allSites';
import { closedRoots, mendEmulator } from '../fire/emulator';
import type { Operation } from '../fire/operations';
import { regressionsOf } from '../fire/regressions';
import { parameters, sequences, stagePages } from '../fire/sequences';
import { Stage } from '../fire/stage';

/**
 * The emulator reads selectors anew each time, and those of X are many; those of the other sites it cannot read at all (`:has`
 * with a combinator in front). All have their turn in the browsers.
 */
const runsOn: Readonly<Record<string, number>> = { x: 20, webArchive: 20, facebook: 250, threads: 250, youtube: 250 };
const emulated = allSites.filter(({ id }) => id in runsOn);

/** The emulator itself. */
declare const happyDOM: { setURL(url: string): void };

mendEmulator();

/** After what was queued has run. */
const pause = () => new Promise<void>((done) => setImmediate(done));

/** Plays it before the parts of the content script that have to do with the page, put together as its index.ts does. */
async function problemsAfter(site: RuledSite, stage: Stage, operations: readonly Operation[]): Promise<string[]> {
  closedRoots.length = 0;
  const [index = ''] = stage.indexes;
  let published: Published = { index, display: { badge: 'full', marks: true, language: 'nl' } };
  stage.clear();
  const reader = spotReader(site, () => location.href);
  const badges = new Badges({
    reader,
    leaveAlone: site.leaveAlone,
    published: () => published,
    onPlaced: () => undefined,
    onRemoved: () => undefined,
    isValid: () => true,
    onCount: () => undefined,
  });
  const ended = new AbortController();
  const reportAll = watch(
    {
      reader,
      site,
      badged: () => badges.elements(),
      onChange: (dirty) => badges.update(dirty),
      onMoved: () => badges.recount(),
      onRestyled: () => badges.restyle(),
    },
    ended.signal,
  );
  try {
    for (const operation of operations) {
      // The emulator does not tell of what happens once a host was taken out and put back; browsers do.
      if (operation.do === 'insertShadow' || operation.do === 'define') continue;
      if (operation.do !== 'publish') {
        await stage.play([operation], pause);
        continue;
      }
      const { register, marks, badge } = operation;
      published = { index: stage.indexes[register] ?? '', display: { badge, marks, language: 'nl' } };
      reportAll();
    }
    await stage.play([], pause);
    return stage.judge(
      closedRoots.filter(({ host }) => host.isConnected),
      published,
    );
  } finally {
    // Also after a failure: what is left watching would put its badges into the sequences that come after.
    ended.abort();
  }
}

describe.each(emulated)('on an emulated page of $name', (site) => {
  const [first] = stagePages(site.id);
  const runs = runsOn[site.id] ?? 0;

  const makeStage = () => {
    happyDOM.setURL(first?.url ?? '');
    return new Stage(site, stagePages(site.id));
  };

  it('every spot has its badge and nothing else has one, whatever the page does', async () => {
    const stage = makeStage();
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(sequences, async (operations) => {
        expect(await problemsAfter(site, stage, operations)).toEqual([]);
        seen += closedRoots.length;
      }),
      parameters(runs),
    );
    // Sequences that never show a spot would prove nothing.
    expect(seen).toBeGreaterThan(runs);
  }, 120_000);

  it.each(regressionsOf(site.id))('%s', async (_name, operations) => {
    expect(await problemsAfter(site, makeStage(), operations)).toEqual([]);
  });
});
