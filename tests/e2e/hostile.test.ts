/** Pages that are against us, or just odd: badges stay right, the page stays as it was, and learns next to nothing. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { answerWith, ownPage } from './pages';
import { labelOfHandle } from './seen';
import { badgesWhen, cardWhen, waitFor } from './wait';

const url = 'https://x.com/home';
const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>X</title>${head}</head><body>${body}</body></html>`;

/** The line of a name, as on X. */
const author = (handle: string, text = `@${handle}`) =>
  `<div data-testid="User-Name"><div><a href="/${handle}"><div dir="ltr"><span>Iemand</span></div></a></div>
  <div><a href="/${handle}" tabindex="-1"><div dir="ltr"><span>${text}</span></div></a></div></div>`;

/** What properties and methods the page can hide behind a field or an image of that name. */
const domNames = (
  'parentElement parentNode children childNodes firstChild nextSibling previousElementSibling childElementCount ' +
  'closest matches querySelector querySelectorAll getAttribute contains after append remove isConnected textContent ' +
  'attributes localName ownerDocument shadowRoot compareDocumentPosition addEventListener style'
).split(' ');
const documentNames = (
  'body documentElement createElement createElementNS createTreeWalker createDocumentFragment importNode querySelectorAll ' +
  'addEventListener hasFocus defaultView location'
).split(' ');

/** How pages turn dark. */
const darkness = `
  .dark, [data-color-scheme='dark'], body[data-theme='dim'] { color: #e7e9ea; background: #15202b }
  @media (prefers-color-scheme: dark) { body { color: #e7e9ea; background: black } }`;

/** What a page may do to its looks while badges are on it. */
const changesOfLook: Record<string, (tab: Tab) => Promise<void>> = {
  'its theme by a class of the root': ({ page }) => page.evaluate(() => document.documentElement.classList.add('dark')),
  'its theme by another attribute of the root': ({ page }) =>
    page.evaluate(() => document.documentElement.setAttribute('data-color-scheme', 'dark')),
  'its theme by an attribute of the body': ({ page }) =>
    page.evaluate(() => document.body.setAttribute('data-theme', 'dim')),
  'its theme with that of the system': (tab) => tab.setMedia({ colorScheme: 'dark' }),
  'its width': ({ page }) =>
    page.evaluate(() => {
      document.body.style.width = '330px';
    }),
  'its width with the window': ({ page }) => page.setViewport({ width: 330, height: 700 }),
  'its language, and the direction of its text': ({ page }) =>
    page.evaluate(() => {
      const { documentElement: root } = document;
      root.lang = 'ar';
      root.dir = 'rtl';
    }),
};

