/** Errors and missing names on a page: the page notices nothing, the popup says so and offers a report. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isReserved } from '@/data/model/reservedHandles';
import { ruledSites } from '@/entrypoints/profiles.content/sites/ruledSites';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { changedExtension } from './changedExtension';
import type { PopupView } from './engine';
import { launchWithAccess } from './launchWithAccess';
import { answerWith, ownPage, ownPages } from './pages';
import { reusedTab } from './reusedTab';
import { badgesWhen, cardWhen, waitFor } from './wait';

/**
 * In the content scripts, if the page asks for it: makes the store of elements fail, the making of cards, the end of observers
 * and listeners, or of a badge's flash, or makes the page count as not seen yet. The error quotes text that must not be reported.
 */
const made = `if (globalThis.document && /^https?:/.test(location.protocol) && !globalThis.isMadeUp) {
  globalThis.isMadeUp = true;
  const asked = (what) => document.documentElement?.dataset.madeUp === what;
  const fault = () => new Error('made up of "naam" at ' + location.href);
  const { add } = Set.prototype;
  Set.prototype.add = function (value) {
    if (asked('page')) throw fault();
    return add.call(this, value);
  };
  const { all } = Promise;
  Promise.all = function (given) {
    if (asked('card')) throw fault();
    return all.call(this, given);
  };
  const failing = (prototype, method, what) => {
    const original = prototype[method];
    prototype[method] = function (...args) {
      if (asked(what)) throw fault();
      return original.apply(this, args);
    };
  };
  failing(MutationObserver.prototype, 'disconnect', 'end');
  failing(AbortController.prototype, 'abort', 'close');
  failing(DOMTokenList.prototype, 'remove', 'flash');
  Object.defineProperty(document, 'prerendering', { get: () => location.hash === '#unseen' && !asked('seen') });
}`;

