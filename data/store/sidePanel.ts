/** The panel beside the page: Chrome's side panel, Firefox's sidebar. Not on Android, where there is neither. */
import polyfill from 'webextension-polyfill';
import { browser as chrome } from 'wxt/browser';

/** Whether this browser has such a panel, whatever the types promise. */
export const hasPanel = (): boolean =>
  import.meta.env.FIREFOX ? polyfill.sidebarAction !== undefined : chrome?.sidePanel !== undefined;

/**
 * Opens the panel. To be called in the click or key press itself, before anything is waited for: browsers open it only then.
 * @param windowId where; Firefox takes the window of the click
 */
export async function openPanel(windowId: number): Promise<void> {
  await (import.meta.env.FIREFOX ? polyfill.sidebarAction.open() : chrome.sidePanel.open({ windowId }));
}
