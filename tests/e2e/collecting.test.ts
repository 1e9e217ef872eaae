/** What users note while reading: an account added, its figures, a correction, a record hidden; and each taken back. The people of these pages are made up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axe';
import { browserNames, type Launched, launch, type Tab } from './browsers';
import { fieldOfNote, notedWith, noteText, openNote, pressInNote } from './noting';
import { answerWith, ownPage } from './pages';
import { badgesWhen, cardWhen, waitFor } from './wait';

const url = 'https://x.com/veravb';
const profile = (followers: string) => `<!doctype html><html lang="nl"><title>Vera Voorbeeld (@veravb) / X</title>
  <div data-testid="primaryColumn"><div><h2>Vera Voorbeeld</h2><div dir="ltr">1.204 posts</div></div>
  <div data-testid="UserName"><div dir="ltr">Vera Voorbeeld</div><div dir="ltr" tabindex="-1">@veravb</div></div>
  <a href="/veravb/verified_followers"><span>${followers}</span> Volgers</a></div></html>`;

describe.each(browserNames)('what is noted while reading, in %s', (browserName) => {
  let browser: Launched;
  let onX: Tab;
  let page: Tab;
  /** Opens the page for notes anew. */
  const openFor = async (address: string) => {
    await page?.close();
    page = await openNote(browser, address);
  };
  const textWith = (wanted: string) => notedWith(page, wanted);
  const press = (name: string) => pressInNote(page, name);
  const field = (label: string, value?: string) => fieldOfNote(page, label, value);
  const kept = () =>
    browser.inExtension(async () => {
      const all = await indexedDB.databases();
      return all.some(({ name }) => name === 'registers')
        ? new Promise<number>((done) => {
            const opening = indexedDB.open('registers');
            opening.onsuccess = () => {
              const db = opening.result;
              const asking = db.transaction('contents').objectStore('contents').count();
              asking.onsuccess = () => {
                db.close();
                done(asking.result);
              };
            };
          })
        : 0;
    });
  /** The text of the first card; of a badge that was just replaced none. */
  const cardText = async () => {
    await onX.page.bringToFront();
    const [badge] = await badgesWhen(onX, 1);
    try {
      // One that comes late is read by the next try: another click would close it.
      if (!(await badge?.card())) await badge?.click();
      const card = await badge?.card();
      if (!card) return '';
      await onX.page.keyboard.press('Escape');
      return card.text;
    } catch {
      return '';
    }
  };
  const cardWith = (wanted: string) => waitFor(cardText, (card) => card.includes(wanted));

  /** The pages for notes that are open: the id of each tab, and what stands in its address. */
  const notes = () =>
    browser.inExtension(async (api) => {
      const tabs = await api.tabs.query({ url: api.runtime.getURL('note.html?*') });
      // One that has just been made has no address yet.
      return tabs.flatMap(({ id = -1, url: at }) => (at ? [{ id, asked: new URL(at).search }] : []));
    });
  /** What stands in the address of the one that `act` opens; it is closed again. */
  const openedBy = async (act: () => Promise<unknown>) => {
    const before = (await notes()).map(({ id }) => id);
    await act();
    const news = async () => (await notes()).filter(({ id }) => !before.includes(id));
    const [opened] = await waitFor(news, ({ length }) => length > 0);
    await browser.inExtension((api, id) => api.tabs.remove(id), opened?.id ?? -1);
    return opened?.asked;
  };
  const tabOf = (tab: Tab) =>
    browser.inExtension(
      async (api, at) => (await api.tabs.query({})).find(({ url: shown }) => shown === at)?.id ?? null,
      tab.page.url(),
    );

  beforeAll(async () => {
    browser = await launch(browserName);
    await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
    onX = await browser.open(url, answerWith(url, profile('12,3 dzd.')));
  });
  afterAll(() => browser.close());

  it('is nothing before the user asks for it, and nothing before it is saved', async () => {
    expect(await kept()).toBe(0);
    await openFor(url);
    expect([await field('Naam'), await field('Volgers'), await field('Berichten')]).toEqual([
      'Vera Voorbeeld',
      'ongeveer 12.300',
      '1.204',
    ]);
    expect(await noteText(page)).toContain('@veravb');
    expect(await kept()).toBe(0);
    expect(await onX.badges()).toEqual([]);
  });

  it('says at a field what is missing there, with the cursor in the first such field', async () => {
    await press('Toevoegen');
    expect(await textWith('Vul de functie in.')).toContain('Vul de organisatie in.');
    const inFault = () => page.page.evaluate(() => document.activeElement?.matches('[aria-invalid=true]') ?? false);
    expect(await waitFor(inFault, Boolean)).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    expect(await kept()).toBe(0);
  });

  it('puts the badge on the open page, with the figures of today on the card', async () => {
    await field('Functie', 'Woordvoerder');
    await field('Organisatie', 'Dienst Voorbeelden');
    await textWith('Soort organisatie');
    await field('Soort organisatie', 'agency');
    await press('Toevoegen');
    await textWith('Toegevoegd aan uw register.');
    expect((await badgesWhen(onX, 1)).map((badge) => badge.text)).toEqual(['Woordvoerder · Dienst Voorbeelden']);
    const card = await cardWith('uw eigen register');
    expect(card).toContain('uw eigen register');
    expect(card).toContain('ongeveer 12.300 volgers · 1.204 berichten');
  });

  it('is edited, and shown otherwise at once', async () => {
    await openFor(url);
    await press('Bewerken');
    await field('Naam', 'Vera Voorbeeld-Proef');
    await press('Bewaren');
    await textWith('Bewaard.');
    expect(await cardWith('Vera Voorbeeld-Proef')).toContain('Vera Voorbeeld-Proef');
  });

  it('is taken out again, and brought back by the button beside what was done', async () => {
    await press('Uit mijn register halen');
    await textWith('Uit uw register gehaald.');
    expect(
      await waitFor(
        () => onX.badges(),
        (badges) => badges.length === 0,
      ),
    ).toEqual([]);
    await press('Ongedaan maken');
    await textWith('Ongedaan gemaakt.');
    expect(await badgesWhen(onX, 1)).toHaveLength(1);
  });

  it('corrects a bundled record under the user’s name, as a proposal too, and takes that back', async () => {
    await onX.close();
    const { url: known, answer } = ownPage('profile.html');
    onX = await browser.open(known, answer);
    const before = await cardWith('Dossier');
    await openFor(known);
    expect(await field('Volgers')).toBe('4.321');
    await press('Verbeteren');
    await field('Functie', 'Woordvoerder');
    await press('Verbetering bewaren');
    await textWith('Uw verbetering is bewaard.');
    expect(await cardWith('Woordvoerder')).toContain('uw eigen register');
    await press('Voorstel aan wie het register bijhoudt');
    const proposal = await waitFor(
      () => page.page.evaluate(() => document.querySelector('textarea')?.value ?? ''),
      Boolean,
    );
    expect(proposal).toMatch(/Staat er nu: .*Secretaris-generaal.*\nVoorstel: .*Woordvoerder/);
    await press('Verbetering terugnemen');
    await textWith('Uit uw register gehaald.');
    expect(await waitFor(cardText, (card) => card === before)).toBe(before);
  });

  it('hides a record, without a badge for it, until that is undone', async () => {
    const count = (await onX.badges()).length;
    await press('Verbergen');
    await textWith('Verborgen.');
    await textWith('Weer tonen');
    const rest = await waitFor(
      () => onX.badges(),
      (badges) => badges.length < count,
    );
    expect(rest.length).toBeLessThan(count);
    await press('Ongedaan maken');
    expect(await badgesWhen(onX, count)).toHaveLength(count);
  });

  it('opens from the card’s own button, for the page that the card is on', async () => {
    await onX.page.bringToFront();
    const [badge] = await badgesWhen(onX, 1);
    await badge?.click();
    if (badge) await cardWhen(badge);
    const press = async () =>
      await badge?.read((root) => {
        const buttons = [...root.querySelectorAll('.below button')];
        buttons.at(-1)?.dispatchEvent(new MouseEvent('click'));
      });
    expect(await openedBy(press)).toBe(`?tab=${await tabOf(onX)}&record=chris-buijink`);
  });

  it('opens from the popup’s button, for the page in the tab', async () => {
    const popup = await browser.openPopup(onX);
    const isThere = () =>
      popup.evaluate((view) => {
        view.querySelector<HTMLElement>('nav button')?.click();
        return view.querySelector('.noting button') !== null;
      });
    expect(await waitFor(isThere, Boolean)).toBe(true);
    expect(await openedBy(() => popup.click('.noting button'))).toBe(`?tab=${await tabOf(onX)}&record=`);
    // A browser may have closed it, as another tab came to the front.
    await popup.close().catch(() => undefined);
  });

  it('says kindly where a page is no profile, and takes the address of one', async () => {
    const home = 'https://x.com/home';
    await browser.open(home, answerWith(home, '<!doctype html><title>X</title>'));
    await openFor(home);
    expect(await noteText(page)).toContain('Deze pagina is geen profiel.');
    await field('Adres van een profiel', 'bsky.app/profile/vera.voorbeeld.example');
    await press('Verder');
    expect(await textWith('Wie spreekt hier?')).toContain('@vera.voorbeeld.example');
    expect(await field('Volgers')).toBe('');
  });
});
