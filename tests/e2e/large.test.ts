/** A register that is too large for pages to hold: its badges, its cards, and its end. All people and accounts here are made up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedKeys } from '@/data/store/published';
import { listedHandle, madeUpList } from '../madeUpList';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { giveFile, pressIn, readList, tellOfFile, untilShown } from './importing';
import { answerWith } from './pages';
import { cardWhen, waitFor } from './wait';

const list = madeUpList(20_000);
const url = 'https://x.com/home';
const nameOf = (handle: string) =>
  `<div data-testid="User-Name"><a href="/${handle}"><span>Naam</span></a><a href="/${handle}" tabindex="-1"><span>@${handle}</span></a></div>`;
const handles = ['chrisbuijink', listedHandle(7), 'niemand_bekends', listedHandle(19_999), listedHandle(20_001)];
const timeline = `<!doctype html><title>X</title>${handles.map(nameOf).join('')}
  <p><a href="https://mastodon.example/@${listedHandle(12)}">@${listedHandle(12)}</a></p>`;

describe.each(browserNames)('a large register, in %s', (browserName) => {
  let browser: Launched;
  let page: Tab;
  let onX: Tab;
  const badgeTexts = async () => (await onX.badges()).map((badge) => badge.text);
  const large = () =>
    browser.inExtension(async (api, key) => {
      const { [key]: display } = await api.storage.local.get(key);
      return JSON.stringify(display).includes('"large"');
    }, publishedKeys.display);

  beforeAll(async () => {
    browser = await launch(browserName);
    await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
    page = await browser.openExtensionPage('options.html#registers', { viewport: { width: 800, height: 1200 } });
    onX = await browser.open(url, answerWith(url, timeline));
  });
  afterAll(() => browser.close());

  it('is refused before it is read where the browser has no room for it', async () => {
    await untilShown(page, 'Register of lijst toevoegen');
    await page.page.evaluate(() => {
      Object.defineProperty(navigator.storage, 'estimate', {
        value: async () => ({ quota: 120_000_000, usage: 100_000_000 }),
        configurable: true,
      });
    });
    await giveFile(page, list);
    await tellOfFile(page);
    await untilShown(page, 'Uw browser heeft hier nog ruimte voor lijsten tot 1 MB.');
    await page.page.evaluate(() => Reflect.deleteProperty(navigator.storage, 'estimate'));
  });

  it('can be given up while it is read', async () => {
    await untilShown(page, 'Register of lijst toevoegen');
    await giveFile(page, list);
    await tellOfFile(page);
    const given = await page.page.evaluate(async () => {
      // From within the page, as reading soon is over.
      for (let tries = 0; tries < 1000; tries++) {
        const button = document.querySelector<HTMLButtonElement>('.busy button');
        button?.click();
        if (button) return button.textContent;
        await new Promise((done) => setTimeout(done));
      }
      return undefined;
    });
    expect(given).toBe('Annuleren');
    await untilShown(page, 'Of plak');
    expect(await large()).toBe(false);
  });

  it('has its badges in pages that are open once it is kept, beside those of bundled registers, and no others', async () => {
    expect(await waitFor(badgeTexts, ({ length }) => length === 1)).toEqual(['SG · EL&I 2012']);
    await giveFile(page, list);
    await readList(page, 'Verzonnen lijst', 30_000);
    await pressIn(page, 'Overnemen');
    await untilShown(page, 'Het register is toegevoegd.', 30_000);
    expect(await waitFor(badgeTexts, ({ length }) => length === 4, 40_000)).toEqual([
      'SG · EL&I 2012',
      'hoofd verzinsels 7 · Verzonnen Dienst 7',
      'hoofd verzinsels 39 · Verzonnen Dienst 499',
      '',
    ]);
    expect(await large()).toBe(true);
  });

  it('has its badges in pages that open later', async () => {
    await onX.page.reload();
    expect(await waitFor(badgeTexts, ({ length }) => length === 4)).toHaveLength(4);
  });

  it('has its cards, though the background was ended and knows nothing by heart', async () => {
    await browser.endBackground();
    const badge = (await onX.badges())[1];
    await badge?.click();
    const card = badge && (await cardWhen(badge));
    expect(card?.text).toContain('Verzonnen Persoon 7');
    expect(card?.text).toContain('uw eigen register: Verzonnen Dienst');
  });

  it('goes with its badges once it is taken away', async () => {
    await pressIn(page, 'Verwijderen');
    expect(await waitFor(badgeTexts, ({ length }) => length === 1, 20_000)).toEqual(['SG · EL&I 2012']);
    expect(await large()).toBe(false);
  });

  it('is published by and by though the background was ended while it did so', async () => {
    await pressIn(page, 'Ongedaan maken');
    await untilShown(page, 'is teruggezet', 20_000);
    await browser.endBackground();
    await onX.page.reload();
    expect(await waitFor(badgeTexts, ({ length }) => length === 4, 40_000)).toHaveLength(4);
    expect([...page.errors, ...onX.errors]).toEqual([]);
  });
});
