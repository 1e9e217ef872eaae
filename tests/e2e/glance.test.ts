/** The card at a glance: whole on a small laptop, beside the name, with its source a step away and the rest behind a key. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { register } from '@/data/registers/bundled';
import { storedIndexes } from '@/data/store/published';
import { buildAccountIndex } from '@/data/views/accountIndex';
import { type BadgeView, browserNames, type CardView, type Launched, launch, type Tab } from './browsers';
import { labelOf } from './madeUpIndex';
import { answerWith } from './pages';
import { untilPublished } from './untilPublished';
import { badgesWhen, cardWhen, waitFor } from './wait';

const url = 'https://x.com/home';
const laptop = { width: 1280, height: 600 };

const officials = register.officials.map(({ id }) => id);
const bodies = [
  'min-lvvn',
  'min-ezk',
  'min-vro',
  'prov-nb',
  'gemeente-tilburg',
  'gemeente-s-hertogenbosch',
  'gemeente-ijsselstein',
  'waterschap-vallei-en-veluwe',
  'rechtbank-gelderland',
  'eerste-kamer',
  'minister-lvvn',
  'minister-president',
  'domein-social-overheid-nl',
];
const records = [...officials, ...bodies];

/** Made up: of each record an account on X, so that those without one have a badge, too. */
const handleOf = (id: string) => `r${records.indexOf(id)}`;
const index = buildAccountIndex(records.map((id) => [`x:${handleOf(id)}`, labelOf(id)]));

/** The record's name, as above a post, at a place in the window. */
const nameOf = (
  id: string,
  place: string,
) => `<div data-testid="User-Name" style="position:absolute;display:flex;${place}">
  <div><a href="/${handleOf(id)}">Een naam</a></div>
  <div><a href="/${handleOf(id)}" tabindex="-1"><span>@${handleOf(id)}</span></a></div></div>`;

const pageOf = (names: string) => `<!doctype html><html lang="nl"><title>X</title>
  <style>body{margin:0;font:15px sans-serif} a{color:inherit}</style>${names}`;

interface Shown {
  tab: Tab;
  badge: BadgeView;
  card: CardView;
}

/** How the open card scrolls, and what the browser shows of its details. */
const stateOf = (badge: BadgeView) =>
  badge.read((root) => {
    const popover = root.querySelector<HTMLElement>('.popover');
    const details = root.querySelector('details');
    const { scrollHeight = 0, clientHeight = 0, scrollWidth = 0, clientWidth = 0 } = popover ?? {};
    return {
      cut: scrollHeight - clientHeight,
      cutAcross: scrollWidth - clientWidth,
      open: details?.open,
      focused: root.activeElement?.localName,
    };
  });

