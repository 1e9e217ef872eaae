/** Other scripts that want the badge's place, or want the badge gone: nothing is fought over, and nothing freezes. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, browserNames, type Launched, launch, type Tab } from './browsers';
import { changedExtension } from './changedExtension';
import { answerWith } from './pages';
import { type ReusedTab, reusedTab } from './reusedTab';
import { badgesWhen, waitFor } from './wait';

const url = 'https://x.com/home';

/** A post as on X, with an official above it and one named in it. */
const post = `<article data-testid="tweet"><div data-testid="User-Name" style="display:flex;gap:4px">
  <div class="name"><a href="/cbfkuijpers"><div dir="ltr"><span>Chris Kuijpers</span></div></a></div>
  <div><a href="/cbfkuijpers" tabindex="-1"><div dir="ltr"><span>@cbfkuijpers</span></div></a></div></div>
  <div data-testid="tweetText">met <a class="mention" href="/chrisbuijink">@chrisbuijink</a> op de dijk</div></article>`;

/** What another script does to each name, and whether our badge can stay beside it. */
const wishes: Record<string, { act: string; stays: boolean }> = {
  'its flag right behind the name': {
    act: 'if (name.nextElementSibling !== flag) act(() => name.after(flag))',
    stays: true,
  },
  'a new flag right behind the name each time': {
    act: `if (!name.nextElementSibling?.matches('.flag')) act(() => name.after(flag.cloneNode()))`,
    stays: true,
  },
  'nothing but its flag right behind the name': {
    act: `if (name.nextElementSibling !== flag) act(() => { name.nextElementSibling?.matches('span:not([class])') && name.nextElementSibling.remove(); name.after(flag); })`,
    stays: true,
  },
  'its flag last in the line': {
    act: 'if (name.parentElement.lastElementChild !== flag) act(() => name.parentElement.append(flag))',
    stays: true,
  },
  'no bare element in the line': {
    act: `const bare = name.parentElement.querySelector(':scope > span:not([class])'); if (bare) act(() => bare.remove())`,
    stays: false,
  },
  'every bare element at the top of the page': {
    act: `const bare = name.parentElement.querySelector(':scope > span:not([class])'); if (bare) act(() => document.body.prepend(bare))`,
    stays: false,
  },
  'a copy in the place of every bare element': {
    act: `const bare = name.parentElement.querySelector(':scope > span:not([class], [data-copy])'); if (bare) act(() => { const copy = bare.cloneNode(); copy.dataset.copy = ''; bare.replaceWith(copy); })`,
    stays: false,
  },
  'lines that are replaced': {
    act: `const bare = name.parentElement.querySelector(':scope > span:not([class])'); if (bare) act(() => { const line = name.parentElement; bare.remove(); line.replaceWith(line.cloneNode(true)); })`,
    stays: false,
  },
};

/** When it looks again after each change. */
const paces: Record<string, string> = {
  'at once': 'look()',
  'with the next frame': 'requestAnimationFrame(look)',
  'after a timer': 'setTimeout(look, 20)',
};

/** A page on which another script insists, and counts how often it acted. */
const insistent = (act: string, pace: string) => `<!doctype html><title>X</title><body>${post}<script>
  window.acts = 0;
  const flags = new Map();
  const act = (change) => { if (window.acts < 2000) { window.acts++; change(); } };
  const flagOf = (key) => { if (!flags.has(key)) { const made = document.createElement('span'); made.className = 'flag'; made.textContent = '⚑'; flags.set(key, made); } return flags.get(key); };
  const look = () => { for (const [key, name] of [...document.querySelectorAll('.name, .mention')].entries()) { const flag = flagOf(key); ${act}; } };
  new MutationObserver(() => { ${pace}; }).observe(document, { childList: true, subtree: true });
  addEventListener('load', look);
</script></body>`;

