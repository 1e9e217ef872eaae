/** A badge is wholly visible and moves only what follows it on its line; a card fits in every window. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BadgeView, browserNames, type Launched, type Tab } from './browsers';
import { launchWithAccess } from './launchWithAccess';
import { answerWith, ownPages } from './pages';
import { type ReusedTab, reusedTab } from './reusedTab';
import { badgesWhen, cardWhen, framesIn, waitFor } from './wait';

const long = 'Dienst voor bijzonder lange namen van organisaties en wat daar verder nog bij hoort';

/** Names as sites build them, in boxes that cut off what overflows. */
const name = `<bdi>${long}</bdi>`;
const ellipsis = 'overflow:hidden;text-overflow:ellipsis;white-space:nowrap';
const cutting: Record<string, string> = {
  'an ellipsis, in a row': `<span class="display-name" style="display:flex"><span style="${ellipsis}">${name}</span><span>2 u</span></span>`,
  'an ellipsis, in a row that is cut too': `<span class="display-name" style="display:flex;overflow:hidden"><span style="${ellipsis};min-width:0">${name}</span></span>`,
  'an ellipsis, alone': `<span class="display-name" style="display:block;${ellipsis}">${name}</span>`,
  'an ellipsis around name and handle': `<span class="display-name" style="display:block;${ellipsis}">${name} <span>@Logius</span></span>`,
  'an ellipsis, in a stack': `<span class="display-name" style="display:flex;flex-direction:column"><span style="display:block;${ellipsis}">${name}</span><span>@Logius</span></span>`,
  'two boxes that cut': `<span class="display-name" style="display:block;overflow:clip"><span style="display:block;${ellipsis}">${name}</span></span>`,
  'a box of one line': `<span class="display-name" style="display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical;overflow:hidden">${name}</span>`,
  'a name in a block': `<span class="display-name" style="display:block;overflow:hidden"><bdi><strong style="display:block;${ellipsis}">${long}</strong></bdi></span>`,
  'a link that is a row and is cut': `<span class="display-name" style="display:block;max-width:100%;${ellipsis}">${name}</span>`,
};

/** Style sheets that depend on siblings, on a page that no rule knows. */
const structure = `<style>body{font:16px serif;margin:8px}.by a + a::before{content:", "}.by a:last-child{font-weight:bold}
  .tags a:not(:last-child)::after{content:" | "}.row{display:grid;grid-template-columns:200px 1fr 80px;width:600px}
  .apart{display:flex;justify-content:space-between;width:600px}.far{display:flex;gap:40px}
  .two{display:grid;grid-template-columns:1fr 1fr;width:600px}.only a:only-child{color:rgb(0, 128, 0)}
  .last > :last-child{font-style:italic} .nth :nth-child(2){text-decoration:underline} .has:has(> span){outline:1px solid}
  .dots > * + *::before{content:"· "} p:has(> a:only-child){margin-left:30px}</style>
  <p class="by">Door <a href="https://x.com/cbfkuijpers">Chris Kuijpers</a><a href="https://x.com/chrisbuijink">Chris Buijink</a></p>
  <p class="tags"><a href="https://x.com/cbfkuijpers">@cbfkuijpers</a><a href="https://x.com/chrisbuijink">@chrisbuijink</a></p>
  <div class="row"><a href="https://x.com/cbfkuijpers">@cbfkuijpers</a><b class="still">DG</b><b class="still">2012</b></div>
  <div class="apart"><a href="https://x.com/cbfkuijpers">@cbfkuijpers</a><b class="still">2012</b></div>
  <div class="two"><a href="https://x.com/cbfkuijpers">@cbfkuijpers</a><a class="still" href="https://x.com/chrisbuijink">@chrisbuijink</a>
    <a class="still" href="https://x.com/henkdejong020">@henkdejong020</a><a class="still" href="https://x.com/addekroon">@addekroon</a></div>
  <p class="only"><a href="https://x.com/chrisbuijink">@chrisbuijink</a></p>
  <p class="last nth has"><a href="https://x.com/cbfkuijpers">@cbfkuijpers</a> en <a href="https://x.com/henkdejong020">@henkdejong020</a></p>
  <p class="dots"><a href="https://x.com/addekroon">@addekroon</a><i>2012</i></p>`;

