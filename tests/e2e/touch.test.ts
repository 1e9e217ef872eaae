/** Settings and welcome where a finger points: what can be pressed is large enough, and nothing needs a pointer that hovers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Launched, launch } from './browsers';

const phone = { width: 360, height: 740 };

describe.each(browserNames)('on a phone, in %s,', (browserName) => {
  let browser: Launched;
  beforeAll(async () => {
    browser = await launch(browserName, { isOwn: true });
    // Firefox takes its kind of pointer from a preference: 1 is a coarse one.
    await browser.inWindow?.(`Services.prefs.setIntPref('ui.primaryPointerCapabilities', 1)`);
  });
  afterAll(() => browser.close());

  it.each(['options.html', 'welcome.html', 'welcome.html#pin', 'welcome.html#sites'])(
    'all that can be pressed in %s is at least 44 pixels high',
    async (path) => {
      const tab = await browser.openExtensionPage(path, { viewport: phone });
      if (browserName === 'chromium') await tab.page.setViewport({ ...phone, isMobile: true, hasTouch: true });
      await tab.page.waitForSelector('h2');
      await tab.page.waitForFunction(() => matchMedia('(pointer: coarse)').matches, { polling: 50 });
      const { small, all } = await tab.page.evaluate(() => {
        const controls = [...document.querySelectorAll('a, button, input, summary')].filter(
          // Links within a sentence are as high as its lines.
          (control) => control.checkVisibility() && !control.matches('p a, .registerSummary li li a'),
        );
        const heights = controls.map((control) => {
          const pressed = control.closest('label') ?? control;
          return { what: control.outerHTML.slice(0, 80), height: pressed.getBoundingClientRect().height };
        });
        return { all: heights.length, small: heights.filter(({ height }) => height < 44) };
      });
      expect(all).toBeGreaterThan(4);
      expect(small).toEqual([]);
      expect(tab.errors).toEqual([]);
      await tab.close();
    },
  );
});
