/** The background: publishes the register for the pages, answers them, and offers the register elsewhere in the browser. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetRemoved } from '@/data/store/ownRegisters';
import { readPolicy } from '@/data/store/policy';
import { isBackgroundRequest } from '@/data/store/requests';
import { onSettingsChanged } from '@/data/store/settings';
import { sites } from '../profiles.content/sites';
import { answer } from './answer';
import { listenForFollowed } from './followed';
import { listenToHidden } from './hiddenPage';
import { createMenu, listenToMenu } from './menu';
import { listenToOmnibox } from './omnibox';
import { listenToCommand } from './panel';
import { isPublished, publish } from './publish';
import { registerSites } from './siteScripts';
import { welcome } from './welcome';

/** What is broken in the policy, for who wrote it. */
async function tellPolicyFaults(): Promise<void> {
  const { faults } = await readPolicy(
    browser.storage,
    sites.map(({ id }) => id),
  );
  for (const { field, reason } of faults) console.warn(`Policy: "${field}" is left out (${reason}).`);
}

export default defineBackground(() => {
  let last: Promise<unknown> = Promise.resolve();
  /** One task after the other: two at once would both create what can exist only once. Publishing comes last, so it reflects all of them. */
  const renew = () => {
    last = last.then(async () => {
      for (const task of [tellPolicyFaults, createMenu, registerSites, publish]) await task().catch(console.warn);
    });
  };
  // The browser may end the background at any time, even at work: what was left unfinished is done now.
  void isPublished()
    .catch(() => true)
    .then((isDone) => isDone || renew());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    renew();
    if (reason === 'install') void welcome().catch(console.warn);
  });
  // The words depend on the browser's language, which may have changed with a restart.
  browser.runtime.onStartup.addListener(renew);
  // No page is left that could bring it back.
  browser.runtime.onStartup.addListener(() => void forgetRemoved().catch(console.warn));
  onSettingsChanged(browser.storage, renew);
  browser.permissions.onAdded.addListener(renew);
  browser.permissions.onRemoved.addListener(renew);
  browser.runtime.onMessage.addListener(answer);
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isBackgroundRequest(message) && message.type === 'registersChanged') renew();
    return undefined;
  });
  listenForFollowed(renew);
  listenToMenu();
  listenToOmnibox();
  if (import.meta.env.FIREFOX) return;
  listenToCommand();
  listenToHidden();
});