describe.each(browserNames)('beside others, in %s,', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  let show: ReusedTab['show'];
  beforeAll(async () => {
    browser = await launch(browserName);
    ({ tab, show } = await reusedTab(browser));
  });
  afterAll(() => browser.close());
  afterEach(() => expect(tab.errors).toEqual([]));

  const acts = () => tab.page.evaluate(() => Number(Reflect.get(window, 'acts')));

  describe.each(Object.entries(paces))('who act %s,', (_pace, pace) => {
    it.each(Object.entries(wishes))('a badge gives in to who wants %s', async (_wish, { act, stays }) => {
      await show(url, answerWith(url, insistent(act, pace)));
      const count = async () => (await tab.badges()).filter(({ visible }) => visible).length;
      if (stays) await badgesWhen(tab, 2);
      // Over once nothing was done for a while.
      let before = -1;
      await waitFor(async () => {
        const now = await acts();
        const isQuiet = now === before;
        before = now;
        // Ten times as long as the slowest of them takes to act.
        await new Promise((done) => setTimeout(done, 200));
        return isQuiet;
      }, Boolean);
      // Other changes of the page do not start it again.
      await tab.page.evaluate(async () => {
        for (let change = 0; change < 5; change++) {
          document.body.append(document.createElement('p'));
          await new Promise((done) => setTimeout(done, 25));
        }
      });
      expect(await acts()).toBeLessThanOrEqual(60);
      if (stays) expect(await waitFor(count, (shown) => shown === 2)).toBe(2);
    });
  });

  it('a badge that was given up comes back once nobody removes it any more', async () => {
    const { act } = wishes['no bare element in the line'] ?? { act: '' };
    await show(url, answerWith(url, insistent(act, 'look()')));
    await waitFor(acts, (count) => count > 10);
    await tab.page.evaluate(() => Object.assign(window, { acts: 5000, look: () => undefined }));
    await new Promise((done) => setTimeout(done, 1500));
    await tab.page.evaluate(() => {
      for (const link of document.querySelectorAll('a')) link.setAttribute('href', `${link.getAttribute('href')}?`);
    });
    expect((await badgesWhen(tab, 1)).length).toBeGreaterThan(0);
  });
});

/** A second copy of the built extension: in a folder of its own, and in Firefox under an id of its own. */
function secondCopy(name: BrowserName): string {
  const built = `.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
  const folder = join('.results', 'second-copy', name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('{5b0f4a52-', '{6b0f4a52-'));
  return folder;
}

describe.each(browserNames)('two copies of the extension, in %s,', (browserName) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launch(browserName);
    await browser.installBeside(secondCopy(browserName));
    // It welcomes its user too, in front.
    await new Promise((done) => setTimeout(done, 1500));
  });
  afterAll(() => browser.close());

  it('share a page: one of them has the badges, each once and still', async () => {
    const tab = await browser.open(url, answerWith(url, `<!doctype html><title>X</title><body>${post}</body>`));
    await tab.page.bringToFront();
    await badgesWhen(tab, 2);
    await tab.page.evaluate(() => {
      Object.assign(window, { changes: 0 });
      const count = () => Object.assign(window, { changes: Number(Reflect.get(window, 'changes')) + 1 });
      new MutationObserver(count).observe(document, { childList: true, subtree: true });
    });
    await tab.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), post);
    const badges = await badgesWhen(tab, 4);
    await new Promise((done) => setTimeout(done, 500));
    expect(await tab.badges()).toHaveLength(4);
    expect(badges).toHaveLength(4);
    expect(await tab.page.evaluate(() => Number(Reflect.get(window, 'changes')))).toBeLessThan(8);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });
});

/** Makes the launched copy believe that it is the later one. */
const late = `if (globalThis.document && /^https?:/.test(location.protocol)) {
  Object.defineProperty(performance, 'timeOrigin', { configurable: true, value: 9e12 });
}`;

describe.each(browserNames)('the later of two copies, in %s,', (browserName) => {
  it('keeps out of the page, counts nothing, and says so in its popup', async () => {
    const browser = await launch(browserName, { extension: changedExtension(browserName, 'late', late) });
    await browser.installBeside(secondCopy(browserName));
    // It welcomes its user too, in front.
    await new Promise((done) => setTimeout(done, 1500));
    const tab = await browser.open(url, answerWith(url, `<!doctype html><title>X</title><body>${post}</body>`));
    await badgesWhen(tab, 2);
    await tab.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), post);
    await waitFor(
      () => tab.badges(),
      ({ length }) => length === 4,
    );
    const popup = await browser.openPopup(tab);
    const said = () => popup.evaluate((view) => view.querySelector<HTMLElement>('.trouble')?.innerText ?? '');
    expect(await waitFor(said, Boolean)).toBe(
      'Een ander exemplaar van Ambtsbadge toont de badges op deze pagina. Zet een van de twee uit.',
    );
    expect(await tab.badges()).toHaveLength(4);
    expect(await popup.evaluate((view) => view.querySelector('nav .count'))).toBeNull();
    expect(tab.errors).toEqual([]);
    await popup.close();
    await browser.close();
  });
});