describe.each(browserNames)('the card at a glance, in %s,', (browserName) => {
  let browser: Launched;
  let shown: Shown | undefined;
  beforeAll(async () => {
    browser = await launch(browserName);
    await untilPublished(browser);
    await browser.inExtension((api, written) => api.storage.local.set(written), storedIndexes(index));
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(shown?.tab.errors).toEqual([]);
    await shown?.tab.close();
    shown = undefined;
  });

  const openOf = async (tab: Tab, badge: BadgeView | undefined): Promise<Shown> => {
    if (!badge) throw new Error('no badge');
    await badge.focus();
    await tab.page.keyboard.press('Enter');
    const card = await cardWhen(badge);
    if (!card) throw new Error('no card');
    await expect.poll(() => badge.read((root) => root.activeElement?.getAttribute('role'))).toBe('dialog');
    shown = { tab, badge, card };
    return shown;
  };
  const open = async (id: string, place = 'left:300px;top:20px', viewport = laptop): Promise<Shown> => {
    const tab = await browser.open(url, answerWith(url, pageOf(nameOf(id, place))), { viewport });
    const [badge] = await badgesWhen(tab, 1);
    return openOf(tab, badge);
  };

  it('is whole on a small laptop, of each official and of bodies of every kind', async () => {
    const names = records.map((id, place) => nameOf(id, `left:${place * 20}px;top:20px`)).join('');
    const tab = await browser.open(url, answerWith(url, pageOf(names)), { viewport: laptop });
    const badges = await badgesWhen(tab, records.length);
    expect(badges).toHaveLength(records.length);
    for (const [place, id] of records.entries()) {
      const { badge, card } = await openOf(tab, badges[place]);
      expect([id, await stateOf(badge)]).toEqual([id, { cut: 0, cutAcross: 0, open: false, focused: 'div' }]);
      expect(card.rect.y).toBeGreaterThan(20);
      expect(card.rect.y + card.rect.height).toBeLessThanOrEqual(laptop.height);
      await tab.page.keyboard.press('Escape');
    }
  });

  it.each([
    ['at the top', 'left:300px;top:10px'],
    ['in the middle', 'left:300px;top:290px'],
    ['at the right', 'right:20px;top:290px'],
    ['at the bottom', 'left:300px;bottom:10px'],
  ])('is whole, and does not cover the name that it explains, %s', async (_where, place) => {
    const { tab, badge, card } = await open('chris-buijink', place);
    expect((await stateOf(badge)).cut).toBe(0);
    const covered = await tab.page.evaluate(
      ({ x, y, width, height }) => {
        const name = document.querySelector('[data-testid] a')?.getBoundingClientRect() ?? new DOMRect();
        return name.left < x + width && name.right > x && name.top < y + height && name.bottom > y;
      },
      { ...card.rect },
    );
    expect(covered).toBe(false);
    expect(card.rect.y).toBeGreaterThanOrEqual(0);
    expect(card.rect.y + card.rect.height).toBeLessThanOrEqual(laptop.height);
  });

  it('scrolls within the smallest window, and leaves the name to be read', async () => {
    const viewport = { width: 320, height: 256 };
    const { tab, badge, card } = await open('chris-buijink', 'left:10px;top:40px', viewport);
    const { cut, cutAcross } = await stateOf(badge);
    expect(cut).toBeGreaterThan(0);
    expect(cutAcross).toBe(0);
    expect(card.rect.x + card.rect.width).toBeLessThanOrEqual(320);
    expect(card.rect.y + card.rect.height).toBeLessThanOrEqual(256);
    const name = await tab.page.evaluate(
      () => document.querySelector('[data-testid] a')?.getBoundingClientRect().bottom,
    );
    expect(card.rect.y).toBeGreaterThanOrEqual(name ?? 999);
    // The arrow keys reach what is below.
    await tab.page.keyboard.press('End');
    await expect.poll(() => badge.read((root) => (root.querySelector('.popover')?.scrollTop ?? 0) > 0)).toBe(true);
  });

  it('leads to the source in two steps by keyboard: open, and on to the link', async () => {
    const { tab, badge } = await open('chris-buijink');
    await tab.page.keyboard.press('Tab');
    const link = await badge.read((root) =>
      root.activeElement instanceof HTMLAnchorElement ? root.activeElement.href : '',
    );
    expect(link).toBe('https://cindycastricum.nl/2012/04/06/topambtenaren-twitteren-nauwelijks/');
  });

  it('leads to the source in two steps by pointer: over the badge, and a click', async () => {
    const { tab, badge } = await open('chris-buijink');
    await tab.page.keyboard.press('Escape');
    await badge.hover();
    const card = await cardWhen(badge);
    expect(card?.links[0]?.text).toBe('PM');
    // A click there is one on the link, which opens a tab of its own.
    const target = await badge.read((root) => {
      const { x = 0, y = 0, width = 0, height = 0 } = root.querySelector('.when a')?.getBoundingClientRect() ?? {};
      const hit = root.elementFromPoint(x + width / 2, y + height / 2);
      return hit instanceof HTMLAnchorElement ? [hit.href, hit.target] : [];
    });
    expect(target).toEqual(['https://cindycastricum.nl/2012/04/06/topambtenaren-twitteren-nauwelijks/', '_blank']);
  });

  it('names the accounts of a body for who cannot see their icons, each a link to its profile', async () => {
    const { badge } = await open('min-ezk');
    const groups = await badge.read((root) =>
      [...root.querySelectorAll('.card ul')].map((list) =>
        [...list.querySelectorAll<HTMLAnchorElement>('a[href]')].map(
          (link) => `${link.querySelector('svg')?.getAttribute('aria-label')} ${new URL(link.href).host}`,
        ),
      ),
    );
    expect(groups).toEqual([
      [
        'Twitter (nu X) x.com',
        'Instagram www.instagram.com',
        'Facebook www.facebook.com',
        'YouTube www.youtube.com',
        'LinkedIn www.linkedin.com',
      ],
      ['LinkedIn www.linkedin.com', 'Instagram www.instagram.com', 'Bluesky bsky.app', 'Facebook www.facebook.com'],
    ]);
    expect(shown?.card.text).toContain('vorige naam EZ');
  });

  it('has its details behind a key, and opens them on the side where it is', async () => {
    const { tab, badge, card } = await open('chris-buijink', 'left:300px;bottom:10px');
    // Source, account, details.
    for (let n = 0; n < 3; n++) await tab.page.keyboard.press('Tab');
    expect((await stateOf(badge)).focused).toBe('summary');
    await tab.page.keyboard.press('Enter');
    const opened = await waitFor(
      () => badge.card(),
      (now) => (now?.rect.height ?? 0) > card.rect.height,
    );
    expect(opened?.text).toContain('De ambtenaar is ambassadeur');
    expect(opened?.text).toContain('6,09 per dag volgens ons');
    const bottom = (view: CardView | undefined) => (view ? view.rect.y + view.rect.height : Number.NaN);
    expect(bottom(opened)).toBeCloseTo(bottom(card), 0);
    await tab.page.keyboard.press('Enter');
    await expect.poll(async () => (await stateOf(badge)).open).toBe(false);
  });

  it('has its details behind a click, also where the badge stands in a link of the page', async () => {
    const inLink = pageOf(nameOf('chris-buijink', 'left:300px;top:20px')).replaceAll(
      /<div><a href="([^"]*)">Een naam<\/a><\/div>/g,
      '<a href="$1"><div>Een naam</div></a>',
    );
    const tab = await browser.open(url, answerWith(url, inLink), { viewport: laptop });
    const [badge] = await badgesWhen(tab, 1);
    await badge?.click();
    const card = badge && (await cardWhen(badge));
    if (!badge || !card) throw new Error('no card');
    shown = { tab, badge, card };
    // Once it has come to rest.
    await new Promise((done) => setTimeout(done, 200));
    const at = await badge.read((root) => {
      const { x = 0, y = 0, width = 0, height = 0 } = root.querySelector('summary')?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    });
    await tab.page.mouse.click(at.x, at.y);
    await expect.poll(async () => (await stateOf(badge)).open).toBe(true);
    expect(tab.page.url()).toBe(url);
  });

  it('is still where less motion is asked for, and fades in where it is not', async () => {
    const { tab, badge } = await open('chris-buijink');
    const duration = () =>
      badge.read((root) => getComputedStyle(root.querySelector('.popover') ?? root.host).transitionDuration);
    expect(await duration()).toContain('0.12s');
    await tab.setMedia({ reducedMotion: true });
    expect(await duration()).toBe('0s');
  });

  it('is whole in a window half as large, as it is at twice the zoom', async () => {
    const viewport = { width: 640, height: 512 };
    const { badge } = await open('min-lvvn', 'left:20px;top:20px', viewport);
    expect((await stateOf(badge)).cut).toBe(0);
  });
});
