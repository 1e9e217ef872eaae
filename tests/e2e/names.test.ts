/** Which links on a page are a name: several links of one name, relative addresses, and text that is being written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Launched, type Tab } from './browsers';
import { launchWithAccess } from './launchWithAccess';
import { answerWith } from './pages';
import { type ReusedTab, reusedTab } from './reusedTab';
import { waitFor } from './wait';

/** On X, and where no rule of a site knows the page. */
const places = ['https://x.com/home', 'https://mastodon.nl/bericht'];

/** Made up: a link to an account in the register, or to any other. */
const link = (text: string, handle = 'cbfkuijpers', attributes = '') =>
  `<a href="https://x.com/${handle}" ${attributes}>${text}</a>`;

const page = (body: string, head = '') =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;

describe.each(browserNames)('in %s', (browserName) => {
  let browser: Launched;
  let show: ReusedTab['show'];
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
    ({ show } = await reusedTab(browser));
  });
  afterAll(() => browser.close());

  /** The texts of the links that the badges of the tab stand behind or inside, once they are as expected. */
  const expectBadgesAfter = async (tab: Tab, expected: readonly string[]) => {
    const texts = async () => {
      const roots = await tab.roots();
      return await tab.page.evaluate(
        (...given) => given.map(({ host }) => (host.closest('a') ?? host.previousElementSibling)?.textContent?.trim()),
        ...roots,
      );
    };
    expect(await waitFor(texts, (seen) => seen.join() === expected.join())).toEqual(expected);
  };
  const open = (url: string, body: string, head?: string) => show(url, answerWith(url, page(body, head)));

  describe.each(places)('at %s', (url) => {
    it.each([
      [
        'is one name, with its mark behind the handle',
        `${link('Een dijkgraaf')} ${link('@cbfkuijpers')}`,
        ['@cbfkuijpers'],
      ],
      [
        'is one name where each is in a box of its own, and the handle is not for the keyboard',
        `<div><div><div>${link('<div dir="ltr">Een dijkgraaf</div>')}</div></div>
          <div><div><div>${link('<div dir="ltr"><span>@cbfkuijpers</span></div>', undefined, 'tabindex="-1"')}</div></div></div></div>`,
        ['@cbfkuijpers'],
      ],
      [
        'is one name, with its mark behind the name, where that is the register’s',
        `${link('Chris Kuijpers')} ${link('@cbfkuijpers')}`,
        ['Chris Kuijpers'],
      ],
      [
        'is one name also where the handle comes first',
        `<p>${link('@cbfkuijpers')} ${link('Een dijkgraaf')}</p>en<p>${link('@cbfkuijpers')} ${link('Chris Kuijpers')}</p>`,
        ['@cbfkuijpers', '@cbfkuijpers'],
      ],
      [
        'is one name with what stands between them',
        `<p>${link('Een dijkgraaf')} · ${link('dijken')} · ${link('@cbfkuijpers')}</p>en
          <p>${link('Chris Kuijpers')} · ${link('dijken')} · ${link('@cbfkuijpers')}</p>`,
        ['@cbfkuijpers', 'Chris Kuijpers'],
      ],
      ['is none without the handle', `<p>${link('Een dijkgraaf')} ${link('lees meer')}</p>`, []],
      [
        'are two names where they are of two accounts, or words stand between them',
        `<p>${link('Een dijkgraaf', 'voorbeeld_x')} ${link('@cbfkuijpers')}</p>en
          <p>${link('Chris Kuijpers')} schrijft als ${link('@cbfkuijpers')}</p>`,
        ['@cbfkuijpers', 'Chris Kuijpers', '@cbfkuijpers'],
      ],
    ])('a link with a name beside one with its handle %s', async (_what, body, expected) => {
      const tab = await open(url, body);
      await expectBadgesAfter(tab, expected);
      expect(tab.errors).toEqual([]);
    });

    it('the mark of name and handle follows changes of either', async () => {
      const tab = await open(url, `<p>${link('<b>Een dijkgraaf</b>')} <i>·</i> ${link('@cbfkuijpers')}</p>`);
      await expectBadgesAfter(tab, ['@cbfkuijpers']);
      await tab.page.evaluate(() => {
        const text = document.querySelector('b')?.firstChild;
        if (text) text.nodeValue = 'Chris Kuijpers';
      });
      await expectBadgesAfter(tab, ['Chris Kuijpers']);
      await tab.page.evaluate(() => document.querySelector('b')?.replaceChildren('Een dijkgraaf'));
      await expectBadgesAfter(tab, ['@cbfkuijpers']);
      await tab.page.evaluate(() => document.querySelector('b')?.replaceChildren('Chris Kuijpers'));
      await expectBadgesAfter(tab, ['Chris Kuijpers']);
      // Words that come between them make them two, and one again once they are gone.
      await tab.page.evaluate(() => document.querySelector('i')?.append(' schrijft als '));
      await expectBadgesAfter(tab, ['Chris Kuijpers', '@cbfkuijpers']);
      await tab.page.evaluate(() => document.querySelector('i')?.remove());
      await expectBadgesAfter(tab, ['Chris Kuijpers']);
      await tab.page.evaluate(() => document.querySelector('a')?.setAttribute('href', 'https://x.com/voorbeeld_x'));
      await expectBadgesAfter(tab, ['@cbfkuijpers']);
      await tab.page.evaluate(() => document.querySelector('a')?.setAttribute('href', 'https://x.com/cbfkuijpers'));
      await expectBadgesAfter(tab, ['Chris Kuijpers']);
      await tab.page.evaluate(() => document.querySelector('a')?.remove());
      await expectBadgesAfter(tab, ['@cbfkuijpers']);
      expect(tab.errors).toEqual([]);
    });

    it('the first of three links decides on the last', async () => {
      const tab = await open(url, `<p>${link('<b>Een dijkgraaf</b>')} ${link('dijken')} ${link('@cbfkuijpers')}</p>`);
      await expectBadgesAfter(tab, ['@cbfkuijpers']);
      await tab.page.evaluate(() => document.querySelector('b')?.replaceChildren('Chris Kuijpers'));
      await expectBadgesAfter(tab, ['Chris Kuijpers']);
      await tab.page.evaluate(() => document.querySelector('a')?.remove());
      await expectBadgesAfter(tab, ['@cbfkuijpers']);
    });

    it('addresses are relative to the base of the document, as it is at the time', async () => {
      const body = `<p><a href="/cbfkuijpers">@cbfkuijpers</a> <a href="https://twitter.com/chrisbuijink">@chrisbuijink</a>
        <a href="addekroon">@addekroon</a></p>`;
      const tab = await open(url, body, '<base href="https://twitter.com/een/">');
      await expectBadgesAfter(tab, ['@cbfkuijpers', '@chrisbuijink']);
      await tab.page.evaluate(() => document.querySelector('base')?.setAttribute('href', 'https://twitter.com/'));
      await expectBadgesAfter(tab, ['@cbfkuijpers', '@chrisbuijink', '@addekroon']);
      await tab.page.evaluate(() => document.querySelector('base')?.setAttribute('href', 'https://krant.example/'));
      await expectBadgesAfter(tab, ['@chrisbuijink']);
      await tab.page.evaluate(() => {
        const base = document.createElement('base');
        base.href = 'https://mobile.x.com/';
        document.head.prepend(base);
      });
      await expectBadgesAfter(tab, ['@cbfkuijpers', '@chrisbuijink', '@addekroon']);
      await tab.page.evaluate(() => document.querySelector('base')?.remove());
      await expectBadgesAfter(tab, ['@chrisbuijink']);
      expect(tab.errors).toEqual([]);
    });

    it('links keep their marks where the page moves on, whether it has a base or not', async () => {
      const tab = await open(url, `<p>${link('@cbfkuijpers')} <a href="/chrisbuijink">@chrisbuijink</a></p>`);
      const marks = url.startsWith('https://x.com') ? ['@cbfkuijpers', '@chrisbuijink'] : ['@cbfkuijpers'];
      await expectBadgesAfter(tab, marks);
      await tab.page.evaluate(() => history.pushState(null, '', '/een/ander/adres'));
      await tab.page.evaluate(() => document.querySelector('p')?.append(' '));
      await expectBadgesAfter(tab, marks);
    });

    it('what can be written in is left alone, by the nearest element that says so, as long as it does', async () => {
      const tab = await open(
        url,
        `<div id="a" contenteditable="false"><p>${link('@cbfkuijpers')}</p>
          <div id="b" contenteditable="PLAINTEXT-ONLY">${link('@chrisbuijink', 'chrisbuijink')}
            <div id="c" contenteditable="False"><p contenteditable="inherit">${link('@addekroon', 'addekroon')}</p></div>
            ${link('@0412berg', '0412berg', 'contenteditable="false"')}</div></div>
          <div id="d" role="textbox"><p>${link('@hansgoedhart', 'hansgoedhart')}</p></div>`,
      );
      await expectBadgesAfter(tab, ['@cbfkuijpers', '@addekroon']);
      const set = (id: string, name: string, value: string | null) =>
        tab.page.evaluate(
          (...[element, attribute, text]) => {
            if (text === null) document.getElementById(element)?.removeAttribute(attribute);
            else document.getElementById(element)?.setAttribute(attribute, text);
          },
          ...([id, name, value] as const),
        );
      await set('d', 'role', null);
      await expectBadgesAfter(tab, ['@cbfkuijpers', '@addekroon', '@hansgoedhart']);
      await set('d', 'role', 'textbox');
      await set('d', 'contenteditable', 'false');
      await set('c', 'contenteditable', '');
      await expectBadgesAfter(tab, ['@cbfkuijpers', '@hansgoedhart']);
      await set('b', 'contenteditable', null);
      await set('c', 'contenteditable', null);
      await expectBadgesAfter(tab, ['@cbfkuijpers', '@chrisbuijink', '@addekroon', '@0412berg', '@hansgoedhart']);
      await set('a', 'contenteditable', 'true');
      await expectBadgesAfter(tab, ['@hansgoedhart']);
      expect(tab.errors).toEqual([]);
    });
  });
});