describe.each(browserNames)('a hostile page, in %s,', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await tab.close();
    expect(tab.errors).toEqual([]);
  });
  const open = async (html: string) => {
    tab = await browser.open(url, answerWith(url, html));
  };
  /** How many elements look like badges to the page: a driver takes minutes to read pages as large as these. */
  const countHosts = () => tab.page.evaluate(() => document.querySelectorAll('span:empty').length);
  const names = async (count: number) => (await badgesWhen(tab, count)).map(({ name }) => name);

  it('has its badges within a form with fields named like properties', async () => {
    const fields = domNames.map((name) => `<input name="${name}">`).join('');
    await open(
      page(`<form>${fields}${author('chrisbuijink')}</form><form>${fields}<a href="/addekroon">@addekroon</a></form>`),
    );
    const expected = [labelOfHandle('chrisbuijink'), labelOfHandle('addekroon')];
    expect(await names(2)).toEqual(expected);
    await tab.page.evaluate((html) => {
      for (const form of document.querySelectorAll('form'))
        HTMLElement.prototype.insertAdjacentHTML.call(form, 'beforeend', html);
    }, author('hansgoedhart'));
    expect(await names(4)).toEqual([
      expected[0],
      labelOfHandle('hansgoedhart'),
      expected[1],
      labelOfHandle('hansgoedhart'),
    ]);
  });

  it('keeps each badge right behind its name where a row that names one account several times is made anew', async () => {
    const mentions = '<a href="/chrisbuijink">@chrisbuijink</a><i>en</i>'.repeat(4);
    await open(page(`<article><div>${mentions}</div></article>`));
    expect(await names(4)).toHaveLength(4);
    await tab.page.evaluate(() => {
      const row = document.querySelector('article');
      const copy = document.importNode(row ?? document.body, true);
      for (const span of copy.querySelectorAll('span')) span.remove();
      row?.replaceWith(copy);
    });
    const behind = () =>
      tab.page.$$eval('article span', (badges) => badges.map((badge) => badge.previousElementSibling?.localName));
    expect(await waitFor(behind, ({ length }) => length === 4)).toEqual(Array(4).fill('a'));
  });

  it('has its badges where it has images and forms named like what a document has', async () => {
    const things = documentNames.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join('');
    await open(page(things + author('chrisbuijink')));
    const badges = await badgesWhen(tab, 1);
    expect(badges.map(({ name }) => name)).toEqual([labelOfHandle('chrisbuijink')]);
    await badges[0]?.click();
    expect((badges[0] && (await cardWhen(badges[0])))?.label).toBe('Chris Buijink');
    await tab.page.evaluate((html) => {
      Element.prototype.insertAdjacentHTML.call(document.querySelector('[data-testid]'), 'afterend', html);
    }, author('addekroon'));
    expect(await names(2)).toEqual([labelOfHandle('chrisbuijink'), labelOfHandle('addekroon')]);
  });

  it('has its badges when it inserts 100,000 elements at once', async () => {
    await open(page(''));
    await tab.page.evaluate((html) => {
      const rows: string[] = [];
      for (let row = 0; row < 1000; row++)
        rows.push(
          `<section>${'<p><b>1</b></p>'.repeat(45)}${row % 100 === 0 ? html : '<a href="/voorbeeld_x">@voorbeeld_x</a>'}</section>`,
        );
      document.body.innerHTML = rows.join('');
    }, author('chrisbuijink'));
    expect(await countHosts()).toBe(10);
  });

  // Not boxes that stack, nor one by one: browsers themselves take minutes to lay those out.
  it('has its badge 5,000 elements deep, and 1,000 links deep', async () => {
    await open(page(''));
    await tab.page.evaluate((html) => {
      const nest = (tag: string, depth: number) => {
        const outmost = document.createElement(tag);
        let inmost: Element = outmost;
        for (let level = 1; level < depth; level++) {
          const next = document.createElement(tag);
          if (tag === 'a') next.setAttribute('href', '/voorbeeld_x');
          inmost.append(next);
          inmost = next;
        }
        inmost.insertAdjacentHTML('beforeend', html);
        document.body.append(outmost);
      };
      nest('i', 5000);
      nest('a', 1000);
    }, author('chrisbuijink'));
    expect(await countHosts()).toBe(2);
  });

  it.each([
    ['a Cyrillic letter', '@\u0441hrisbuijink'],
    ['the sign of Kelvin', '@hen\u212adejong020'],
    ['wide letters', '@\uff43hrisbuijink'],
    ['an invisible letter within', '@chris\u200bbuijink'],
    ['letters that run the other way', '@\u202eknijiubsirhc'],
    ['a turn of direction within', '@chris\u202ebuijink'],
    ['a combined accent', '@chrisbuijink\u0301'],
  ])('has no badge at a handle with %s', async (_what, text) => {
    await open(
      page(
        `<div data-testid="UserName"><div dir="ltr">Iemand</div><div tabindex="-1"><div dir="ltr">${text}</div></div></div>${author('addekroon')}`,
      ),
    );
    expect(await names(1)).toEqual([labelOfHandle('addekroon')]);
  });

  it('has its badge at a handle that is kept together by marks of direction', async () => {
    await open(page(author('chrisbuijink', '\u2066@\u200echrisbuijink\u2069')));
    expect(await names(1)).toEqual([labelOfHandle('chrisbuijink')]);
  });

  it('has no badges in frames', async () => {
    const frame = 'https://frame.example/';
    tab = await browser.open(url, (asked) =>
      asked === frame
        ? { body: page(author('chrisbuijink')) }
        : answerWith(
            url,
            page(`${author('chrisbuijink')}<iframe src="${frame}"></iframe><iframe src="${url}?"></iframe>`),
          )(asked),
    );
    expect(await names(1)).toEqual([labelOfHandle('chrisbuijink')]);
    const counts = () =>
      Promise.all(
        tab.page
          .frames()
          .slice(1)
          .map((inner) =>
            inner.evaluate(() => [
              document.querySelectorAll('a').length > 0,
              document.querySelectorAll('span:empty').length,
            ]),
          ),
      );
    const hasNames = (all: Awaited<ReturnType<typeof counts>>) => all.some(([has]) => has);
    const seen = await waitFor(async () => {
      const all = await counts();
      // Now and then Chromium asks for a frame from elsewhere before the driver can answer: then it asks again.
      if (!hasNames(all)) await tab.page.reload();
      return all;
    }, hasNames);
    expect(seen).toContainEqual([true, 0]);
    expect(seen.filter(([, hosts]) => hosts !== 0)).toEqual([]);
  });

  it('keeps its badges when it is printed, zoomed, translated and put back', async () => {
    const own = ownPage('profile.html');
    tab = await browser.open(own.url, own.answer);
    const before = await names(10);
    await tab.page.pdf();
    expect(await names(10)).toEqual(before);
    const height = async () => (await tab.badges())[0]?.rect.height ?? 0;
    const small = await height();
    await tab.page.evaluate(() => {
      document.documentElement.style.zoom = '2';
    });
    expect(await height()).toBeGreaterThan(small * 1.5);
    // As the browsers' translators do it: each text in elements of its own; and back.
    await tab.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) texts.push(node);
      for (const text of texts) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    });
    expect(await names(10)).toEqual(before);
    await tab.page.evaluate(() => {
      for (const font of document.querySelectorAll('font:has(> font)')) font.replaceWith(font.textContent);
    });
    expect(await names(10)).toEqual(before);
  });

  it.each(Object.entries(changesOfLook))('keeps a badge at each name when it changes %s', async (_what, change) => {
    const own = ownPage('profile.html');
    tab = await browser.open(own.url, own.answer);
    await tab.page.addStyleTag({ content: darkness });
    const before = await names(10);
    await change(tab);
    // A frame later, should anything be done then.
    await tab.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await names(10)).toEqual(before);
    await tab.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), author('addekroon'));
    expect(await names(11)).toEqual([...before, labelOfHandle('addekroon')]);
  });

  it('has its badges when it comes back, out of the cache or not', async () => {
    const own = ownPage('profile.html');
    const other = 'https://x.com/home';
    tab = await browser.open(own.url, (asked) =>
      asked === other ? { body: page(author('addekroon')) } : own.answer(asked),
    );
    const before = await names(10);
    await tab.page.goto(other);
    expect(await names(1)).toEqual([labelOfHandle('addekroon')]);
    await tab.page.evaluate(() => history.back());
    await waitFor(
      // The page moves meanwhile; and the driver does not hear of it where it comes out of the cache.
      () => tab.page.evaluate(() => location.href).catch(() => ''),
      (at) => at === own.url,
    );
    expect(await names(10)).toEqual(before);
    await tab.page.evaluate(() => {
      const post = document.querySelector('[data-testid="tweet"]');
      post?.after(post.cloneNode(true));
    });
    expect(await names(11)).toHaveLength(11);
  });

  it.each(['react', 'preact'] as const)('that is taken over by %s has its badge, and works', async (library) => {
    const server =
      '<article data-testid="tweet"><div data-testid="User-Name"><div><a href="/chrisbuijink"><div dir="ltr"><span>Chris Buijink</span></div></a></div><div><a href="/chrisbuijink" tabindex="-1"><div dir="ltr"><span>@chrisbuijink</span></div></a></div></div><button type="button">0</button></article>';
    await open(page(`<div id="root">${server}</div><script src="/hydrating-page.js"></script>`));
    expect(await names(1)).toEqual([labelOfHandle('chrisbuijink')]);
    const count = await tab.page.evaluate(async (by) => {
      await window.hydratingPage.hydrate(by);
      const button = document.querySelector<HTMLElement>('article > button');
      button?.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return document.querySelector('article > button')?.textContent;
    }, library);
    expect(count).toBe('1');
    expect(await names(1)).toEqual([labelOfHandle('chrisbuijink')]);
    // React, which finds an element that its server did not send, makes the page anew, and says so where it is asked to.
    const complaints = await tab.page.evaluate(() => window.hydratingPage.complaints.length);
    expect(complaints).toBeLessThanOrEqual(library === 'react' ? 1 : 0);
  });

  it('that patches everything learns that an element was added, and what is done to that element, no more', async () => {
    const spy = `<script>(${listen})(${JSON.stringify(browser.extensionUrl(''))})</script>`;
    await open(page(author('chrisbuijink'), spy));
    const learn = () => tab.page.evaluate(() => window.learnt());
    const { x, y } = (await waitFor(learn, ({ at }) => at.x > 0)).at;
    // By hand: the driver's own way to a badge asks the page about it.
    await tab.page.mouse.move(x, y);
    await tab.page.mouse.click(x, y);
    const { at: _, isFocused, ...learnt } = await waitFor(learn, (so) => so.isFocused && so.probes.length === 3);
    // Firefox says of each probe that it was refused.
    const refused = (error: string) => error.startsWith('Security Error: Content at');
    tab.errors.splice(0, tab.errors.length, ...tab.errors.filter((error) => !refused(error)));
    expect(isFocused).toBe(true);
    const [badge] = await tab.badges();
    expect((badge && (await cardWhen(badge)))?.label).toBe('Chris Buijink');
    expect(learnt).toEqual({
      // One element was added, without attributes and content, and never changed.
      mutations: ['childList +<span></span>'],
      calls: [],
      messages: [],
      resources: [],
      globals: [],
      probes: ['failed', 'failed', 'failed'],
      // Its shadow root is out of reach, and what is done to the element is heard by us alone.
      paths: [],
      shadows: [null],
    });
  });
});

