/** The command that opens the panel beside the page. In Firefox the browser itself has one. */
import browser from 'webextension-polyfill';
import { openPanelCommand } from '@/data/store/sharedNames';
import { openPanel } from '@/data/store/sidePanel';

/** Opens the panel by its key. To be called at once when the background wakes. */
export function listenToCommand(): void {
  // Not on Android, whatever the types promise.
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === openPanelCommand && tab?.windowId !== undefined)
      void openPanel(tab.windowId).catch(() => undefined);
  });
}
