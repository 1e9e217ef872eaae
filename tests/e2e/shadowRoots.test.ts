/** Open shadow roots that are attached after their element: no observer reports that. The pages are made up, like YouTube's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Launched } from './browsers';
import { launchWithAccess } from './launchWithAccess';
import { answerWith } from './pages';
import { labelOfHandle } from './seen';
import { badgesWhen } from './wait';

const url = 'https://www.youtube.com/watch?v=aaaaaaaaaaa';
const author = '<h3><a id="author-text" href="/@TheNuffic"><span>@TheNuffic</span></a></h3>';
const label = labelOfHandle('@thenuffic', 'nl', 'full', 'youtube');

describe.each(browserNames)('a shadow root that comes late, in %s', (browserName) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launchWithAccess(browserName);
  });
  afterAll(() => browser.close());

  /** The page's scripts take so long that the published data is read before they end. */
  const open = (body: string) => {
    const answer = answerWith(url, `<!doctype html><title>Test</title>${body}`);
    return browser.open(url, async (asked) => {
      if (!asked.endsWith('.js')) return answer(asked);
      await new Promise((done) => setTimeout(done, 500));
      return { body: '', contentType: 'text/javascript' };
    });
  };

  it('has its badge when the parser attaches it', async () => {
    // At a script, observers are told what was parsed before it: the host, without its root.
    const host = (within: string) =>
      `<div><script src="/late.js"></script><template shadowrootmode="open">${author}${within}</template></div>`;
    const tab = await open(host(host('')));
    expect((await badgesWhen(tab, 2)).map(({ name }) => name)).toEqual([label, label]);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });

  it('has its badge when the element is defined, and follows what changes in there', async () => {
    const tab = await open('<p>Even wachten</p><voorbeeld-reactie></voorbeeld-reactie>');
    expect(await tab.badges()).toEqual([]);
    await tab.page.evaluate(async (html) => {
      const script = document.createElement('script');
      document.body.append(script);
      await new Promise((done) => setTimeout(done));
      customElements.define(
        'voorbeeld-reactie',
        class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML = html;
          }
        },
      );
      // As script loaders do once a script has run.
      script.remove();
    }, author);
    expect((await badgesWhen(tab, 1)).map(({ name }) => name)).toEqual([label]);
    await tab.page.evaluate(() => {
      const link = document.querySelector('voorbeeld-reactie')?.shadowRoot?.querySelector('a');
      link?.setAttribute('href', '/@voorbeeld');
    });
    expect(await tab.badges()).toEqual([]);
    expect(tab.errors).toEqual([]);
    await tab.close();
  });
});
