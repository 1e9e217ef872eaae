/** What a journalist does from beginning to end: accounts noted while reading, counted again. All people and accounts are made up. */
import { describe, expect, it } from 'vitest';
import { browserNames, type Launched, type Tab } from './browsers';
import { launchWithAccess } from './launchWithAccess';
import { asDaysAgo, fieldOfNote, notedWith, openNote, pressInNote } from './noting';
import { answerWith } from './pages';
import { takeFigure } from './takeFigure';

/** How many days lie between the two on which the journalist notes figures. */
const daysBetween = 10;

const dateAgo = (days: number): Date => {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return date;
};
const longDay = (ago: number): string =>
  new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'long', year: 'numeric' }).format(dateAgo(ago));
const dayAgo = (ago: number): string => new Intl.DateTimeFormat('sv').format(dateAgo(ago));

interface Profile {
  address: string;
  /** What the page is on the first day, and on the second. */
  first: string;
  second: string;
}

const onX = (handle: string, name: string, ...days: [followers: string, posts: string][]): Profile => {
  const [first = '', second = ''] = days.map(
    ([followers, posts]) =>
      `<!doctype html><html lang="nl"><title>${name} (@${handle}) / X</title><div data-testid="primaryColumn"><div><h2>${name}</h2><div dir="ltr">${posts} posts</div></div>
      <div data-testid="UserName"><div dir="ltr">${name}</div><div dir="ltr" tabindex="-1">@${handle}</div></div>
      <a href="/${handle}/verified_followers"><span>${followers}</span> Volgers</a></div></html>`,
  );
  return { address: `https://x.com/${handle}`, first, second };
};

const onBluesky = (followers: number, posts: string) =>
  `<!doctype html><html lang="nl"><title>Cor Bedacht (@cor.bedacht.example)</title>
  <a data-testid="profileHeaderFollowersButton" href="/profile/cor.bedacht.example/followers">${followers} volgers</a>
  <a data-testid="profileHeaderFollowsButton" href="/profile/cor.bedacht.example/follows">1 volgend</a> <span>${posts} berichten</span></html>`;

const onMastodon = (followers: string) =>
  `<!doctype html><html lang="nl"><title>Mia Fictie (@mia@mastodon.social)</title><div id="mastodon"><a href="/@mia/followers" title="${followers}"><strong>12K</strong> volgers</a></div></html>`;

/** Accounts on three sites; what their pages show on both days. */
const profiles: readonly Profile[] = [
  onX('veravb', 'Vera Voorbeeld', ['4.321', '1.204'], ['4.400', '1.304']),
  onX('bertproef', 'Bert Proef', ['48', '100'], ['50', '110']),
  onX('annavzon', 'Anna Verzonnen', ['900', '5'], ['901', '5']),
  {
    address: 'https://bsky.app/profile/cor.bedacht.example',
    first: onBluesky(9, '1.234'),
    second: onBluesky(12, '1.240'),
  },
  { address: 'https://mastodon.social/@mia', first: onMastodon('12.345'), second: onMastodon('12.400') },
];

/** Opens a profile as it is on one of the days, and the page for notes about it. */
async function noteProfile(
  browser: Launched,
  profile: Profile,
  day: 'first' | 'second',
  act: (note: Tab) => Promise<void>,
): Promise<void> {
  const { address } = profile;
  const page = await browser.open(address, answerWith(address, profile[day]));
  const note = await openNote(browser, address);
  await act(note);
  expect([...page.errors, ...note.errors]).toEqual([]);
  await note.close();
  await page.close();
}

describe.each(browserNames)('in %s', (browserName) => {
  it('a journalist adds five accounts from pages, notes their figures on two days, sees their line, and copies the table', async () => {
    const browser = await launchWithAccess(browserName);
    try {
      await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
      for (const profile of profiles) {
        await noteProfile(browser, profile, 'first', async (note) => {
          await asDaysAgo(browser, note, daysBetween);
          await notedWith(note, `Cijfers van ${longDay(daysBetween)}`);
          await fieldOfNote(note, 'Functie', 'Woordvoerder');
          await fieldOfNote(note, 'Organisatie', 'Dienst Verzinsels');
          // Asked for the first one only: then it is known.
          if (profile === profiles[0]) await fieldOfNote(note, 'Soort organisatie', 'agency');
          await pressInNote(note, 'Toevoegen');
          expect(await notedWith(note, 'Toegevoegd aan uw register.')).toContain('Toegevoegd aan uw register.');
        });
      }
      for (const profile of profiles) {
        await noteProfile(browser, profile, 'second', async (note) => {
          await notedWith(note, `Cijfers van ${longDay(0)}`);
          await pressInNote(note, 'Cijfers noteren');
          expect(await notedWith(note, 'Cijfers genoteerd.')).toContain('Cijfers genoteerd.');
        });
      }
      const dossier = await browser.openExtensionPage('popup.html?tab=#vera-voorbeeld');
      await dossier.page.waitForSelector('.countChart');
      const lines = await dossier.page.$$eval('.countChart', (all) =>
        all.map((chart) => [
          chart.querySelector('polyline')?.getAttribute('points')?.split(' ').length,
          ...[...chart.querySelectorAll('li')].map(({ textContent }) => textContent?.trim()),
        ]),
      );
      expect(lines).toEqual([
        [2, `4.321 ${longDay(daysBetween)}`, `4.400 ${longDay(0)}`],
        [2, `1.204 ${longDay(daysBetween)}`, `1.304 ${longDay(0)}`],
      ]);
      const tally = await browser.openExtensionPage('popup.html?tab=&count=own:own-notes');
      const rowsOn = async (platform: string) => {
        await tally.page.waitForSelector(`.tally label[title="${platform}"] input`);
        await tally.page.$eval(`.tally label[title="${platform}"] input`, (radio) => {
          if (radio instanceof HTMLInputElement) radio.click();
        });
        await tally.page.waitForSelector(`.tally label[title="${platform}"] input:checked`);
        const { text = '' } = await takeFigure(tally, 2, { figure: 1 });
        const [, ...rows] = (text.split('\r\n\r\n')[0] ?? '').split('\r\n');
        return rows.toSorted();
      };
      const at = 'Woordvoerder · Dienst Verzinsels';
      const unknown = (name: string) => `${name},${at},niet bekend,niet bekend,niet bekend,niet bekend,niet bekend,,`;
      const today = dayAgo(0);
      // Posts a day are those between the two days; the level is the article's for so many.
      expect(await rowsOn('X')).toEqual([
        `Anna Verzonnen,${at},'@annavzon,901,5,0,Niet actief (afgeleid),${today},https://x.com/annavzon`,
        `Bert Proef,${at},'@bertproef,50,110,1,Actief (afgeleid),${today},https://x.com/bertproef`,
        unknown('Cor Bedacht'),
        unknown('Mia Fictie'),
        `Vera Voorbeeld,${at},'@veravb,4400,1304,10,Zeer actief (afgeleid),${today},https://x.com/veravb`,
      ]);
      expect(await rowsOn('Bluesky')).toContain(
        `Cor Bedacht,${at},'@cor.bedacht.example,12,1240,0.6,Actief (afgeleid),${today},https://bsky.app/profile/cor.bedacht.example`,
      );
      expect(await rowsOn('Mastodon')).toContain(
        `Mia Fictie,${at},'@mia@mastodon.social,12400,niet bekend,niet bekend,niet bekend,${today},https://mastodon.social/@mia`,
      );
      expect([...dossier.errors, ...tally.errors]).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
