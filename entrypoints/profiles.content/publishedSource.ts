/** What the background published: read from storage, asked for if storage fails, kept up to date. */
import { browser } from 'wxt/browser';
import { isObject, isText } from '@/data/model/valueChecks';
import { browserLanguage } from '@/data/store/browserLanguage';
import { defaultDisplay, type Published, parsePublished, publishedKeys } from '@/data/store/published';
import type { LaterScript, RequestTo } from '@/data/store/requests';
import { accountsKey, answererKey, cardMakerKey, leftUnder } from '@/data/store/sharedNames';
import type { answerPopup, RunView } from '../answer.content/answerPopup';
import type { CardOpener, cardOpener } from '../card.content/openCard';
import { guarded } from './guard';
import type { RunContext } from './runContext';

export interface PublishedSource {
  /** The index and the display settings as they are now: at first those built into the script. */
  current(): Published;
  /** Reads what was published, and calls the listener each time it differs from what was current. */
  follow(listener: () => void): void;
  /** Makes the card of a record; undefined if neither storage nor the background can give it. */
  makeCard(id: string): Promise<CardOpener | undefined>;
  /** Answers the popup until the extension is gone. */
  answer(view: () => RunView): void;
  /** Sends a message that has no answer. Does nothing if the extension is gone. */
  tell(message: RequestTo<'background'>): void;
}

/**
 * The register's index comes with the script, in a file of its own, so that the first names of a page have their badges
 * before it is painted, even if storage is slow or fails. What was published replaces it: another language, a newer register.
 */
export function publishedSource(context: RunContext): PublishedSource {
  // WXT's types know only the browser's own messages.
  const i18n: { getMessage(name: string): string } = browser.i18n;
  const language = browserLanguage(i18n);
  const indexes = leftUnder(accountsKey);
  const index = isObject(indexes) ? indexes[language] : undefined;
  const bundled: Published = { index: isText(index) ? index : '', display: { ...defaultDisplay, language } };
  let published = bundled;

  /** Undefined also if the extension was updated or removed in the meantime. */
  const ask = async (message: RequestTo<'background'>): Promise<unknown> => {
    try {
      return context.isValid ? await browser.runtime.sendMessage(message) : undefined;
    } catch {
      return undefined;
    }
  };
  const stored = async (...keys: string[]): Promise<Record<string, unknown>> => {
    try {
      return context.isValid ? await browser.storage.local.get(keys) : {};
    } catch {
      return {};
    }
  };

  /** What a script provides that is loaded when first needed: most pages never show a card, and few are asked anything. */
  const loaded = async (key: string, script: LaterScript) => {
    if (!leftUnder(key)) await ask({ type: 'load', script });
    return leftUnder(key);
  };
  const openRecord = (id: string) => void ask({ type: 'openRecord', id });

  const load = async (listener: () => void) => {
    const { index, display } = publishedKeys;
    const loaded = parsePublished(await stored(index, display), bundled);
    if (!context.isValid || isEqual(loaded, published)) return;
    published = loaded;
    listener();
  };
  const loadSafely = guarded('published', load);

  return {
    current: () => published,
    follow(listener) {
      const onStorage = (changes: Record<string, unknown>, area: string) => {
        if (area === 'local' && (publishedKeys.index in changes || publishedKeys.display in changes))
          loadSafely(listener);
      };
      browser.storage.onChanged.addListener(onStorage);
      context.signal.addEventListener('abort', () => {
        // If the extension is gone, so is the object that holds the listener.
        browser.storage?.onChanged.removeListener(onStorage);
      });
      loadSafely(listener);
    },
    async makeCard(id) {
      const [model, make] = await Promise.all([ask({ type: 'card', id }), loaded(cardMakerKey, 'card')]);
      return isCardMaker(make) ? make(model, openRecord) : undefined;
    },
    answer(view) {
      const reply = guarded('answer', async (message: unknown, respond: (answer: unknown) => void) => {
        const answer = await loaded(answererKey, 'answer');
        respond(isAnswerer(answer) ? answer(message, view()) : undefined);
      });
      const onMessage = (message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
        void reply(message, respond);
        // The answer comes later.
        return true;
      };
      browser.runtime.onMessage.addListener(onMessage);
      context.signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage));
    },
    tell(message) {
      void ask(message);
    },
  };
}

/** This is our own function: the page's scripts cannot put another in its place. */
const isAnswerer = (value: unknown): value is typeof answerPopup => typeof value === 'function';

const isCardMaker = (value: unknown): value is typeof cardOpener => typeof value === 'function';

const isEqual = (one: Published, other: Published) => asText(one) === asText(other);

/** Compared field by field, because storage need not keep the order of keys. */
const asText = ({ index, display: { badge, marks, language, sites } }: Published) =>
  `${index}${badge}${marks}${language}${sites}`;
