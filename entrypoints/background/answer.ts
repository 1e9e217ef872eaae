/** Answers pages: makes a card when one is asked for, shows their count on the toolbar icon and its colour with it, opens a record in a tab. */
import browser, { type Runtime } from 'webextension-polyfill';
import { readLabels } from '@/data/store/derivedLabels';
import { knownOfRecord } from '@/data/store/derivedRecords';
import { isBackgroundRequest, type Requests } from '@/data/store/requests';
import { iconPaths, type LaterScript } from '@/data/store/sharedNames';
import { cardWithId } from '@/data/views/card';
import { pathOf, referenceTo } from '@/data/views/ownPages';
import { backgroundWords, contextOf } from './backgroundContext';
import { knownForAnswer } from './knownForAnswer';

/** Who sent a message; Chrome says more than the types declare. */
interface Sender extends Runtime.MessageSender {
  /** The state of the page when it sent the message: seen (`active`), not seen yet, or no longer seen. */
  documentLifecycle?: string;
}

/** Undefined if the message needs no answer, or is not ours. */
export function answer(
  message: unknown,
  { tab, url, documentLifecycle = 'active' }: Sender,
): Promise<unknown> | undefined {
  if (!isBackgroundRequest(message)) return undefined;
  const tabId = tab?.id;
  switch (message.type) {
    case 'card':
      return card(message, url);
    case 'load':
      return tabId === undefined ? undefined : load(tabId, message.script);
    case 'count':
      // The icon belongs to the page that is seen. Another page in the same tab tells its count once it is seen.
      return tabId === undefined || documentLifecycle !== 'active' ? undefined : showCount(tabId, message.records);
    case 'labels':
      return readLabels(message.accounts);
    case 'registersChanged':
    case 'follow':
    case 'checkRegister':
      // Of whoever else listens to it, see `index.ts`.
      return undefined;
    case 'openRecord':
      return browser.tabs.create({ url: pathOf(message.id, tabId) });
  }
}

/** @param page the address of the page that asks: a citation names it with the day of the post */
async function card({ id, post }: Requests['background']['card']['said'], page = '') {
  const known = await knownOfRecord(id).catch(() => undefined);
  const made = cardWithId(await contextOf(known ?? (await knownForAnswer())), id, post);
  const seen = post && { ...post, page };
  return made && { ...made, actions: made.actions.map((each) => ({ ...each, value: referenceTo(each.value, seen) })) };
}

async function load(tabId: number, script: LaterScript): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    // Cards are made with the look that is left for them.
    files: [...(script === 'card' ? ['look'] : []), script].map((file) => `content-scripts/${file}.js`),
    injectImmediately: true,
  });
}

async function showCount(tabId: number, records: number): Promise<void> {
  const { words } = await backgroundWords();
  const text = records > 0 ? words.number(records) : '';
  const title = records > 0 ? words.t('toolbar.count', { n: words.number(records) }) : words.t('extension.name');
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
    await browser.action.setIcon({ tabId, path: iconPaths(records > 0 ? 'colour' : 'grey') });
  } catch {
    // The tab was closed in the meantime; or this is Firefox for Android, which has no icon.
  }
}
