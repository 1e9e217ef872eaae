/** Badge and card are readable on every page: with colours in any notation, inverted, printed, or right to left. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BadgeView, browserNames, type Launched, launch, type Tab } from './browsers';
import { answerWith } from './pages';
import { seenAt } from './pixels';
import { badgesWhen, cardWhen, framesIn, waitFor } from './wait';

const url = 'https://x.com/home';

/** A post by a present organisation, whose badge is filled, and one by an official of 2012, whose badge is outlined. */
const posts = ['adviesngt', 'cbfkuijpers']
  .map(
    (handle) => `<div data-testid="User-Name" style="display:flex;gap:4px">
      <div style="display:flex"><a href="/${handle}"><div dir="ltr"><span>Naam</span></div></a></div>
      <div style="display:flex"><a href="/${handle}" tabindex="-1"><div dir="ltr"><span>@${handle}</span></div></a></div></div>`,
  )
  .join('');

const page = (style: string, attributes = '') =>
  `<!doctype html><html ${attributes}><title>X</title><style>body{font:16px sans-serif;margin:20px} a{color:inherit} ${style}</style><body>${posts}`;

describe.each(browserNames)('badge and card, in %s,', (browserName) => {
  let browser: Launched;
  let blank: Tab;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName);
    blank = await browser.open('https://x.com/blank', answerWith('https://x.com/blank', '<title>Leeg</title>'));
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await tab.close();
    expect(tab.errors).toEqual([]);
  });
  const open = async (html: string): Promise<[BadgeView, BadgeView]> => {
    tab = await browser.open(url, answerWith(url, html), { viewport: { width: 1000, height: 700 } });
    return badges();
  };
  const badges = async (): Promise<[BadgeView, BadgeView]> => {
    await badgesWhen(tab, 2);
    // Once it is laid out, its colours are what they should be.
    await framesIn(tab);
    const [one, other] = await tab.badges();
    if (!one || !other) throw new Error('two badges were expected');
    return [one, other];
  };
  /** How dark the card of the badge looks. */
  const groundOfCard = async (badge: BadgeView) => {
    await badge.click();
    const card = await cardWhen(badge);
    if (!card) throw new Error('no card');
    await new Promise((done) => setTimeout(done, 250));
    const seen = await seenAt(tab, card.rect, blank);
    await tab.page.keyboard.press('Escape');
    return seen.ground;
  };

  it.each([
    ['rgb(247 249 249)', 'rgb(11 13 16)'],
    ['oklch(0.97 0.01 250)', '#0b0d10'],
    ['oklab(0.95 0 0)', 'oklch(0.2 0.02 260)'],
    ['lab(97 0 0)', 'lab(5 0 0)'],
    ['color(display-p3 0.95 0.95 0.97)', 'color(srgb 0.05 0.05 0.07)'],
    ['color-mix(in srgb, white 92%, black)', 'color-mix(in oklch, black 90%, white)'],
    ['rgb(255 255 255 / 0.87)', '#121212'],
    ['hsl(0 0% 62%)', '#101010'],
  ])('are readable and dark with text in %s on %s', async (color, background) => {
    const both = await open(page(`html{background:${background}} body{color:${color}}`));
    for (const { rect } of both) expect((await seenAt(tab, rect, blank)).contrast).toBeGreaterThan(4.5);
    expect(await groundOfCard(both[0])).toBeLessThan(0.1);
  });

  it.each([
    ['oklch(0.2 0.03 250)', 'white'],
    ['lab(10 0 0)', 'transparent'],
    ['rgb(0 0 0 / 0.9)', 'oklch(0.98 0 0)'],
    ['#595959', '#fff'],
  ])('are readable and light with text in %s on %s', async (color, background) => {
    const both = await open(page(`html{background:${background}} body{color:${color}}`));
    for (const { rect } of both) expect((await seenAt(tab, rect, blank)).contrast).toBeGreaterThan(4.5);
    expect(await groundOfCard(both[0])).toBeGreaterThan(0.7);
  });

  it('are readable where the text is transparent over a gradient', async () => {
    const both = await open(
      page(
        'html{background:#111} body{color:#eee} span{background:linear-gradient(red,blue);background-clip:text;-webkit-text-fill-color:transparent}',
      ),
    );
    for (const { rect } of both) expect((await seenAt(tab, rect, blank)).contrast).toBeGreaterThan(4.5);
  });

  it.each([
    ['the whole page', 'html{filter:invert(1) hue-rotate(180deg);background:white}'],
    ['its body', 'html{background:#111} body{filter:invert(100%);background:white}'],
  ])('are as dark as a page that is inverted by a filter on %s', async (_what, style) => {
    const both = await open(page(`${style} body{color:#111}`));
    for (const { rect } of both) expect((await seenAt(tab, rect, blank)).contrast).toBeGreaterThan(4.5);
    expect(await groundOfCard(both[0])).toBeLessThan(0.1);
  });

  it.each([
    ['a class of the root', () => document.documentElement.classList.add('dark')],
    ['any attribute of the root', () => document.documentElement.setAttribute('data-color-scheme', 'dark')],
    ['an attribute of a box that the app is in', () => document.querySelector('main')?.setAttribute('theme', 'dark')],
    [
      'a style sheet that is added',
      () =>
        document.head.append(
          Object.assign(document.createElement('style'), { textContent: 'main{background:#111;color:#eee}' }),
        ),
    ],
  ])('turn dark with a page that does so by %s', async (_by, turnDark) => {
    await open(
      page(
        'main{color:#111;background:#fff} :root.dark main, :root[data-color-scheme=dark] main, main[theme=dark]{color:#eee;background:#111}',
      ).replace('<body>', '<body><main>'),
    );
    await tab.page.evaluate(turnDark);
    const [, outlined] = await badges();
    expect((await seenAt(tab, outlined.rect, blank)).contrast).toBeGreaterThan(4.5);
    expect(await groundOfCard(outlined)).toBeLessThan(0.1);
  });

  it('turn dark with the system, where the page does', async () => {
    await open(page('@media (prefers-color-scheme: dark){html{background:#111} body{color:#eee}}'));
    await tab.setMedia({ colorScheme: 'dark' });
    const [, outlined] = await badges();
    expect((await seenAt(tab, outlined.rect, blank)).contrast).toBeGreaterThan(4.5);
    expect(await groundOfCard(outlined)).toBeLessThan(0.1);
  });

  it.each(['black on white', 'white on black'])(
    'are printed black on white, with or without backgrounds: %s',
    async (scheme) => {
      const [ink, ground] = scheme.split(' on ');
      const both = await open(page(`html{background:${ground}} body{color:${ink}}`));
      await tab.setMedia({ print: true });
      for (const badge of both) {
        const style = await badge.read((root) => {
          const { color, backgroundColor, printColorAdjust } = getComputedStyle(
            root.querySelector('button') ?? root.host,
          );
          return { color, backgroundColor, printColorAdjust };
        });
        expect(style).toEqual({
          color: 'rgb(0, 0, 0)',
          backgroundColor: 'rgb(255, 255, 255)',
          printColorAdjust: 'exact',
        });
        expect((await seenAt(tab, badge.rect, blank)).contrast).toBeGreaterThan(15);
      }
      await tab.setMedia({});
    },
  );

  it('run left to right on a page that runs right to left', async () => {
    const [, badge] = await open(page('', 'dir="rtl" lang="ar"'));
    const { direction, order } = await badge.read((root) => {
      const button = root.querySelector('button') ?? root.host;
      const { direction } = getComputedStyle(button);
      return {
        direction,
        // Some browsers write two texts in a row as one.
        order: ['::before', '::after'].map((part) => getComputedStyle(button, part).content.replaceAll('" "', '')),
      };
    });
    expect(direction).toBe('ltr');
    expect(order).toEqual(['"DG ·\u00a0I&M"', '"2012"']);
    await badge.click();
    const card = await cardWhen(badge);
    expect(card?.rect.x).toBeGreaterThanOrEqual(0);
    const cardDirection = await badge.read(
      (root) => getComputedStyle(root.querySelector('[popover]') ?? root.host).direction,
    );
    expect(cardDirection).toBe('ltr');
  });

  it('take the width that a narrower window leaves', async () => {
    const [, badge] = await open(page(''));
    await tab.page.setViewport({ width: 330, height: 600 });
    await waitFor(
      async () => (await tab.badges())[1]?.rect.x,
      (x) => x !== undefined && x < 330,
    );
    await badge.click();
    const card = await cardWhen(badge);
    expect((card?.rect.x ?? 0) + (card?.rect.width ?? 999)).toBeLessThanOrEqual(330);
  });
});
