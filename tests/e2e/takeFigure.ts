/** Takes a figure along, as its buttons do. */
import type { Tab } from './browsers';

interface TakeOptions {
  /** Whether the browser lets one copy. */
  allowed?: boolean;
  /** Which figure of the page, from 0. */
  figure?: number;
}

/**
 * Presses a button of a figure, with the clipboard as it is said to be.
 * @param nth which of its buttons: 1 gives text, 2 CSV, 3 a picture
 * @returns what was given, and what was said
 */
export const takeFigure = ({ page }: Tab, nth: number, { allowed = true, figure = 0 }: TakeOptions = {}) =>
  page.evaluate(
    async (button, isAllowed, at) => {
      const given: { text?: string; png?: string; file?: string } = {};
      const asBase64 = async (blob: Blob) => {
        const bytes = new Uint8Array(await blob.arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      };
      const refuse = () => Promise.reject(new Error('not allowed'));
      // What is in the clipboard cannot be read without asking the user; what is put in can be seen here.
      Object.defineProperties(navigator.clipboard, {
        writeText: {
          configurable: true,
          value: isAllowed
            ? async (text: string) => {
                given.text = text;
              }
            : refuse,
        },
        write: {
          configurable: true,
          value: isAllowed
            ? async ([item]: ClipboardItem[]) => {
                if (item) given.png = await asBase64(await item.getType('image/png'));
              }
            : refuse,
        },
      });
      const onClick = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        given.file = this.download;
      };
      const tools = document.querySelectorAll('.tools')[at];
      tools?.querySelectorAll<HTMLElement>(':scope > button')[button]?.click();
      const status = () => tools?.querySelector('[role=status]')?.textContent ?? '';
      const before = status();
      for (const end = Date.now() + 60_000; status() === before && Date.now() < end; )
        await new Promise((done) => requestAnimationFrame(done));
      HTMLAnchorElement.prototype.click = onClick;
      return { ...given, status: status() };
    },
    nth,
    allowed,
    figure,
  );
