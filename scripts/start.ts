/**
 * `npm start`: builds the extension and shows it at work. With a display a browser opens on an example profile; without
 * one every example page is shown to both browsers unseen, and what they saw is printed.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { browserNames, findBrowser, launch } from '@/tests/e2e/browsers';
import { ownPage, ownPages } from '@/tests/e2e/pages';
import { badgesWhen, cardWhen } from '@/tests/e2e/wait';
import { buildExtension } from './build';
import { hasDisplay } from './display';
import { pageReport } from './pageReport';
import { setUpBrowsers } from './setUpBrowsers';

const screenshots = '.results/start';

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  await setUpBrowsers();
  console.log('Building the extension for Chrome and Firefox…');
  await buildExtension();
  if (hasDisplay()) await show();
  else await print();
}

/** Opens a browser for a person, until that person closes it. */
async function show(): Promise<void> {
  const name = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';
  const browser = await launch(name, { headless: false });
  const { url, answer } = ownPage('profile.html');
  await browser.open(url, answer);
  console.log(
    `An example profile is open in ${findBrowser(name)}. Hover the badge beside the name. Close the window to end.`,
  );
  await browser.closed;
}

async function print(): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  for (const name of browserNames) {
    const browser = await launch(name);
    console.log(`\n${findBrowser(name)}`);
    for (const page of ownPages.filter(({ site }) => site === 'x' || site === 'linkedin')) {
      const { site, file, spots } = page;
      const { url, answer } = ownPage(file, undefined, site);
      const tab = await browser.open(url, answer, { viewport: { width: 1280, height: 1400 } });
      const badges = await badgesWhen(tab, spots.length);
      console.log(pageReport(page, badges));
      if (badges[0]) {
        await badges[0].click();
        await cardWhen(badges[0]);
        // Wait until the card has faded in.
        await new Promise((done) => setTimeout(done, 300));
      }
      const path = join(screenshots, `${name}-${site}-${file.replace('.html', '')}.png`);
      await tab.screenshot(path);
      console.log(`    screenshot: ${resolve(path)}`);
      await tab.close();
    }
    await browser.close();
  }
}
