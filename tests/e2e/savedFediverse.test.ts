import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BadgeLabel, buildAccountIndex } from '@/data/accountIndex';
import { accountKey } from '@/data/handles';
import { launchWithAccess } from './access';
import { type BadgeView, browserNames, type Launched } from './browsers';
import { answerWith, ownPage } from './pages';
import { fediverseSpots, type SavedPageSpots, type SeenSpots, savedEntries, savedHtml } from './savedSpots.fediverse';
import { badgesWhen, waitFor } from './wait';

/** Made up: who the badge is of stands where the office does. */
const labelOf = (who: string): BadgeLabel => ({
  recordId: 'chris-buijink',
  role: who,
  organisation: '',
  year: '2026',
  standing: 'current',
  who,
  note: 'voor tests',
});

/** The handles of the row in full; on Mastodon the server is left out, or stands there twice. */
const fullHandle = (handle: string, { platform }: SavedPageSpots) =>
  platform === 'mastodon'
    ? `${handle.replace(/@mastodon\.social.*/, '')}@mastodon.social`.replace(/(@.*)@.*/, '$1')
    : handle;

describe.each(browserNames)('in %s, with an index of made-up accounts', (browserName) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
    // What the background publishes at its start is not to come after.
    const published = () => browser.inExtension(async (api) => 'index' in (await api.storage.local.get('index')));
    expect(await waitFor(published, Boolean)).toBe(true);
  });
  afterAll(() => browser.close());

  const publish = (entries: [key: string, label: BadgeLabel][]) =>
    browser.inExtension((api, index) => api.storage.local.set({ index }), buildAccountIndex(entries));

  const saved = fediverseSpots.filter(({ file }) => savedEntries(file).length > 0);
  it.runIf(saved.length > 0).each(saved)(
    'a badge is wherever a person saw a name on the saved page $file',
    async (page) => {
      const entries = savedEntries(page.file).map(({ handle, counts }, place) => {
        const sum = (kinds: readonly string[]) => kinds.reduce((all, kind) => all + (counts.get(kind) ?? 0), 0);
        const spots: SeenSpots = page.judged[place] ?? [sum(page.badges), sum(page.marks)];
        return { handle, key: accountKey(page.platform, fullHandle(handle, page)), spots };
      });
      // By the first place in the row, so that a failure names nobody.
      const names = new Map(
        entries.map(({ key }) => [key, `plaats ${entries.findIndex((entry) => entry.key === key)}.`]),
      );
      await publish([...names].map(([key, name]) => [key, labelOf(name)]));
      const url = page.address.replace(/\{(\d+)\}/, (_, place) => entries[Number(place)]?.handle ?? '');
      const tab = await browser.open(url, answerWith(url, savedHtml(page.file)), {
        viewport: { width: 1280, height: 2000 },
      });
      const wanted = [...names].map(([key, name]) => {
        const [badges, marks] = [0, 1].map((which) =>
          entries.filter((entry) => entry.key === key).reduce((all, { spots }) => all + (spots[which] ?? 0), 0),
        );
        return { name, badges, marks };
      });
      const shown = (
        await badgesWhen(
          tab,
          wanted.reduce((all, { badges = 0, marks = 0 }) => all + badges + marks, 0),
        )
      ).filter(({ visible }) => visible);
      expect(
        wanted.map(({ name }) => {
          const own = shown.filter((badge) => badge.name.includes(name));
          const marks = own.filter(isMark).length;
          return { name, badges: own.length - marks, marks };
        }),
      ).toEqual(wanted);
      await tab.close();
    },
  );

  it.each([
    {
      file: 'profile.html',
      url: 'https://www.threads.com/@gemeente.voorbeeld',
      spots: ['gemeente', '~waterschap', 'gemeente', '~waterschap', 'waterschap', '~gemeente'],
    },
    {
      file: 'post.html',
      url: 'https://www.threads.net/@gemeente.voorbeeld/post/DAAA18',
      spots: ['gemeente', 'waterschap', '~gemeente', 'gemeente', 'waterschap'],
    },
  ])('our page $file of Threads, of which the register knows no account, has them all, once each', async (page) => {
    await publish([
      ['threads:gemeente.voorbeeld', labelOf('gemeente')],
      ['threads:waterschap_voorbeeld', labelOf('waterschap')],
    ]);
    const tab = await browser.open(page.url, ownPage(page.file, page.url, 'threads').answer);
    const badges = await badgesWhen(tab, page.spots.length);
    expect(
      badges.map(
        (badge) => `${isMark(badge) ? '~' : ''}${badge.name.includes('waterschap') ? 'waterschap' : 'gemeente'}`,
      ),
    ).toEqual(page.spots);
    await tab.close();
  });
});

const isMark = ({ attributes }: BadgeView) => (attributes.class ?? '').split(' ').includes('mark');
