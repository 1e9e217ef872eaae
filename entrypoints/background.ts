/** Publishes the register for the pages, answers where their storage fails, and keeps the count on the toolbar icon. */
import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { guidelines, register } from '@/data/bundled';
import { type CardContext, cardOf } from '@/data/card';
import { languageOf, wordsFor } from '@/data/messages';
import { cardsOf, indexOf } from '@/data/publish';
import { type PageMessage, type Published, publishedKeys } from '@/data/published';
import { findOfficial } from '@/data/register';
import { reportUrl } from '@/data/reportUrl';
import { onSettingsChanged, readSettings } from '@/data/settings';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void publish());
  // The words depend on the browser's language, which may be another one after a restart.
  browser.runtime.onStartup.addListener(() => void publish());
  onSettingsChanged(browser.storage, () => void publish());
  browser.runtime.onMessage.addListener((message: unknown, { tab }: Runtime.MessageSender) => answer(message, tab?.id));
});

async function cardContext(): Promise<CardContext> {
  const { language } = await readSettings(browser.storage);
  const words = wordsFor(languageOf(language, browser.i18n.getMessage('extension_language')));
  return { register, guidelines, words, reportUrl: reportUrl(browser.runtime.getURL('')) };
}

/** Writes what pages read. A storage that is full or broken is no fault here: the script's own index serves, and cards are asked for. */
async function publish(): Promise<void> {
  const context = await cardContext();
  const { badge, marks } = await readSettings(browser.storage);
  const published: Published = { index: indexOf(context), display: { badge, marks, language: context.words.language } };
  const cards = cardsOf(context).map((card) => [publishedKeys.card(card.id), card]);
  try {
    await browser.storage.local.set({
      ...Object.fromEntries(cards),
      [publishedKeys.index]: published.index,
      [publishedKeys.display]: published.display,
    });
  } catch (error) {
    console.warn('The register could not be stored.', error);
  }
}

/** Answers a page. Undefined where the message asks for no answer, or is none of ours. */
function answer(message: unknown, tabId: number | undefined): Promise<unknown> | undefined {
  if (!isPageMessage(message)) return undefined;
  switch (message.type) {
    case 'card':
      return card(message.id);
    case 'count':
      return tabId === undefined ? undefined : showCount(tabId, message.officials);
    case 'openRecord':
      return browser.tabs.create({ url: browser.runtime.getURL(`popup.html#${encodeURIComponent(message.id)}`) });
  }
}

async function card(id: string) {
  const official = findOfficial(register, id);
  return official && cardOf(await cardContext(), official);
}

async function showCount(tabId: number, officials: number): Promise<void> {
  const { words } = await cardContext();
  const text = officials > 0 ? words.number(officials) : '';
  const title = officials > 0 ? words.tCount('toolbar.count', officials) : '';
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title: title || words.t('extension.name') });
  } catch {
    // The tab was closed in the meantime.
  }
}

function isPageMessage(message: unknown): message is PageMessage {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  switch (message.type) {
    case 'card':
    case 'openRecord':
      return 'id' in message && typeof message.id === 'string';
    case 'count':
      return 'officials' in message && Number.isInteger(message.officials);
    default:
      return false;
  }
}
