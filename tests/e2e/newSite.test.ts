/** A site is one file: a made-up one is put into a copy of the sources, and nothing else is changed. */
import { cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { build } from 'wxt';
import { inProduction } from '@/scripts/build';
import { launch } from './browsers';
import { answerWith } from './pages';
import { labelOfHandle } from './seen';
import { badgesWhen } from './wait';

const copy = resolve('.results/newSite');

const file = `
import { profileByPath, type RuledSite, type Site } from '../site';

export const site: Site = {
  id: 'voorbeeld',
  name: 'Voorbeeldsite',
  platform: 'x',
  hosts: ['sociaal.voorbeeld.example'],
  profileAt: profileByPath(/^\\/wie\\/(\\w+)/),
};

export const rules: RuledSite = {
  ...site,
  leaveAlone: '[contenteditable]',
  attributes: [],
  spots: [{ kind: 'author', root: '.naam a[href]' }],
};
`;

it('a new site has its switch, asks for its access, and has badges, by its file alone', async () => {
  rmSync(copy, { recursive: true, force: true });
  for (const part of ['assets', 'components', 'data', 'entrypoints', 'locales', 'scripts']) {
    cpSync(part, join(copy, part), { recursive: true });
  }
  for (const part of ['package.json', 'tsconfig.json', 'wxt.config.ts']) cpSync(part, join(copy, part));
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir');
  writeFileSync(join(copy, 'entrypoints/profiles.content/sites/optional/voorbeeld.ts'), file);
  await inProduction(async () => void (await build({ root: copy, browser: 'chrome' })));

  const browser = await launch('chromium', { extension: join(copy, '.output/chrome-mv3') });
  await browser.answerYes(['https://sociaal.voorbeeld.example/*']);
  const options = await browser.openExtensionPage('options.html');
  await options.page.waitForSelector('[data-site=voorbeeld]');
  await options.page.click('[data-site=voorbeeld]');
  await options.page.waitForSelector('[data-site=voorbeeld]:checked');
  const url = 'https://sociaal.voorbeeld.example/';
  const body = `<!doctype html><title>Voorbeeld</title><p class="naam"><a href="/wie/chrisbuijink">Chris Buijink</a></p>
    <p class="naam"><a href="/wie/iemand_anders">Iemand anders</a></p>`;
  const tab = await browser.open(url, answerWith(url, body));
  expect((await badgesWhen(tab, 1)).map(({ name }) => name)).toEqual([labelOfHandle('chrisbuijink')]);
  await browser.close();
});
