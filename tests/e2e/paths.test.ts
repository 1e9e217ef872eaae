/** What people do from beginning to end, each in one go, in both browsers. All people, bodies and accounts here are made up. */
import { describe, expect, it } from 'vitest';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { answerQuestions, dropFile, pressIn, untilShown } from './importing';
import { answerWith } from './pages';
import { badgesWhen, cardWhen } from './wait';

const url = 'https://x.com/home';
const nameOf = (handle: string) =>
  `<div data-testid="User-Name"><a href="/${handle}"><span>Naam</span></a><a href="/${handle}" tabindex="-1"><span>@${handle}</span></a></div>`;

describe.each(browserNames)('in %s', (browserName) => {
  it('a communications officer drops the list of accounts, sees what is wrong, mends it, sees the badges, and hands the register on', async () => {
    const timeline = `<!doctype html><title>X</title>${nameOf('gem_voorbeeld')}${nameOf('nieuws_vbd')}`;
    const listWith = (handle: string) =>
      `Account;Soort;X;Instagram\nGemeente Voorbeelddam;gemeente;@gem_voorbeeld;https://www.instagram.com/gemvbd/?hl=nl\nNieuws Voorbeelddam;gemeente;${handle};\n`;
    const start = async (): Promise<{ browser: Launched; settings: Tab; onX: Tab }> => {
      const browser = await launch(browserName);
      await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
      const settings = await browser.openExtensionPage('options.html#registers');
      return { browser, settings, onX: await browser.open(url, answerWith(url, timeline)) };
    };
    const { browser, settings, onX } = await start();
    let exported = '';
    try {
      // One letter is of another alphabet.
      await dropFile(settings, 'accounts.csv', listWith('@nieuws_vb\u0501'));
      await answerQuestions(settings, 'Accounts van Voorbeelddam');
      await untilShown(settings, 'regel 3, X, “@nieuws_vb\u0501”: met letters die er anders uitzien');
      await pressIn(settings, 'Annuleren');
      await dropFile(settings, 'accounts.csv', listWith('@nieuws_vbd'));
      await answerQuestions(settings, 'Accounts van Voorbeelddam');
      await untilShown(settings, '2 namen, 3 accounts');
      expect(await onX.badges()).toEqual([]);
      await pressIn(settings, 'Overnemen');
      await untilShown(settings, 'Het register is toegevoegd.');
      const badges = await badgesWhen(onX, 2);
      expect(badges.map(({ text }) => text)).toEqual(['gemeente', 'gemeente']);
      await badges[0]?.click();
      expect((badges[0] && (await cardWhen(badges[0])))?.text).toContain('uw eigen register');
      exported = await exportedJson(settings);
      expect([...settings.errors, ...onX.errors]).toEqual([]);
    } finally {
      await browser.close();
    }
    const other = await start();
    try {
      await dropFile(other.settings, 'accounts.json', exported);
      await untilShown(other.settings, '2 namen, 3 accounts');
      await pressIn(other.settings, 'Overnemen');
      expect(await badgesWhen(other.onX, 2)).toHaveLength(2);
      expect(JSON.parse(await exportedJson(other.settings))).toEqual(JSON.parse(exported));
    } finally {
      await other.browser.close();
    }
  });
});

/** Saves the own register as JSON, and reads what would be saved. */
async function exportedJson({ page }: Tab): Promise<string> {
  await page.waitForSelector('.own .exports button');
  return page.evaluate(
    () =>
      new Promise<string>((done) => {
        HTMLAnchorElement.prototype.click = function () {
          void fetch(this.href)
            .then((answer) => answer.text())
            .then(done);
        };
        document.querySelector<HTMLElement>('.own .exports button')?.click();
      }),
  );
}
