import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { answerWith, ownPage } from './pages';
import { type ReusedTab, reusedTab } from './reusedTab';
import { labelOfHandle } from './seen';
import { badgesWhen, waitFor } from './wait';

/** As Chromium reports it; not yet part of TypeScript's DOM types. */
interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** Hosts of badges as the page itself can see them: elements without attributes or children. */
const bareHosts = 'span:empty:not([class], [id], [style], [dir])';

describe.each(browserNames)('a page built with React, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  let show: ReusedTab['show'];
  beforeAll(async () => {
    browser = await launch(browserName);
    ({ tab, show } = await reusedTab(browser, { viewport: { width: 1280, height: 1600 } }));
  });
  afterAll(() => browser.close());

  const open = async (query: string) => {
    const { answer } = ownPage('react.html', 'https://x.com/chrisbuijink');
    await show(`https://x.com/chrisbuijink?${query}`, answer);
    await tab.page.waitForFunction(() => 'testPage' in window);
    await badgesWhen(tab, 1);
  };
  const expectAllRight = async () => {
    const expected = await tab.page.evaluate(() => window.testPage.expected());
    const seen = (await tab.badges()).map(({ name, attributes }) => ({
      name,
      mark: (attributes.class ?? '').includes('mark'),
    }));
    expect(seen).toEqual(expected.map(({ handle, mark }) => ({ name: labelOfHandle(handle), mark })));
  };

  describe.each(['keyed', 'unkeyed'])('with %s rows', (mode) => {
    beforeEach(() => open(`mode=${mode}`));
    afterEach(async () => {
      expect(await tab.page.evaluate(() => window.testPage.errors())).toEqual([]);
      expect(tab.errors).toEqual([]);
    });

    it('has every badge when it has loaded', expectAllRight);

    it('has right badges only, after its 200 rows were recycled 50 times', async () => {
      for (let round = 0; round < 5; round++) {
        await tab.page.evaluate(() => window.testPage.recycle(10));
        await expectAllRight();
      }
    });

    it('has as many badges as names in the very task in which rows appear', async () => {
      const counts = await tab.page.evaluate(async (hosts) => {
        const seen: [number, number][] = [];
        for (let row = 0; row < 190; row += 7) {
          window.testPage.scrollTo(row);
          // After the microtasks of the change, and before anything else: no frame can be painted in between.
          await null;
          seen.push([document.querySelectorAll(hosts).length, window.testPage.expected().length]);
        }
        return seen;
      }, bareHosts);
      expect(counts.length).toBeGreaterThan(20);
      expect(counts.filter(([badges, names]) => badges !== names)).toEqual([]);
    });

    it('follows a handle that is changed in place, to an official and away again', async () => {
      await tab.page.evaluate(() => window.testPage.rename('chrisbuijink', 'voorbeeld_x'));
      await expectAllRight();
      await tab.page.evaluate(() => window.testPage.rename('voorbeeld_x', 'HansGoedhart'));
      await expectAllRight();
    });

    it('keeps its badges when everything is rendered again and counters run', async () => {
      for (let n = 0; n < 10; n++) {
        await tab.page.evaluate(() => {
          window.testPage.rerender();
          window.testPage.setCounters();
        });
      }
      await expectAllRight();
    });

    it('gets its badges when handles arrive late', async () => {
      await tab.page.evaluate(() => window.testPage.lateHandles());
      await expectAllRight();
    });

    it('gets new badges after in-page navigation, and the old ones after going back', async () => {
      await tab.page.evaluate(() => window.testPage.navigate('/addekroon'));
      await expectAllRight();
      await tab.page.evaluate(() => window.testPage.navigate('/home'));
      await expectAllRight();
      await tab.page.evaluate(() => window.testPage.back());
      await expectAllRight();
    });

    it('loses and regains its badges with its rows', async () => {
      await tab.page.evaluate(() => window.testPage.removeAll());
      await expectAllRight();
      await tab.page.evaluate(() => window.testPage.restore());
      await expectAllRight();
    });
  });
});

describe.each(browserNames)('a page that changes an address in place, in %s', (browserName) => {
  it('has the right mark where the spot is within the link', async () => {
    const browser = await launch(browserName);
    const { url, answer } = ownPage('profile.html');
    const tab = await browser.open(url, answer);
    await badgesWhen(tab, 10);
    const repostMark = async (handle: string) => {
      await tab.page.evaluate((href) => {
        document.querySelector('a:has([data-testid="socialContext"])')?.setAttribute('href', href);
      }, `/${handle}`);
      return (await tab.badges()).filter(
        ({ near, attributes }) => near === 'tweet' && attributes.class?.includes('mark'),
      );
    };
    expect((await repostMark('addekroon')).map(({ name }) => name)).toContain(labelOfHandle('addekroon'));
    expect((await repostMark('voorbeeld_x')).map(({ name }) => name)).not.toContain(labelOfHandle('addekroon'));
    expect((await repostMark('hansgoedhart')).map(({ name }) => name)).toContain(labelOfHandle('hansgoedhart'));
    await browser.close();
  });
});

