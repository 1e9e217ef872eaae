/** `npm run screenshots`: makes the pictures of the README anew, of the built extension in the real Chromium. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Launched, launch, type Tab } from '@/tests/e2e/browsers';
import { ownPage } from '@/tests/e2e/pages';
import { badgesWhen, cardWhen } from '@/tests/e2e/wait';
import { buildExtension } from './build';
import { setUpBrowsers } from './setUpBrowsers';

const folder = 'assets/screenshots';

await setUpBrowsers();
await buildExtension();
await mkdir(folder, { recursive: true });
const browser = await launch('chromium', { lang: 'nl' });
await card(browser, 'light');
await card(browser, 'dark');
await popup(browser, '', 'popup');
await popup(browser, '#andre-kleinmeulman', 'record');
await browser.close();

/** A profile with the card of its badge open. */
async function card({ open }: Launched, theme: 'light' | 'dark'): Promise<void> {
  const { answer } = ownPage('profile.html');
  const tab = await open(`https://x.com/chrisbuijink?theme=${theme}`, answer, {
    viewport: { width: 1040, height: 900 },
    colorScheme: theme,
  });
  const [badge] = await badgesWhen(tab, 10);
  await badge?.hover();
  if (badge) await cardWhen(badge);
  await save(tab, `card-${theme}`);
}

async function popup({ openExtensionPage }: Launched, record: string, name: string): Promise<void> {
  const tab = await openExtensionPage(`popup.html${record}`, { viewport: { width: 400, height: 640 } });
  await tab.page.waitForSelector(record ? '.card' : '.row');
  await save(tab, name);
}

async function save(tab: Tab, name: string): Promise<void> {
  // Until what fades in has done so.
  await new Promise((done) => setTimeout(done, 300));
  await tab.screenshot(join(folder, `${name}.png`));
  await tab.close();
}
