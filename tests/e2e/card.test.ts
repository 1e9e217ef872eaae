import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFaultsOfBadge } from './axe';
import { type BadgeView, browserNames, type CardView, type Launched, launch, type Tab } from './browsers';
import { answerWith, ownPage } from './pages';
import { badgesWhen, cardWhen, waitFor } from './wait';

/** A page with one name in a place where cards easily get cut off: a corner of a box that hides what leaves it. */
const cornerPage = (place: string) => `<!doctype html><html lang="nl"><title>Hoek</title>
  <body style="margin:0;height:100vh;overflow:hidden;transform:translate(0)">
  <div style="position:absolute;${place};overflow:hidden;transform:translate(0)">
  <div data-testid="User-Name" style="display:flex"><div><a href="/chrisbuijink">Chris Buijink</a></div>
  <div><a href="/chrisbuijink" tabindex="-1"><span>@chrisbuijink</span></a></div></div></div>`;
const openCard = async (badge: BadgeView): Promise<CardView> => {
  const card = await cardWhen(badge);
  if (!card) throw new Error('the card did not open');
  return card;
};
const expectNoCard = async (badge: BadgeView) =>
  expect(
    await waitFor(
      () => badge.card(),
      (card) => card === undefined,
    ),
  ).toBeUndefined();