describe.each(browserNames)('trouble on a page, in %s:', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  let popup: PopupView | undefined;
  /** What the console shows of the errors that are made up here. Firefox shows no text. */
  const expected = /^Ambtsbadge (page|card|answer) (Error: made up|JSHandle@error)/;
  beforeAll(async () => {
    browser = await launch(browserName, { extension: changedExtension(browserName, 'trouble', made) });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await popup?.close();
    popup = undefined;
    const { errors } = tab;
    await tab.close();
    expect(errors.filter((text) => !expected.test(text))).toEqual([]);
  });

  const open = async (url: string, body: string) => {
    tab = await browser.open(url, answerWith(url, body));
  };
  const openProfile = async (hash = '') => {
    const { url, answer } = ownPage('profile.html');
    tab = await browser.open(`${url}${hash}`, answer);
    await badgesWhen(tab, 10);
    await tab.page.evaluate(() => {
      for (const type of ['error', 'unhandledrejection']) {
        addEventListener(type, () => document.documentElement.setAttribute('data-heard', type));
      }
    });
  };
  const heardByPage = () => tab.page.evaluate(() => document.documentElement.dataset.heard);
  const set = (what: string) =>
    tab.page.evaluate((value) => document.documentElement.setAttribute('data-made-up', value), what);
  const addPost = () =>
    tab.page.evaluate(() => {
      const post = document.querySelector('[data-testid="tweet"]');
      post?.after(post.cloneNode(true));
    });
  const icon = () =>
    browser.inExtension(async (api, url) => {
      const tabs = await api.tabs.query({ url: 'https://x.com/*' });
      const found = tabs.find((one) => one.url?.startsWith(url));
      return await api.action.getBadgeText({ tabId: found?.id ?? -1 });
    }, tab.page.url().split('#')[0] ?? '');
  /** What the popup says is wrong, once it says something. */
  const trouble = async () => {
    popup ??= await browser.openPopup(tab);
    return await waitFor(
      async () => (await popup?.evaluate((view) => view.querySelector<HTMLElement>('.trouble')?.innerText)) ?? '',
      Boolean,
    );
  };
  const report = async () => {
    const text = () =>
      popup?.evaluate((view) => {
        // Closed again where what is known of the page came anew.
        view.querySelector<HTMLElement>('.trouble [aria-expanded=false]')?.click();
        return view.querySelector<HTMLTextAreaElement>('.trouble textarea')?.value ?? '';
      }) ?? Promise.resolve('');
    return await waitFor(text, Boolean);
  };

  it('a popup that cannot be shown says so and what to do, and begins anew', async () => {
    tab = await browser.openExtensionPage('popup.html?tab=');
    const text = () => tab.page.evaluate(() => document.body.innerText).catch(() => '');
    await tab.page.waitForSelector('.row');
    await tab.page.evaluate(() => {
      String.prototype.normalize = () => {
        throw new Error('made up');
      };
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (field) field.value = 'utrecht';
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    const said = await waitFor(text, (shown) => shown.includes('Hier ging iets mis'));
    expect(said).toContain('Probeer het opnieuw.');
    expect(said).toContain('Error: made up');
    // It stands in the console, too, of which Firefox does not tell.
    tab.errors.splice(0);
    await tab.page.$eval('.failed button', (button) => button instanceof HTMLElement && button.click());
    await tab.page.waitForSelector('.row');
    expect(await text()).not.toContain('Hier ging iets mis');
  });

  it('an error while the page is watched ends the script cleanly, is hidden from the page, and is shown in the popup', async () => {
    await openProfile();
    await set('page');
    await addPost();
    expect(
      await waitFor(
        () => tab.badges(),
        ({ length }) => length === 0,
      ),
    ).toEqual([]);
    expect(await waitFor(icon, (text) => text === '')).toBe('');
    // It does not start again when the page changes next.
    await set('');
    await addPost();
    await tab.page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await tab.badges()).toEqual([]);
    expect(await heardByPage()).toBeUndefined();
    const text = await trouble();
    expect(text).toContain('Er ging iets mis op deze pagina');
    expect(text).toContain('de badges, in versie 0.');
    const whole = await report();
    expect(whole).toMatch(
      /^Versie: 0\.\S+\nBrowser: \w+ \d+\nSite: x\nWat er gebeurde:\npage: Error: made up of … at …\n/,
    );
    expect(whole).toContain('content-scripts/profiles.js:');
    expect(whole).not.toMatch(/naam|https?:|buijink/i);
    // The form cannot be filled in while there is no repository.
    expect(await popup?.evaluate((view) => view.querySelectorAll('.trouble a').length)).toBe(0);
    await popup?.evaluate((view) => {
      const buttons = view.querySelectorAll<HTMLElement>('.trouble > .choices button');
      buttons[1]?.click();
    });
    expect(await badgesWhen(tab, 10)).toHaveLength(10);
  });

  it('an error while a card is made leaves the badges, is hidden from the page, and is shown in the popup', async () => {
    await openProfile();
    await set('card');
    await (await tab.badges())[0]?.click();
    const text = await trouble();
    expect(text).toContain('De badges blijven staan');
    expect(text).toContain('een kaart, in versie');
    expect(await tab.badges()).toHaveLength(10);
    expect(await heardByPage()).toBeUndefined();
  });

  it('an error while the script ends, as its site is switched off, leaves no badge and is hidden from the page', async () => {
    await openProfile();
    await set('end');
    await browser.inExtension((api) => api.storage.sync.set({ settings: { sitesOff: ['x'] } }));
    const none = await waitFor(
      () => tab.badges(),
      ({ length }) => length === 0,
    );
    await browser.inExtension((api) => api.storage.sync.clear());
    expect(none).toEqual([]);
    expect(await heardByPage()).toBeUndefined();
    // Once it is on again, the popup has something to say of the page.
    expect(await trouble()).toContain('Er ging iets mis op deze pagina');
    expect(await tab.badges()).toEqual([]);
  });

  it('an error while something is copied beside an open card is hidden from the page, and is shown in the popup', async () => {
    await openProfile();
    const [badge] = await tab.badges();
    await badge?.hover();
    expect(badge && (await cardWhen(badge))).toBeDefined();
    await set('close');
    await tab.page.evaluate(() => document.body.dispatchEvent(new ClipboardEvent('copy', { bubbles: true })));
    expect(await heardByPage()).toBeUndefined();
    expect(await trouble()).toContain('De badges blijven staan');
    expect(await tab.badges()).toHaveLength(10);
  });

  it('an error at the end of the flash of a badge that was picked is hidden from the page', async () => {
    await openProfile();
    await set('flash');
    await browser.inExtension(async (api) => {
      const [shown] = await api.tabs.query({ url: 'https://x.com/*' });
      await api.tabs.sendMessage(shown?.id ?? -1, { type: 'reveal', id: 'chris-buijink' });
    });
    const flashes = () => tab.page.evaluate(() => document.getAnimations().length);
    expect(await waitFor(flashes, (count) => count === 0)).toBe(0);
    expect(await heardByPage()).toBeUndefined();
    expect(await tab.badges()).toHaveLength(10);
    await tab.page.evaluate(() => document.documentElement.removeAttribute('data-made-up'));
  });

  it('on a profile without a name the popup says that the site has probably changed, and offers a report', async () => {
    await open('https://x.com/voorbeeld', '<!doctype html><title>X</title><h1>Voorbeeld</h1><p>@voorbeeld</p>');
    const text = await trouble();
    expect(text).toContain('Waarschijnlijk heeft X (Twitter) haar pagina’s veranderd');
    const whole = await report();
    expect(whole).toMatch(/^Versie: 0\.\S+\nBrowser: \w+ \d+\nSite: x\nSoort pagina: profiel\nRegels:\n/);
    expect(whole).toContain('[data-testid="UserName"]');
    expect(whole).toContain('Er is geen naam gevonden.');
    expect(whole).not.toMatch(/voorbeeld|x\.com/i);
  });

  it.each([
    ['a profile of nobody in the register', 'https://x.com/voorbeeld', true],
    ['a page of the site’s own', 'https://x.com/explore', false],
    ['a post', 'https://x.com/voorbeeld/status/1', false],
  ])('on %s the popup says nothing of the kind', async (_kind, url, hasName) => {
    const name =
      '<div data-testid="UserName"><div dir="ltr">Voorbeeld</div><div tabindex="-1"><span>@voorbeeld</span></div></div>';
    await open(url, `<!doctype html><title>X</title>${hasName ? name : ''}<p>Tekst</p>`);
    popup = await browser.openPopup(tab);
    const nobody = () =>
      popup?.evaluate((view) => {
        view.querySelector<HTMLElement>('nav button')?.click();
        return view.querySelector<HTMLElement>('main')?.innerText;
      }) ?? Promise.resolve('');
    const wanted = 'staat niemand uit het register';
    expect(await waitFor(nobody, (text = '') => text.includes(wanted))).toContain(wanted);
    // Longer than the popup waits for a name; for how long is the same in both browsers.
    if (browserName === 'chromium') await new Promise((done) => setTimeout(done, 2500));
    expect(await popup.evaluate((view) => view.querySelectorAll('.trouble').length)).toBe(0);
    expect(await nobody()).toContain(wanted);
  });

  it('a page that is not seen yet has badges and tells no count; once it is seen it tells it', async () => {
    await openProfile('#unseen');
    // A message sent earlier would arrive before the next one.
    expect(await icon()).toBe('');
    await addPost();
    await badgesWhen(tab, 11);
    expect(await icon()).toBe('');
    await tab.page.evaluate(() => {
      document.documentElement.dataset.madeUp = 'seen';
      document.dispatchEvent(new Event('prerenderingchange'));
    });
    expect(await waitFor(icon, (text) => text === '5')).toBe('5');
  });
});

