/** How much memory a page has more because of the registers: with what is published, and with no accounts in its place. */
import { platforms } from '@/data/model/vocabulary';
import { indexKey } from '@/data/store/published';
import type { Launched } from '@/tests/e2e/browsers';
import { answerWith } from '@/tests/e2e/pages';
import { untilPublished } from '@/tests/e2e/untilPublished';
import { type Figure, figure, repeated } from './figures';

/** In MB, for the one page. */
const target = 1.5;

const url = 'https://x.com/home';

export async function registersMemory(browser: Launched, runs: number): Promise<Figure[]> {
  await untilPublished(browser);
  const keys = platforms.map(indexKey);
  const published = await browser.inExtension((api, names) => api.storage.local.get([...names]), keys);
  const store = (items: Record<string, string>) =>
    browser.inExtension((api, given) => api.storage.local.set(given), items);
  const whole = Object.fromEntries(keys.map((key) => [key, String(published[key])]));
  const none = Object.fromEntries(keys.map((key) => [key, '']));
  const measured = await repeated(runs, async () => {
    await store(none);
    const without = await heapOfPage(browser);
    await store(whole);
    return { without, withAll: await heapOfPage(browser) };
  });
  const more = measured.map(({ without, withAll }) => withAll - without);
  return [
    figure(
      'memory without registers',
      measured.map(({ without }) => without),
      'MB',
    ),
    { ...figure('more with them', more, 'MB'), target },
  ];
}

/** What the scripts of a page hold on which nobody has a badge, but whose links lead to accounts of every platform. */
async function heapOfPage(browser: Launched): Promise<number> {
  const links = [
    'https://x.com/voorbeeld',
    'https://www.linkedin.com/company/gemeente-voorbeeld/',
    'https://bsky.app/profile/voorbeeld.example',
    'https://mastodon.nl/@voorbeeld',
    'https://www.threads.com/@voorbeeld',
    'https://www.instagram.com/voorbeeld/',
    'https://www.facebook.com/voorbeeld',
    'https://www.youtube.com/@voorbeeld',
  ].map((href) => `<p><a href="${href}">Voorbeeld</a></p>`);
  const tab = await browser.open(url, answerWith(url, `<!doctype html><title>X</title>${links.join('')}`));
  // Until what is stored was read.
  await new Promise((done) => setTimeout(done, 1000));
  const cdp = await tab.page.createCDPSession();
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await tab.close();
  return usedSize / 1e6;
}
