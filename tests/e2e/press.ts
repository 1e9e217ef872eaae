/** Presses buttons as soon as they can be pressed: while something is under way they may say something else, or be missing. */
import { ElementHandle } from 'puppeteer-core';
import type { Tab } from './browsers';
import { waitFor } from './wait';

interface Wanted {
  /** All that the button says. */
  says?: string;
  /** What is said around it. */
  beside?: string;
}

/** Presses the first such button by a script: the page may be behind another one, where nothing is drawn that could be clicked on. */
export async function press(tab: Tab, selector: string, wanted: Wanted = {}): Promise<void> {
  await (await pressable(tab, selector, wanted)).evaluate((button) => button.click());
}

/** Clicks on the first such button, as a person does: only then do browsers ask for access. */
export async function click(tab: Tab, selector: string, wanted: Wanted = {}): Promise<void> {
  await tab.page.bringToFront();
  await (await pressable(tab, selector, wanted)).click();
}

async function pressable({ page }: Tab, selector: string, wanted: Wanted): Promise<ElementHandle<HTMLElement>> {
  const find = async () => {
    const found = await page.evaluateHandle(
      (all, { says, beside }) =>
        [...document.querySelectorAll<HTMLElement>(all)].find(
          (each) =>
            each.checkVisibility() &&
            !each.matches(':disabled, [aria-disabled=true]') &&
            (says === undefined || each.innerText.trim() === says) &&
            (beside === undefined || each.parentElement?.innerText.includes(beside)),
        ) ?? null,
      selector,
      wanted,
    );
    return found instanceof ElementHandle ? found : undefined;
  };
  const button = await waitFor(find, Boolean);
  if (!button) throw new Error(`nothing to press: ${selector} ${JSON.stringify(wanted)}`);
  return button;
}