describe.each(browserNames)('in %s,', (browserName) => {
  let browser: Launched;
  let reused: ReusedTab;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
    reused = await reusedTab(browser);
    tab = reused.tab;
  });
  afterAll(() => browser.close());
  const open = async (url: string, html: string, viewport = { width: 800, height: 600 }) => {
    await tab.page.setViewport(viewport);
    await reused.show(url, answerWith(url, `<!doctype html>${html}`));
  };
  /** Whether the badge can be pointed at from its beginning to its end. */
  const isWhole = ({ read }: BadgeView) =>
    read(({ host }) => {
      const { left, right, top, bottom } = host.getBoundingClientRect();
      const row = (top + bottom) / 2;
      return [left + 3, (left + right) / 2, right - 3].map((at) => document.elementFromPoint(at, row) === host);
    });

  it.each(Object.entries(cutting))('a badge is whole where the name is cut: %s', async (_how, html) => {
    const flow = html.includes('max-width') ? 'display:flex;overflow:hidden;gap:10px' : 'display:block';
    await open(
      'https://social.overheid.nl/home',
      `<body style="width:330px;margin:8px;font:15px sans-serif"><article><a href="/@Logius" style="${flow}">${html}</a></article>`,
    );
    await badgesWhen(tab, 1);
    await framesIn(tab);
    const [settled] = await tab.badges();
    const whole = async () => (settled ? await isWhole(settled) : []);
    expect(await waitFor(whole, (parts) => !parts.includes(false))).toEqual([true, true, true]);
    // On the line of the name.
    const line = await tab.page.$eval('bdi', (link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      return range.getClientRects()[0]?.toJSON();
    });
    const middle = (settled?.rect.y ?? 0) + (settled?.rect.height ?? 0) / 2;
    expect(middle).toBeGreaterThan(line.top - 2);
    expect(middle).toBeLessThan(line.bottom + 2);
  });

  it.each(
    ownPages
      .filter(({ spots }) => spots.some(({ mark }) => !mark))
      .map(({ site, file, url }) => [site, file, url] as const),
  )('every badge is whole in a column of 330 pixels with long names: %s, %s', async (site, file, url) => {
    const html = readFileSync(join('tests/pages', site, file), 'utf8');
    await open(url, html, { width: 330, height: 900 });
    await badgesWhen(tab, 1);
    await framesIn(tab);
    expect(await waitFor(cutBadges, ({ length }) => length === 0)).toEqual([]);
  });

  /** What each badge that is not seen whole says, and behind what. */
  const cutBadges = async () => {
    const faults: string[] = [];
    for (const badge of await tab.badges()) {
      if (!badge.visible) continue;
      const seen = await badge.read(({ host }) => {
        const { left, right } = host.getBoundingClientRect();
        const boxes: boolean[] = [];
        for (let box = host.parentElement; box; box = box.parentElement) {
          if (getComputedStyle(box).overflowX === 'visible') continue;
          const around = box.getBoundingClientRect();
          // If a name is not seen, neither is its badge.
          const start = host.previousElementSibling?.getBoundingClientRect().left ?? left;
          if (start < around.left || start > around.right) continue;
          boxes.push(left >= around.left - 1 && right <= around.right + 1);
        }
        return boxes;
      });
      if (seen.includes(false)) faults.push(`${badge.text} behind ${badge.before}`);
    }
    return faults;
  };

  describe('the organisation', () => {
    const url = 'https://x.com/home';
    /** Adds a line of that width as pages do: in a frame, so that its badge is first seen in the same one. */
    const addLine = (width: number) =>
      tab.page.evaluate(async (across) => {
        await new Promise(requestAnimationFrame);
        const line = document.createElement('div');
        line.style.width = `${across}px`;
        line.innerHTML = `<div data-testid="User-Name" style="display:flex;white-space:nowrap"><div><a href="/chrisbuijink"><span>Chris Buijink</span></a></div>
          <div><a href="/chrisbuijink" tabindex="-1"><span>@chrisbuijink</span></a></div></div>`;
        document.body.append(line);
        await new Promise(requestAnimationFrame);
        await new Promise((done) => setTimeout(done));
      }, width);
    const shown = async () => (await tab.badges()).map(({ text }) => text);

    it('is left out in the lines that have no room for it, from when they are first seen, and only in those', async () => {
      await open(url, '<body style="font:15px sans-serif">');
      // The same line in both columns: what is known of the one is not true for the other.
      for (const [at, width] of [240, 240, 600, 240, 600, 600, 240].entries()) {
        await addLine(width);
        await waitFor(shown, (texts) => texts[at] === (width === 600 ? 'SG · EL&I 2012' : 'SG 2012'));
      }
      const narrow = 'SG 2012';
      const wide = 'SG · EL&I 2012';
      const expected = [narrow, narrow, wide, narrow, wide, wide, narrow];
      expect(await waitFor(shown, (texts) => String(texts) === String(expected))).toEqual(expected);
    });

    // Firefox does not tell how often it has laid out a page.
    it.runIf(browserName === 'chromium')('takes no second layout in lines that say what one did before', async () => {
      await open(url, '<body style="font:15px sans-serif">');
      for (let learned = 0; learned < 3; learned++) await addLine(240);
      const layouts = async () => (await tab.page.metrics()).LayoutCount ?? Number.NaN;
      const before = await layouts();
      for (let added = 0; added < 10; added++) await addLine(240);
      expect(await layouts()).toBeLessThan(before + 15);
      expect(await shown()).toEqual(Array(13).fill('SG 2012'));
    });

    it('is left out without an error that the page hears of', async () => {
      await open(url, '<body style="font:15px sans-serif">');
      await tab.page.evaluate(() => {
        addEventListener('error', ({ message }) => {
          document.title += message;
        });
        document.title = '';
      });
      for (const width of [240, 240, 220, 220, 600]) await addLine(width);
      expect(await waitFor(shown, (texts) => texts.at(-1)?.includes('EL&I') === true)).toHaveLength(5);
      expect(await tab.page.title()).toBe('');
    });
  });

  it('nothing is laid out or styled in another way by what a page’s style sheets tell of siblings', async () => {
    const seen = () =>
      tab.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('body *:not(style)')]
          .filter((element) => element.matches('a, i, p, .still'))
          .map((element) => {
            const style = getComputedStyle(element);
            const { x, y, height } = element.getBoundingClientRect();
            return {
              text: element.textContent,
              before: getComputedStyle(element, '::before').content,
              after: getComputedStyle(element, '::after').content,
              style: [
                style.fontWeight,
                style.fontStyle,
                style.color,
                style.textDecorationLine,
                style.outlineStyle,
                style.marginLeft,
              ],
              place: element.matches('.still') ? [Math.round(x), Math.round(y)] : [Math.round(y)],
              height: Math.round(height),
            };
          }),
      );
    await open('https://none.test/namen', structure);
    const without = await seen();
    await open('https://mastodon.nl/namen', structure);
    expect(await badgesWhen(tab, 14)).toHaveLength(14);
    expect(await seen()).toEqual(without);
  });

  it.each([
    [1280, 600],
    [1093, 515],
    [683, 330],
    [400, 700],
    [320, 256],
  ])('a card is whole in a window of %i by %i, and the page stays where it is', async (width, height) => {
    const places = [4, height / 2, height - 30].flatMap((top) =>
      [4, ...(width > 400 ? [width / 2] : []), width - 120].map((left) => ({ left, top })),
    );
    const names = places.map(
      ({ left, top }) =>
        `<div data-testid="User-Name" style="display:flex;position:absolute;top:${400 + top}px;left:${left}px;white-space:nowrap">
        <div><a href="/cbfkuijpers">CK</a></div><div><a href="/cbfkuijpers" tabindex="-1"><span>@cbfkuijpers</span></a></div></div>`,
    );
    await open('https://x.com/home', `<body style="height:3000px;margin:0;font:15px sans-serif">${names.join('')}`, {
      width,
      height,
    });
    await badgesWhen(tab, places.length);
    await tab.page.evaluate(() => scrollTo(0, 400));
    const badges = await tab.badges();
    expect(badges).toHaveLength(places.length);
    for (const [at, badge] of badges.entries()) {
      const way = (['click', 'key', 'hover'] as const)[(at + Math.floor(at / 3)) % 3];
      if (way === 'click') await badge.click();
      else if (way === 'hover') await badge.hover();
      else {
        await badge.read((root) => root.querySelector('button')?.focus({ preventScroll: true }));
        await tab.page.keyboard.press('Enter');
      }
      const card = await cardWhen(badge);
      if (!card) throw new Error(`no card by ${way} at ${JSON.stringify(places[at])}`);
      const { x, y, width: across, height: down } = card.rect;
      expect([x >= 0, y >= 0, x + across <= width, y + down <= height]).toEqual([true, true, true, true]);
      // In a low window it scrolls within, so that the name that it explains stays to be seen.
      expect(down).toBeGreaterThanOrEqual(96);
      expect(await tab.page.evaluate(() => scrollY)).toBe(400);
      await tab.page.keyboard.press('Escape');
      await tab.page.mouse.move(width - 1, 1);
      await waitFor(
        () => badge.card(),
        (open) => open === undefined,
      );
    }
  });
});
