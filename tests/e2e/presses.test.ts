/** What is done on a badge is not meant for what the badge stands in: a link, a row that opens a post, a page with hotkeys. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BadgeView, browserNames, type Launched, launch, type Tab } from './browsers';
import { answerWith } from './pages';
import { badgesWhen, cardWhen, waitFor } from './wait';

const url = 'https://www.linkedin.com/feed/';

/** A name in one link with all else, as on LinkedIn: the badge stands within the link. The page notes all that it hears. */
const page = `<!doctype html><title>Feed</title><body style="margin:40px;font:16px sans-serif"><main><div data-testid="mainFeed">
  <div role="listitem" componentkey="u1"><a id="author" componentkey="c1" href="https://www.linkedin.com/company/kiesraad/" style="color:inherit">
  <div style="display:flex"><div><p style="margin:0">Kiesraad</p></div></div><div><p>12.345 volgers</p></div></a></div></div></main>
  <input id="field"><script>
    window.heard = [];
    const types = 'click auxclick dblclick contextmenu pointerdown pointerup mousedown mouseup mouseover pointerover touchstart touchend dragstart selectstart keydown keyup focusin'.split(' ');
    for (const node of [document.querySelector('#author'), document.querySelector('[role=listitem]'), document])
      for (const capture of [true, false])
        for (const type of types)
          node.addEventListener(type, (event) => window.heard.push(type + (event.key ?? '')), { capture });
  </script>`;

describe.each(browserNames)('on a badge within a link, in %s,', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  let badge: BadgeView;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    tab = await browser.open(url, answerWith(url, page), { viewport: { width: 900, height: 700 } });
    const [found] = await badgesWhen(tab, 1);
    if (!found) throw new Error('no badge');
    badge = found;
  });
  afterEach(async () => {
    await tab.close();
    expect(tab.errors).toEqual([]);
  });
  const heard = () => tab.page.evaluate(() => [...new Set(Reflect.get(window, 'heard') as string[])]);
  const middle = () => ({ x: badge.rect.x + badge.rect.width / 2, y: badge.rect.y + badge.rect.height / 2 });
  const pages = async () => (await tab.page.browser().pages()).length;

  it.each(['left', 'middle', 'right'] as const)(
    'the page hears nothing of a press of the %s button, and goes nowhere',
    async (button) => {
      const before = await pages();
      const { x, y } = middle();
      await tab.page.mouse.move(x, y);
      await tab.page.mouse.click(x, y, { button });
      await new Promise((done) => setTimeout(done, 400));
      expect(await heard()).toEqual([]);
      expect(tab.page.url()).toBe(url);
      expect(await pages()).toBe(before);
    },
  );

  it('the page hears nothing of two clicks, of which the second closes the card', async () => {
    const { x, y } = middle();
    await tab.page.mouse.move(x, y);
    await tab.page.mouse.click(x, y, { count: 2 });
    await new Promise((done) => setTimeout(done, 300));
    expect(await heard()).toEqual([]);
  });

  it('neither the link is dragged nor text selected from there', async () => {
    const { x, y } = middle();
    await tab.page.mouse.move(x, y);
    await tab.page.mouse.down();
    await tab.page.mouse.move(x + 4, y + 4);
    await tab.page.mouse.move(x, y + 120, { steps: 5 });
    await tab.page.mouse.up();
    expect((await heard()).filter((type) => /drag|select|^click|down/.test(type))).toEqual([]);
    expect(await tab.page.evaluate(() => String(getSelection()))).toBe('');
    expect(tab.page.url()).toBe(url);
  });

  it('the page hears nothing of a touch, however long', async () => {
    const { x, y } = middle();
    const touch = await tab.page.touchscreen.touchStart(x, y);
    await new Promise((done) => setTimeout(done, 900));
    await touch.end();
    expect(await heard()).toEqual([]);
    expect(tab.page.url()).toBe(url);
  });

  it('the page gets its own keys, except those that do something on the badge', async () => {
    await badge.focus();
    await tab.page.evaluate(() => Object.assign(window, { heard: [] }));
    for (const key of ['j', 'k', 'f', 'ArrowDown'] as const) await tab.page.keyboard.press(key);
    expect(await heard()).toEqual([
      'keydownj',
      'keyupj',
      'keydownk',
      'keyupk',
      'keydownf',
      'keyupf',
      'keydownArrowDown',
      'keyupArrowDown',
    ]);
    await tab.page.evaluate(() => Object.assign(window, { heard: [] }));
    await tab.page.keyboard.press('Enter');
    await cardWhen(badge);
    await tab.page.keyboard.press('j');
    await tab.page.keyboard.press('Escape');
    await waitFor(
      () => badge.card(),
      (card) => card === undefined,
    );
    expect(await heard()).toEqual([]);
    await tab.page.keyboard.press('j');
    expect(await heard()).toEqual(['keydownj', 'keyupj']);
  });

  it('closing the card gives the focus back to where it was before the click', async () => {
    await tab.page.focus('#field');
    await badge.click();
    await cardWhen(badge);
    await tab.page.keyboard.press('Escape');
    await waitFor(
      () => badge.card(),
      (card) => card === undefined,
    );
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  it('the page hears nothing of what is done in the open card', async () => {
    await badge.click();
    const card = await cardWhen(badge);
    if (!card) throw new Error('no card');
    const { x, y, width } = card.rect;
    for (const button of ['left', 'middle'] as const) await tab.page.mouse.click(x + width / 2, y + 20, { button });
    await tab.page.keyboard.press('j');
    expect(await heard()).toEqual([]);
    expect(await badge.card()).toBeDefined();
  });
});