describe.each(browserNames)('a page that takes badges away, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const { url, answer } = ownPage('profile.html');
    tab = await browser.open(url, answer);
    await badgesWhen(tab, 10);
  });
  afterEach(() => tab.close());

  it('gets each back at first, and is then left alone', async () => {
    const removals = await tab.page.evaluate(async (hosts) => {
      let removed = 0;
      for (let round = 0; round < 50; round++) {
        for (const host of document.querySelectorAll(hosts)) {
          host.remove();
          removed++;
        }
        await null;
      }
      return removed;
    }, bareHosts);
    expect(removals).toBeGreaterThan(10);
    expect(removals).toBeLessThanOrEqual(10 * 10);
    expect(await tab.badges()).toEqual([]);
  });

  it('gets a badge again at a spot that it took the badge from, once that shows somebody else', async () => {
    await tab.page.evaluate(async (hosts) => {
      for (let round = 0; round < 50; round++) {
        for (const host of document.querySelectorAll(hosts)) host.remove();
        await null;
      }
      const handle = document.querySelector('[data-testid="UserName"] [tabindex="-1"] span');
      if (handle) handle.textContent = '@addekroon';
    }, bareHosts);
    const badges = await badgesWhen(tab, 1);
    expect(badges.map(({ name }) => name)).toEqual([labelOfHandle('addekroon')]);
  });

  it('gets badges for rows that it cloned, and none beside names of others', async () => {
    await tab.page.evaluate(() => {
      const post = document.querySelector('[data-testid="tweet"]');
      post?.after(post.cloneNode(true));
    });
    const badges = await badgesWhen(tab, 11);
    expect(badges).toHaveLength(11);
  });

  it('keeps its own nodes as they were', async () => {
    const { url, answer } = ownPage('profile.html');
    const readNodes = (hosts: string) => {
      for (const host of document.querySelectorAll(hosts)) host.remove();
      return document.body.innerHTML;
    };
    const withBadges = await tab.page.evaluate(readNodes, bareHosts);
    const without = await browser.open(url.replace('x.com', 'example.org'), (asked) =>
      answer(asked.replace('example.org', 'x.com')),
    );
    expect(withBadges).toBe(await without.page.evaluate(readNodes, bareHosts));
    await without.close();
  });
});

describe.each(browserNames)('a page that changes its styles, in %s', (browserName) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launch(browserName);
  });
  afterAll(() => browser.close());

  it('has badges in its new colours when it turns dark', async () => {
    const { url, answer } = ownPage('profile.html');
    const tab = await browser.open(url, answer);
    await badgesWhen(tab, 10);
    const colours = async () =>
      (await tab.badges()).map(({ read }) =>
        read((root) => getComputedStyle(root.querySelector('button') ?? root.host).color),
      );
    const before = await Promise.all(await colours());
    await tab.page.evaluate(() => {
      document.documentElement.className = 'dark';
    });
    const after = await waitFor(
      async () => await Promise.all(await colours()),
      ([first]) => first !== before[0],
    );
    expect(before[0]).toBe('rgb(15, 20, 25)');
    expect(after[0]).toBe('rgb(231, 233, 234)');
    await tab.close();
  });

  describe('has its badge on the line of the name when the style sheet arrives after the name', () => {
    const url = 'https://x.com/home';
    const html = `<!doctype html><title>X</title><div data-testid="UserCell"><div class="column">
      <div class="row"><a href="/addekroon"><div dir="ltr">Ad de Kroon</div></a></div>
      <div class="row"><div class="column"><a href="/addekroon" tabindex="-1"><div dir="ltr">@addekroon</div></a></div></div>
      </div></div>`;
    const css = '.column { display: flex; flex-direction: column } .row { display: flex } a { display: flex }';

    const openPage = async () => {
      const answer = answerWith(url, html);
      const opened = await browser.open(url, (asked) =>
        asked.endsWith('/late.css') ? { body: css, contentType: 'text/css' } : answer(asked),
      );
      await badgesWhen(opened, 1);
      return opened;
    };
    const expectOnLine = async (opened: Tab) => {
      // The handle is as wide as what stands within it, the badge at first.
      const { badge, handle } = await waitFor(
        async () => ({
          badge: (await opened.badges())[0],
          handle: await opened.page.$eval('[tabindex="-1"]', (link) => link.getBoundingClientRect().toJSON()),
        }),
        (seen) => (seen.badge?.rect.x ?? 0) >= seen.handle.right,
      );
      const middle = (badge?.rect.y ?? 0) + (badge?.rect.height ?? 0) / 2;
      expect(middle).toBeGreaterThan(handle.top);
      expect(middle).toBeLessThan(handle.bottom);
      expect(badge?.rect.x).toBeGreaterThanOrEqual(handle.right);
    };

    it('over the network', async () => {
      const opened = await openPage();
      await opened.page.evaluate(async () => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = '/late.css';
        const loaded = new Promise((done) => link.addEventListener('load', done));
        document.head.append(link);
        await loaded;
      });
      await expectOnLine(opened);
      await opened.close();
    });

    it('in the frame in which the page asks for it', async () => {
      const opened = await openPage();
      await opened.page.evaluate(async (rules) => {
        const style = document.createElement('style');
        style.textContent = rules;
        const link = document.createElement('link');
        document.head.append(style, link);
        // Observers are told of the new elements before the sheet is there, and no frame comes in between.
        await null;
        await null;
        link.dispatchEvent(new Event('load'));
      }, css);
      await expectOnLine(opened);
      await opened.close();
    });
  });
});

