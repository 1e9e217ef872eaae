/** Threads, of which the register knows no account. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browsers';
import { launchWithIndex } from './madeUpIndex';
import { ownPage } from './pages';
import { seenOf } from './seen';
import { badgesWhen } from './wait';

describe.each(browserNames)('Threads in %s', (browserName) => {
  let launched: Awaited<ReturnType<typeof launchWithIndex>>;
  beforeAll(async () => {
    launched = await launchWithIndex(browserName);
  });
  afterAll(() => launched.browser.close());

  it.each([
    {
      file: 'profile.html',
      url: 'https://www.threads.com/@gemeente.voorbeeld',
      spots: ['gemeente', '~waterschap', 'gemeente', '~waterschap', 'waterschap', '~gemeente'],
    },
    {
      file: 'post.html',
      url: 'https://www.threads.net/@gemeente.voorbeeld/post/DAAA18',
      spots: ['gemeente', 'waterschap', '~gemeente', 'gemeente', 'waterschap'],
    },
  ])('our page $file of Threads, of which the register knows no account, has them all, once each', async (page) => {
    await launched.publish([
      ['threads:gemeente.voorbeeld', 'gemeente'],
      ['threads:waterschap_voorbeeld', 'waterschap'],
    ]);
    const tab = await launched.browser.open(page.url, ownPage(page.file, page.url, 'threads').answer);
    const badges = await badgesWhen(tab, page.spots.length);
    expect(
      badges.map(
        (badge) => `${seenOf(badge).mark ? '~' : ''}${badge.name.includes('waterschap') ? 'waterschap' : 'gemeente'}`,
      ),
    ).toEqual(page.spots);
    await tab.close();
  });
});
