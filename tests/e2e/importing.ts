/** Imports a list in the settings, as a user does who has it as a file. */
import type { Tab } from './browsers';
import { press } from './press';
import { waitFor } from './wait';

/** Waits until the settings page shows a text; throws where it does not come. */
export async function untilShown({ page }: Tab, wanted: string, patience?: number): Promise<void> {
  const text = () => page.evaluate(() => document.querySelector('main')?.innerText ?? '');
  const seen = await waitFor(text, (shown) => shown.includes(wanted), patience);
  if (!seen.includes(wanted)) throw new Error(`the page does not say “${wanted}” but “${seen.slice(-500)}”`);
}

/** Presses the button with this name in the part for registers; by a script, as the page may be behind another one. */
export const pressIn = (tab: Tab, says: string): Promise<void> => press(tab, '.ownRegisters button', { says });

/** Gives the page a file; it is told so by `tellOfFile`. */
export const giveFile = ({ page }: Tab, text: string): Promise<void> =>
  page.evaluate((content) => {
    const input = document.querySelector('.ownRegisters input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no field for files');
    const files = new DataTransfer();
    files.items.add(new File([content], 'lijst.csv'));
    input.files = files.files;
  }, text);

export const tellOfFile = ({ page }: Tab): Promise<void> =>
  page.evaluate(() => {
    const input = document.querySelector('.ownRegisters input[type=file]');
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });

/**
 * Has the file read that the page was given, and answers what it asks, up to the preview.
 * @param tab the settings, in Dutch
 * @param patience in milliseconds
 */
export async function readList(tab: Tab, title: string, patience?: number): Promise<void> {
  await tellOfFile(tab);
  await answerQuestions(tab, title, patience);
}

/**
 * Begins something, and gives it up as soon as the page tells that it is busy. By an observer in the page, as it soon is over: a timer of
 * a tab behind another one waits for a second.
 * @param where a selector of the part that tells it
 * @returns what was told
 */
export async function giveUpAtOnce({ page }: Tab, where: string, begin: () => Promise<void>): Promise<string> {
  await page.evaluate((selector) => {
    Reflect.set(window, 'givenUp', '');
    const observer = new MutationObserver(() => {
      const busy = document.querySelector(`${selector} .busy`);
      const button = busy?.querySelector('button');
      if (!button) return;
      observer.disconnect();
      Reflect.set(window, 'givenUp', busy?.textContent);
      button.click();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  }, where);
  await begin();
  return await waitFor(() => page.evaluate((): string => Reflect.get(window, 'givenUp')), Boolean);
}

/** Drops a file on the page. */
export async function dropFile(tab: Tab, name: string, text: string): Promise<void> {
  await untilShown(tab, 'Register of lijst toevoegen');
  await tab.page.evaluate(
    (fileName, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      document
        .querySelector('.ownRegisters .drop')
        ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    name,
    text,
  );
}

/** Says what a list does not say by itself, and goes on to the preview. */
export async function answerQuestions(tab: Tab, title: string, patience?: number): Promise<void> {
  await untilShown(tab, 'Naam van het register', patience);
  await tab.page.evaluate(
    (answers) => {
      for (const [label, value] of answers) {
        const field = [...document.querySelectorAll<HTMLLabelElement>('.ownRegisters label')].find(({ innerText }) =>
          innerText.startsWith(label ?? ''),
        )?.control;
        if (!(field instanceof HTMLInputElement)) throw new Error(`no field “${label}”`);
        field.value = value ?? '';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    },
    [
      ['Naam van het register', title],
      ['Van wie komt de lijst?', 'Verzonnen Dienst'],
    ],
  );
  await pressIn(tab, 'Verder');
  await untilShown(tab, 'Overnemen', patience);
}
