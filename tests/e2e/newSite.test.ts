/** A site is one file: the command adds a made-up one to a copy of the sources, and nothing else is changed. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from 'wxt';
import { inProduction } from '@/scripts/build';
import { readOwnPages } from '../ownPages';
import { launch } from './browsers';
import { answerWith } from './pages';
import { labelOfHandle } from './seen';
import { copySources, startScript } from './sourcesCopy';
import { badgesWhen } from './wait';

it('a new site has its switch, asks for its access, and has badges, by the files that npm run new-site makes', async () => {
  const copy = copySources('newSite');
  const host = 'sociaal.voorbeeld.example';
  expect(await once(startScript(copy, 'scripts/newSite.ts', 'voorbeeld', host), 'exit')).toEqual([0, null]);
  await inProduction(async () => void (await build({ root: copy, browser: 'chrome' })));

  const browser = await launch('chromium', { extension: join(copy, '.output/chrome-mv3') });
  await browser.answerYes([`https://${host}/*`]);
  const options = await browser.openExtensionPage('options.html');
  await options.page.waitForSelector('[data-site=voorbeeld]');
  await options.page.click('[data-site=voorbeeld]');
  await options.page.waitForSelector('[data-site=voorbeeld]:checked');
  const [page] = readOwnPages(join(copy, 'tests/pages')).filter(({ site }) => site === 'voorbeeld');
  if (!page) throw new Error('the command has made no page');
  const html = readFileSync(join(copy, 'tests/pages/voorbeeld', page.file), 'utf8');
  const tab = await browser.open(page.url, answerWith(page.url, html));
  const names = page.spots.map(({ handle }) => labelOfHandle(handle));
  expect(names).toHaveLength(2);
  expect((await badgesWhen(tab, 2)).map(({ name }) => name)).toEqual(names);
  await browser.close();
});
