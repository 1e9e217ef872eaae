/** The background: publishes the register for the pages, answers them, and offers the register elsewhere in the browser. */
import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { welcomePath } from '@/data/addresses';
import { onSettingsChanged } from '@/data/settings';
import { answer } from './answer';
import { createMenu, listenToMenu } from './menu';
import { listenToOmnibox } from './omnibox';
import { publish } from './publish';

export default defineBackground(() => {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: two at once would both make the entry of the menu. */
  const renew = () => {
    last = last.then(() => Promise.all([publish(), createMenu()])).catch(console.warn);
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    renew();
    if (reason === 'install') void browser.tabs.create({ url: welcomePath });
  });
  // The words depend on the browser's language, which may be another one after a restart.
  browser.runtime.onStartup.addListener(renew);
  onSettingsChanged(browser.storage, renew);
  browser.runtime.onMessage.addListener((message: unknown, { tab }: Runtime.MessageSender) => answer(message, tab?.id));
  listenToMenu();
  listenToOmnibox();
});
