/** What the background published, as this page has it: read from storage, asked for where storage fails, kept up to date. */
import { browser } from 'wxt/browser';
import type { CardContent, makeCard } from '@/components/makeCard';
import bundledIndexes from '@/data/registers/officials-2012.json?index';
import { browserLanguage } from '@/data/store/browserLanguage';
import { defaultDisplay, type Published, parsePublished, publishedKeys } from '@/data/store/published';
import { isPageRequest, type RequestTo } from '@/data/store/requests';
import { cardMakerKey } from '@/data/store/sharedNames';
import { guarded } from './guard';
import type { RunContext } from './runContext';

export interface PublishedSource {
  /** The index and the display as they are now: at first those the script came with. */
  current(): Published;
  /** Reads what was published, and calls the listener each time that differs from what was current. */
  follow(listener: () => void): void;
  /** Makes the card of a record; undefined where neither storage nor the background can give it. */
  makeCard(id: string): Promise<CardContent | undefined>;
  /** Answers the popup, synchronously, until the extension is gone. */
  answer(reply: (message: RequestTo<'page'>) => unknown): void;
  /** Sends a message that has no answer. Nothing happens where the extension is gone. */
  tell(message: RequestTo<'background'>): void;
}

/**
 * The register's index comes with the script, so that the first names of a page have their badges before it is painted,
 * whatever storage takes or fails to give. What was published replaces it: another language, later another register.
 */
export function publishedSource(context: RunContext): PublishedSource {
  // WXT knows only the browser's own messages.
  const i18n: { getMessage(name: string): string } = browser.i18n;
  const language = browserLanguage(i18n);
  const bundled: Published = { index: bundledIndexes[language], display: { ...defaultDisplay, language } };
  let published = bundled;

  /** Undefined also where the extension was updated or removed in the meantime. */
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

  const cardMaker = (): unknown => Reflect.get(globalThis, cardMakerKey);
  /** Most pages never show a card, so the script that makes them comes with the first. */
  const loadCards = async () => cardMaker() ?? (await ask({ type: 'loadCards' }));
  const cardOf = (model: unknown): CardContent | undefined => {
    const make = cardMaker();
    return isCardMaker(make) ? make(model, (id) => void ask({ type: 'openRecord', id })) : undefined;
  };

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
        // Where the extension is gone, so is the object that holds the listener.
        browser.storage?.onChanged.removeListener(onStorage);
      });
      loadSafely(listener);
    },
    async makeCard(id) {
      const key = publishedKeys.card(id);
      const [card] = await Promise.all([stored(key), loadCards()]);
      return cardOf(card[key]) ?? cardOf(await ask({ type: 'card', id }));
    },
    answer(reply) {
      const onMessage = (message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
        if (isPageRequest(message)) respond(reply(message));
      };
      browser.runtime.onMessage.addListener(onMessage);
      context.signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage));
    },
    tell(message) {
      void ask(message);
    },
  };
}

/** What stands there is our own function: no script of the page's can put another there. */
const isCardMaker = (value: unknown): value is typeof makeCard => typeof value === 'function';

const isEqual = (one: Published, other: Published) => asText(one) === asText(other);

/** Written out field by field: storage need not keep the order. */
const asText = ({ index, display: { badge, marks, language, sites } }: Published) =>
  `${index}${badge}${marks}${language}${sites}`;
