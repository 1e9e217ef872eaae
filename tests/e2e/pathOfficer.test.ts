/** What a communications officer does from beginning to end: from a list to badges in a colleague's browser. All in it is made up. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRegister } from '@/data/model/readChecked';
import { type BadgeView, browserNames, type Launched, type LaunchOptions, launch, type Tab } from './browsers';
import { answerQuestions, dropFile, pressIn, untilShown } from './importing';
import { canBeManaged, putUnderPolicy } from './managed';
import { answerWith } from './pages';
import { click } from './press';
import { startRegisterServer } from './registerServer';
import { badgesWhen, cardWhen } from './wait';

const url = 'https://x.com/home';
const nameOf = (handle: string) =>
  `<div data-testid="User-Name"><a href="/${handle}"><span>Naam</span></a><a href="/${handle}" tabindex="-1"><span>@${handle}</span></a></div>`;
const timeline = `<!doctype html><title>X</title>${nameOf('gem_voorbeeld')}${nameOf('nieuws_vbd')}`;

const server = await startRegisterServer();
afterAll(() => server?.close());

describe.each(browserNames)('in %s', (browserName) => {
  const title = 'Accounts van Voorbeelddam';
  const start = async (options?: LaunchOptions): Promise<{ browser: Launched; settings: Tab; onX: Tab }> => {
    const browser = await launch(browserName, options);
    await browser.inExtension((api) => api.storage.sync.set({ settings: { language: 'nl' } }));
    const settings = await browser.openExtensionPage('options.html#registers', {
      viewport: { width: 800, height: 1200 },
    });
    return { browser, settings, onX: await browser.open(url, answerWith(url, timeline)) };
  };
  /** The list of a communications officer, made into a register, as JSON. */
  let exported = '';

  it('a communications officer drops the list of accounts, sees what is wrong, mends it, sees the badges, and exports the register', async () => {
    const listWith = (handle: string) =>
      `Account;Soort;X;Instagram\nGemeente Voorbeelddam;gemeente;@gem_voorbeeld;https://www.instagram.com/gemvbd/?hl=nl\nNieuws Voorbeelddam;gemeente;${handle};\n`;
    const { browser, settings, onX } = await start();
    try {
      // One letter is of another alphabet.
      await dropFile(settings, 'accounts.csv', listWith('@nieuws_vb\u0501'));
      await answerQuestions(settings, title);
      await untilShown(settings, 'regel 3, X, “@nieuws_vb\u0501”: met letters die er anders uitzien');
      await pressIn(settings, 'Annuleren');
      await dropFile(settings, 'accounts.csv', listWith('@nieuws_vbd'));
      await answerQuestions(settings, title);
      await untilShown(settings, '2 namen, 3 accounts');
      expect(await onX.badges()).toEqual([]);
      await pressIn(settings, 'Overnemen');
      await untilShown(settings, 'Het register is toegevoegd.');
      const badges = await badgesWhen(onX, 2);
      expect(badges.map(({ text }) => text)).toEqual(['gemeente', 'gemeente']);
      expect(await cardTextOf(badges[0])).toContain('uw eigen register');
      exported = await exportedJson(settings);
      expect([...settings.errors, ...onX.errors]).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it.skipIf(!server || !canBeManaged(browserName))(
    'the register that was exported is published, and rolled out by policy to a colleague, who sees the badges (left out where nobody may write a policy or make a certificate)',
    async () => {
      const address = publish(exported);
      const policy = await putUnderPolicy(browserName, [address]);
      try {
        const { browser, settings, onX } = await start({
          ...policy.options,
          reachesThisMachine: true,
          keepWelcome: true,
        });
        try {
          await untilShown(settings, 'Uw organisatie wil het register op 127.0.0.1 volgen.');
          expect(await onX.badges()).toEqual([]);
          await giveAccess(browser, settings);
          const badges = await badgesWhen(onX, 2);
          expect(badges).toHaveLength(2);
          await onX.page.bringToFront();
          expect(await cardTextOf(badges[0])).toContain('register van uw organisatie');
          expect(server?.asked.map(({ path }) => path)).toContain(new URL(address).pathname);
        } finally {
          await browser.close();
        }
      } finally {
        await policy.takeAway();
      }
    },
  );
});

/** The text of a badge's card. */
const cardTextOf = async (badge: BadgeView | undefined): Promise<string> => {
  await badge?.click();
  return (badge && (await cardWhen(badge)))?.text ?? '';
};

/** Makes the folder of a register with the command for it, and serves it. Returns the address to follow. */
function publish(register: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ambtsbadge-rollout-'));
  try {
    const file = join(folder, 'exported.json');
    writeFileSync(file, register);
    const to = join(folder, 'site');
    const address = `${server?.origin}/registers/`;
    execFileSync('node', ['scripts/run.mjs', 'scripts/register.ts', 'publish', file, '--to', to, '--url', address]);
    for (const name of readdirSync(to)) {
      const content = readFileSync(join(to, name));
      server?.answers.set(`/registers/${name}`, (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(content);
      });
    }
    return `${address}${readRegister('exported', register).id}.json`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Gives access to the register's address by the button; the question of Chromium cannot be answered here, so that is done before. */
async function giveAccess(browser: Launched, tab: Tab): Promise<void> {
  await browser.answerYes(['https://127.0.0.1/*']);
  await click(tab, '.managed button', { says: 'Geef toegang', beside: '127.0.0.1' });
}

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