describe('layout', () => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launch('chromium');
  });
  afterAll(() => browser.close());

  /**
   * What moved since the page began to load, from where to where. A page that is painted while loading moves its own parts:
   * then only elements on a line with a badge count.
   */
  const shiftsOn = (tab: Tab, besideBadgesOnly: boolean) =>
    tab.page.evaluate(
      async (hosts, onlyBeside) => {
        const shifts: LayoutShift[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('sources' in entry) shifts.push(entry as LayoutShift);
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
        const lines = [...document.querySelectorAll(hosts)].map((host) => host.parentElement);
        return shifts
          .flatMap(({ sources }) => sources)
          .filter(({ node }) => !onlyBeside || lines.some((line) => line?.contains(node)))
          .map(({ node, previousRect: from, currentRect: to }) => {
            const text = node?.textContent?.trim().slice(0, 40);
            return `${node?.nodeName} “${text}” ${from.x},${from.y} → ${to.x},${to.y}`;
          });
      },
      bareHosts,
      besideBadgesOnly,
    );

  it('does not shift when badges appear while scrolling', async () => {
    const { answer } = ownPage('react.html', 'https://x.com/chrisbuijink');
    const tab = await browser.open('https://x.com/chrisbuijink?mode=keyed', answer);
    await tab.page.waitForFunction(() => 'testPage' in window);
    await badgesWhen(tab, 1);
    await tab.page.evaluate(async () => {
      for (let row = 0; row < 60; row += 5) {
        window.testPage.scrollTo(row);
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }
    });
    expect(await shiftsOn(tab, false)).toEqual([]);
    await tab.close();
  });

  it('has lines as high as they would be without badges', async () => {
    const { url, answer } = ownPage('profile.html');
    const tab = await browser.open(url, answer);
    await badgesWhen(tab, 10);
    const higher = await tab.page.evaluate((hosts) => {
      const lines = [...document.querySelectorAll<HTMLElement>(hosts)].map((host) => {
        const line = host.parentElement;
        const height = line?.getBoundingClientRect().height ?? 0;
        return [line, height] as const;
      });
      for (const host of document.querySelectorAll<HTMLElement>(hosts)) host.remove();
      return lines.filter(([line, height]) => height > (line?.getBoundingClientRect().height ?? 0)).length;
    }, bareHosts);
    expect(higher).toBe(0);
    await tab.close();
  });

  it.each(['profile.html', 'timeline.html', 'users.html'])('does not shift when %s loads', async (file) => {
    for (let time = 0; time < 3; time++) {
      const { url, answer } = ownPage(file);
      const tab = await browser.open(url, answer);
      await badgesWhen(tab, 9);
      expect(await shiftsOn(tab, true)).toEqual([]);
      await tab.close();
    }
  });
});

describe.each(browserNames)('a page that replaces its counters, in %s', (browserName) => {
  let browser: Launched;
  let tab: Tab;
  beforeAll(async () => {
    browser = await launch(browserName);
    const { url, answer } = ownPage('profile.html');
    tab = await browser.open(url, answer);
    await badgesWhen(tab, 10);
  });
  afterAll(async () => {
    expect(tab.errors).toEqual([]);
    await browser.close();
  });

  it('keeps each badge that it has', async () => {
    const kept = await tab.page.evaluate(async (hosts) => {
      const before = [...document.querySelectorAll(hosts)];
      for (let round = 0; round < 3; round++) {
        for (const counter of document.querySelectorAll('[data-testid="app-text-transition-container"] > span')) {
          const next = document.createElement('span');
          next.append(String(round));
          counter.replaceWith(next);
        }
        await null;
      }
      const after = [...document.querySelectorAll(hosts)];
      return before.length > 0 && before.every((host, place) => host === after[place]);
    }, bareHosts);
    expect(kept).toBe(true);
  });

  it('reads a handle again when a part of it is replaced', async () => {
    const authors = async () => (await tab.badges()).filter(({ name }) => name === labelOfHandle('0412berg')).length;
    // Made up: another account, part of whose handle is an element of its own.
    const write = (digits: string) =>
      tab.page.evaluate((shown) => {
        const name = document.querySelector('article [data-testid="User-Name"]');
        const handle = name?.querySelector('[tabindex="-1"] [dir], a[tabindex="-1"] div, [tabindex="-1"]');
        if (!handle) throw new Error('the post has no handle');
        const part = handle.querySelector('b');
        const next = document.createElement('b');
        next.append(shown);
        if (part) part.replaceWith(next);
        else handle.replaceChildren('@', next, 'berg');
      }, digits);
    const before = await authors();
    await write('0412');
    expect(await authors()).toBe(before + 1);
    await write('0413');
    expect(await authors()).toBe(before);
    await write('0412');
    expect(await authors()).toBe(before + 1);
  });
});
