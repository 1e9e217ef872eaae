/** What the user has selected on the page, read once when the popup is open there. */
import browser from 'webextension-polyfill';

/** What is longer is no name. */
const maxLength = 100;

/**
 * The selected text; empty where there is none, or where the browser does not let us ask (it does on the page over which the
 * user opened the popup: activeTab). Nothing of what is written in fields.
 */
export async function selectedText(tabId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      // Runs in the page, apart from the page's own scripts and without what is around it here.
      func: () => String(getSelection() ?? ''),
    });
    const text = typeof answer?.result === 'string' ? answer.result.trim().replace(/\s+/g, ' ') : '';
    return text.length <= maxLength ? text : '';
  } catch {
    return '';
  }
}