/** Runs in the page before all else: writes down whatever there is to be learnt. Uses nothing from around it. */
function listen(extension: string): void {
  const isBare = (node: unknown): node is Element =>
    node instanceof HTMLSpanElement && node.attributes.length === 0 && node.childNodes.length === 0;
  const globalsBefore = new Set(Object.getOwnPropertyNames(window));
  const mutations: string[] = [];
  const calls: string[] = [];
  const messages: unknown[] = [];
  const probes: string[] = [];
  const paths = new Set<string>();
  let isOwn = false;
  const patch = (owner: object, name: string) => {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') throw new Error(`there is no ${name}`);
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      if (!isOwn) calls.push(name);
      return Reflect.apply(original, this, args);
    });
  };
  for (const name of [
    'attachShadow',
    'matches',
    'closest',
    'querySelectorAll',
    'after',
    'append',
    'remove',
    'setAttribute',
    'getAttribute',
    'showPopover',
    'scrollIntoView',
    'getBoundingClientRect',
  ])
    patch(name in Element.prototype ? Element.prototype : HTMLElement.prototype, name);
  for (const name of ['appendChild', 'insertBefore', 'contains', 'compareDocumentPosition'])
    patch(Node.prototype, name);
  for (const name of ['createElement', 'createTreeWalker', 'querySelectorAll']) patch(Document.prototype, name);
  patch(EventTarget.prototype, 'addEventListener');
  patch(MutationObserver.prototype, 'observe');
  patch(window, 'getComputedStyle');
  patch(history, 'pushState');
  patch(CSSStyleSheet.prototype, 'replaceSync');
  isOwn = true;
  new MutationObserver((records) => {
    for (const { type, addedNodes, removedNodes, target, attributeName } of records) {
      if (type !== 'childList') mutations.push(`${type} ${attributeName} ${target.nodeName}`);
      // What the parser adds is the page's own.
      for (const node of addedNodes) if (isBare(node)) mutations.push(`${type} +${node.outerHTML}`);
      for (const node of removedNodes) if (isBare(node)) mutations.push(`${type} -${node.outerHTML}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('message', ({ data }) => messages.push(data));
  const kinds =
    'click pointerover pointerdown pointerup mouseover focusin keydown toggle beforetoggle transitionend animationstart slotchange';
  for (const kind of kinds.split(' ')) {
    document.addEventListener(
      kind,
      (event) => {
        const [first] = event.composedPath();
        if (isBare(first)) paths.add(first.outerHTML);
        else if (first instanceof Node && first.getRootNode() !== document) paths.add('within');
      },
      true,
    );
  }
  const probe = (found: Promise<unknown>) =>
    found.then(
      () => probes.push('found'),
      () => probes.push('failed'),
    );
  void probe(fetch(`${extension}manifest.json`));
  void probe(
    new Promise((done, fail) => {
      const script = document.createElement('script');
      script.onload = done;
      script.onerror = fail;
      script.src = `${extension}content-scripts/profiles.js`;
      document.documentElement.append(script);
    }),
  );
  void probe(
    new Promise((done, fail) => {
      const image = new Image();
      image.onload = done;
      image.onerror = fail;
      image.src = `${extension}icons/16.png`;
    }),
  );
  isOwn = false;
  window.learnt = () => {
    isOwn = true;
    const hosts = [...document.querySelectorAll('span')].filter(isBare);
    const { x = 0, y = 0, width = 0, height = 0 } = hosts[0]?.getBoundingClientRect() ?? {};
    const learnt = {
      mutations,
      calls,
      messages,
      resources: performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('extension') && !name.startsWith(extension)),
      globals: Object.getOwnPropertyNames(window).filter((name) => !globalsBefore.has(name) && name !== 'learnt'),
      probes,
      paths: [...paths],
      shadows: hosts.map(({ shadowRoot }) => shadowRoot),
      isFocused: isBare(document.activeElement),
      at: { x: x + width / 2, y: y + height / 2 },
    };
    isOwn = false;
    return learnt;
  };
}

interface Learnt {
  mutations: string[];
  calls: string[];
  messages: unknown[];
  resources: string[];
  globals: string[];
  probes: string[];
  paths: string[];
  shadows: unknown[];
  isFocused: boolean;
  /** The middle of the first element that looks like a badge. */
  at: { x: number; y: number };
}
declare global {
  interface Window {
    learnt: () => Learnt;
  }
}
