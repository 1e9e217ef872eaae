/** Fills in the page where users note something of an account, as they do. */
import type { Launched, Tab } from './browsers';
import { press } from './press';
import { waitFor } from './wait';

/** What the page says. */
export const noteText = ({ page }: Tab) =>
  page.evaluate(() => document.querySelector<HTMLElement>('.note')?.innerText ?? '');

/** What the page says, once that has the text in it. */
export const notedWith = (tab: Tab, wanted: string): Promise<string> =>
  waitFor(
    () => noteText(tab),
    (seen) => seen.includes(wanted),
  );

/** Opens the page for the one in a tab, once it has read it. */
export async function openNote(browser: Launched, address: string): Promise<Tab> {
  const id = await browser.inExtension(
    async (api, at) => (await api.tabs.query({})).find((tab) => tab.url === at)?.id ?? -1,
    address,
  );
  const viewport = { width: 400, height: 900 };
  const tab = await browser.openExtensionPage(`note.html?tab=${id}&record=`, { viewport });
  await notedWith(tab, 'Aantekenen');
  await waitFor(
    () => tab.page.$('main .busy'),
    (reading) => reading === null,
  );
  return tab;
}

/**
 * Has the open page take an earlier day for today.
 * @param days how many days ago
 */
export async function asDaysAgo(browser: Launched, { page }: Tab, days: number): Promise<void> {
  await page.evaluate((before) => {
    const Today = Date;
    window.Date = new Proxy(Today, {
      construct: (_, given) => Reflect.construct(Today, given.length > 0 ? given : [Today.now() - before]),
    });
  }, days * 86_400_000);
  // It looks what day it is when the settings change.
  await browser.inExtension(async (api) => {
    const { settings } = await api.storage.sync.get('settings');
    const isLight = JSON.stringify(settings).includes('light');
    await api.storage.sync.set({ settings: { language: 'nl', theme: isLight ? 'dark' : 'light' } });
  });
}

/** Presses a button, by its name. */
export const pressInNote = (tab: Tab, says: string): Promise<void> =>
  press(tab, '.note button, .note summary', { says });

/** Fills in the field with this label once it is there, as typing does; without a value, reads it. */
export async function fieldOfNote({ page }: Tab, label: string, value?: string): Promise<string> {
  const found = () =>
    page.evaluate(
      ([wanted = '', given]) => {
        const control = [...document.querySelectorAll<HTMLLabelElement>('.note label')].find(
          ({ innerText, offsetParent }) => innerText.startsWith(wanted) && offsetParent !== null,
        )?.control;
        if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return undefined;
        if (given === undefined) return control.value;
        control.value = given;
        control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
        return given;
      },
      value === undefined ? [label] : [label, value],
    );
  const read = await waitFor(found, (seen) => seen !== undefined);
  if (read === undefined) throw new Error(`no field “${label}”`);
  return read;
}
