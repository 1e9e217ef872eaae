/** What a reader takes from a page, by copying or saving, holds nothing of ours. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Launched, type Tab } from './browsers';
import { launchWithAccess } from './launchWithAccess';
import { answerWith } from './pages';
import { badgesWhen, cardWhen } from './wait';

/** Names in a line, in running text, in a link that holds more, and on a page that no rule knows. */
const body = `<main>
  <div id="line" data-testid="User-Name" style="display:flex;gap:4px">
    <div style="display:flex"><a href="/adviesngt"><div dir="ltr"><span>Adviescollege NGT</span></div></a></div>
    <div style="display:flex"><a href="/adviesngt" tabindex="-1"><div dir="ltr"><span>@adviesngt</span></div></a><span>·</span><a href="/adviesngt/status/1">1 nov</a></div></div>
  <div id="text" data-testid="tweetText">Met <a href="/cbfkuijpers">@cbfkuijpers</a> en <a href="/chrisbuijink">@chrisbuijink</a> op de dijk</div>
  <p id="row" style="display:flex;gap:8px"><a href="https://x.com/henkdejong020"><b>@henkdejong020</b></a><span>2012</span></p>
  </main><textarea id="plain"></textarea><div id="rich" contenteditable></div>`;

/** What comes out of the page, as text and as HTML. */
interface Taken {
  selection: string;
  innerText: string;
  text: string;
  html: string;
}

/** Selects what the selector matches, copies it by key, and pastes it into the page's own fields. */
async function take({ page }: Tab, selector: string): Promise<Taken> {
  const { selection, innerText } = await page.evaluate((chosen) => {
    const element = document.querySelector<HTMLElement>(chosen);
    const range = document.createRange();
    if (element) range.selectNodeContents(element);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return { selection: String(getSelection()), innerText: element?.innerText ?? '' };
  }, selector);
  const press = async (key: 'c' | 'v') => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  };
  const pasteInto = async (field: string) => {
    await page.focus(field);
    await press('v');
  };
  await press('c');
  await pasteInto('#plain');
  await pasteInto('#rich');
  return page.evaluate(
    (seen) => {
      const plain = document.querySelector('textarea');
      const rich = document.querySelector('#rich');
      const taken = { ...seen, text: plain?.value ?? '', html: rich?.innerHTML ?? '' };
      if (plain) plain.value = '';
      rich?.replaceChildren();
      return taken;
    },
    { selection, innerText },
  );
}

describe.each(browserNames)('what is taken from a page, in %s,', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  let without: Tab;
  const open = (url: string) => browser.open(url, answerWith(url, `<!doctype html><title>X</title><body>${body}`));
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
    // The same page, where no script of ours runs.
    without = await open('https://none.test/home');
    tab = await open('https://x.com/home');
    await badgesWhen(tab, 4);
  });
  afterAll(() => browser.close());

  it.each(['#line', '#text', '#row', 'main'])('is as it would be without badges: %s', async (selector) => {
    await without.page.bringToFront();
    const expected = await take(without, selector);
    await tab.page.bringToFront();
    const taken = await take(tab, selector);
    expect(expected.text).not.toBe('');
    // Addresses are those of the host that each page is on.
    const onOneHost = ({ html, ...others }: Taken) => ({ ...others, html: html.replaceAll('none.test', 'x.com') });
    expect(onOneHost(taken)).toEqual(onOneHost(expected));
  });

  it('is as it would be without badges also when an open card lies in between', async () => {
    const [badge] = await tab.badges();
    await badge?.hover();
    expect(badge && (await cardWhen(badge))).toBeDefined();
    await without.page.bringToFront();
    const expected = await take(without, 'main');
    await tab.page.bringToFront();
    expect((await take(tab, 'main')).text).toBe(expected.text);
  });

  it.runIf(browserName === 'chromium')('holds no badge when the page is saved', async () => {
    const session = await tab.page.createCDPSession();
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    const saved = data.replace(/=\r\n/g, '');
    expect(saved).toContain('@cbfkuijpers');
    expect(saved).not.toMatch(/badge|AC-NGT|DG|aria-label/);
  });
});