describe.each(browserNames)('the card, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  let badge: BadgeView;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const { url, answer } = ownPage('profile.html');
    tab = await browser.open(url, answer, { viewport: { width: 1000, height: 900 } });
    badge = await first(tab);
  });
  afterEach(async () => {
    await tab.close();
    expect(tab.errors).toEqual([]);
  });

  const first = async (within: Tab): Promise<BadgeView> => {
    const [found] = await badgesWhen(within, 1);
    if (!found) throw new Error('no badge');
    return found;
  };

  it('opens when the pointer rests on the badge, stays while it is on the card, and closes when it leaves', async () => {
    await badge.hover();
    const { rect } = await openCard(badge);
    await tab.page.mouse.move(rect.x + rect.width / 2, rect.y + 40, { steps: 5 });
    await new Promise((done) => setTimeout(done, 600));
    expect(await badge.card()).toBeDefined();
    await tab.page.mouse.move(5, 5);
    await expectNoCard(badge);
  });

  it('does not open when the pointer only passes over', async () => {
    const { x, y } = badge.rect;
    await tab.page.mouse.move(x + 5, y + 5);
    await tab.page.mouse.move(5, 5);
    await new Promise((done) => setTimeout(done, 600));
    expect(await badge.card()).toBeUndefined();
  });

  it.each(['Enter', ' '] as const)(
    'opens by the key “%s”, takes the focus, and gives it back on Escape',
    async (key) => {
      await badge.focus();
      await tab.page.keyboard.press(key);
      const card = await openCard(badge);
      expect(card.role).toBe('dialog');
      expect(card.label).toBe('Chris Buijink');
      await expect.poll(() => badge.read((root) => root.activeElement?.getAttribute('role'))).toBe('dialog');
      await tab.page.keyboard.press('Escape');
      await expectNoCard(badge);
      expect(await badge.read((root) => root.activeElement?.className)).toContain('badge');
    },
  );

  it('lets Tab walk through its links, and closes when Tab leaves it', async () => {
    await badge.focus();
    await tab.page.keyboard.press('Enter');
    const { links } = await openCard(badge);
    await expect.poll(() => badge.read((root) => root.activeElement?.getAttribute('role'))).toBe('dialog');
    await tab.page.keyboard.press('Tab');
    expect(await badge.read((root) => root.activeElement?.closest('.popover') !== null)).toBe(true);
    for (let n = 0; n <= links.length + 1; n++) await tab.page.keyboard.press('Tab');
    await expectNoCard(badge);
  });

  it('closes on a second click, and on a press elsewhere', async () => {
    await badge.click();
    await openCard(badge);
    await tab.page.mouse.click(5, 5);
    await expectNoCard(badge);
    await badge.click();
    await openCard(badge);
    await badge.click();
    await expectNoCard(badge);
  });

  it('closes on Escape, wherever the focus is, and the page does not hear that key', async () => {
    await tab.page.evaluate(() => {
      addEventListener('keydown', ({ key }) => document.documentElement.setAttribute('data-heard', key));
    });
    await badge.hover();
    await openCard(badge);
    expect(await tab.page.evaluate(() => document.activeElement?.localName)).toBe('body');
    const heard = () => tab.page.evaluate(() => document.documentElement.getAttribute('data-heard'));
    await tab.page.keyboard.press('Escape');
    await expectNoCard(badge);
    expect(await heard()).toBeNull();
    await tab.page.keyboard.press('a');
    expect(await heard()).toBe('a');
  });

  it('opens on a tap, and goes with its badge when that goes', async () => {
    const { x, y } = badge.rect;
    await tab.page.touchscreen.tap(x + 5, y + 5);
    await openCard(badge);
    await tab.page.evaluate(() => document.querySelector('[data-testid="UserName"]')?.remove());
    const open = async () => (await Promise.all((await tab.badges()).map((each) => each.card()))).filter(Boolean);
    expect(await open()).toEqual([]);
  });

  it('is that of the badge that was asked last', async () => {
    const [, other] = await tab.badges();
    if (!other) throw new Error('there is one badge only');
    await badge.hover();
    await openCard(badge);
    await other.focus();
    await tab.page.keyboard.press('Enter');
    await openCard(other);
    await expectNoCard(badge);
  });

  it('says who, what, when, and where from, and vouches for nobody today', async () => {
    await badge.click();
    const { text, links } = await openCard(badge);
    for (const part of [
      'Chris Buijink',
      'Secretaris-generaal (SG)',
      'Ministerie van Economische Zaken, Landbouw en Innovatie (EL&I)',
      'Zeer actief',
      '2.942',
      '4.545',
      'ruim 6',
      '6 april 2012 · PM',
      'Wie @chrisbuijink nu gebruikt, weet dit register niet',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/geverifieerd|gecontroleerd account/i);
    expect(links.map(({ href }) => href)).toContain(
      'https://web.archive.org/web/20120406/https://twitter.com/chrisbuijink',
    );
    expect(links.every(({ href }) => href.startsWith('https://'))).toBe(true);
  });

  it('is not for the page: a click on badge or card opens nothing of the page, and the page hears no key', async () => {
    await tab.page.evaluate(() => {
      Object.assign(window, { heard: [] });
      for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup', 'toggle', 'beforetoggle']) {
        document.addEventListener(type, () => (window as unknown as { heard: string[] }).heard.push(type));
      }
    });
    await badge.click();
    await openCard(badge);
    await tab.page.keyboard.press('Escape');
    await expectNoCard(badge);
    expect(await tab.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(tab.page.url()).toBe('https://x.com/chrisbuijink');
  });

  it.each([
    ['top left', 'top:4px;left:4px'],
    ['top right', 'top:4px;right:4px'],
    ['bottom left', 'bottom:4px;left:4px'],
    ['bottom right', 'bottom:4px;right:4px'],
  ])('stays inside a small window, with the badge at its %s', async (_corner, place) => {
    const url = 'https://x.com/home';
    const small = await browser.open(url, answerWith(url, cornerPage(place)), {
      viewport: { width: 400, height: 420 },
    });
    const there = await first(small);
    await there.click();
    const { rect } = await openCard(there);
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.y).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(400);
    expect(rect.y + rect.height).toBeLessThanOrEqual(420);
    await small.close();
  });

  it.each([
    ['#0f1419', 'transparent'],
    ['#e7e9ea', '#000'],
    ['#1d9bf0', '#15202b'],
    ['#0a66c2', '#fff'],
  ])('has a badge that axe can read where it is filled, in the colour %s on %s', async (color, background) => {
    const url = 'https://x.com/home';
    const page = cornerPage(`top:4px;left:4px;color:${color}`).replace('margin:0', `margin:0;background:${background}`);
    const filled = await browser.open(
      url,
      answerWith(url, page.replaceAll('chrisbuijink', 'RVO_Nederland').replace('<a', '<a style="color:inherit"')),
    );
    const there = await first(filled);
    expect(there.attributes.class).toContain('current');
    const blankUrl = 'https://x.com/blank';
    const blank = await browser.open(
      blankUrl,
      answerWith(blankUrl, '<!doctype html><html lang="nl"><title>Leeg</title>'),
    );
    expect(await axeFaultsOfBadge(there, blank)).toEqual([]);
    await blank.close();
    await filled.close();
  });

  it.each(['light', 'dim', 'dark'])('and the badge are found without fault by axe on a %s page', async (theme) => {
    const { answer } = ownPage('profile.html');
    const themed = await browser.open(`https://x.com/chrisbuijink?theme=${theme}`, answer);
    const there = await first(themed);
    await there.click();
    await openCard(there);
    const blankUrl = 'https://x.com/blank';
    const blank = await browser.open(
      blankUrl,
      answerWith(blankUrl, '<!doctype html><html lang="nl"><title>Leeg</title>'),
    );
    expect(await axeFaultsOfBadge(there, blank)).toEqual([]);
    await blank.close();
    await themed.close();
  });
});