/** Which browser it is does not matter here. */
describe('a name that is missing', () => {
  it('is reported on no page of ours, and on each profile among them once it is emptied', {
    timeout: 180_000,
  }, async () => {
    const browser = await launchWithAccess('chromium');
    const { show } = await reusedTab(browser);
    const missingOn = (url: string) =>
      browser.inExtension(async (api, address) => {
        const tabs = await api.tabs.query({});
        const tab = tabs.find((one) => one.url === address);
        const status = Object(await api.tabs.sendMessage(tab?.id ?? -1, { type: 'status' }, { frameId: 0 }));
        return status.state === 'running' ? (status.missing?.rules.length ?? 0) > 0 : status.state;
      }, url);
    const profiles: string[] = [];
    try {
      for (const { site, file, url } of ownPages) {
        // The popup decides which pages are a site's own.
        if (isReserved(site, new URL(url).pathname.split('/')[1] ?? '')) continue;
        const rules = ruledSites.find(({ id }) => id === site);
        const isProfile =
          rules?.profileAt(new URL(url))?.isWhole === true && rules.spots.some(({ kind }) => kind === 'profile');
        const { page } = await show(url, ownPage(file, url, site).answer);
        expect([file, await missingOn(page.url())]).toEqual([file, false]);
        await page.evaluate(() => document.body.replaceChildren());
        expect([file, await missingOn(page.url())]).toEqual([file, isProfile]);
        if (isProfile) profiles.push(site);
      }
    } finally {
      await browser.close();
    }
    expect(new Set(profiles).size).toBeGreaterThan(5);
  });
});
