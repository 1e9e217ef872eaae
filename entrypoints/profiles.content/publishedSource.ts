/** What the background published: read from storage, asked for if storage fails, kept up to date. */
import { browser } from 'wxt/browser';
import { type Fields, isObject, isText } from '@/data/model/valueChecks';
import { browserLanguage } from '@/data/store/browserLanguage';
import { defaultDisplay, displayKey, indexKey, type Published, parsePublished } from '@/data/store/published';
import type { RequestTo } from '@/data/store/requests';
import { accountsKey, type LaterScript, laterKey, leftUnder } from '@/data/store/sharedNames';
import { findAccount } from '@/data/views/accountIndex';
import type { PostedOn } from '@/data/views/thenCard';
import type { answerPopup, RunView } from '../answer.content/answerPopup';
import type { CardMaker, CardOpener } from '../card.content/openCard';
import type { postDater } from '../dates.content/postDater';
import type { LargeIndex, largeIndex } from '../large.content/largeIndex';
import { guarded } from './guard';
import type { RunContext } from './runContext';

/** What the scripts leave that come later. */
interface Later {
  card: CardMaker;
  answer: typeof answerPopup;
  dates: typeof postDater;
  large: typeof largeIndex;
}

/** What a page knows: what was published, and large registers, once the script that reads them is there. */
export interface Known extends Published {
  large?: LargeIndex | undefined;
}

export interface PublishedSource {
  /** The index and the display settings as they are now: at first those built into the script. */
  current(): Known;
  /** Whether the account has a badge. The accounts of another platform than the page's are read once one of them is asked for. */
  knows(account: string): boolean;
  /**
   * Reads what was published, and calls the listener each time it differs from what was current; with elements where only
   * what is known of the accounts there may have changed.
   */
  follow(listener: (elements?: Iterable<Element>) => void): void;
  /** Makes the card of a record, on a post or on none; undefined if the background cannot give it. */
  makeCard(id: string, post?: PostedOn): Promise<CardOpener | undefined>;
  /** What a script provides that is loaded when first needed: most pages never show a card, and few are asked anything. */
  later<Script extends LaterScript>(script: Script): Promise<Partial<Later>[Script]>;
  /** Answers the popup until the extension is gone. */
  answer(view: () => RunView): void;
  /** Sends a message that has no answer. Does nothing if the extension is gone. */
  tell(message: RequestTo<'background'>): void;
}

/**
 * An index comes with the rules of the page's site, so that the first names of a page have their badges before it is painted,
 * even if storage is slow or fails. What was published replaces it: another language, a newer register.
 * @param platform of the page's site
 */
export function publishedSource(context: RunContext, platform: string): PublishedSource {
  // WXT's types know only the browser's own messages.
  const i18n: { getMessage(name: string): string } = browser.i18n;
  const language = browserLanguage(i18n);
  const indexes = leftUnder(accountsKey);
  const index = isObject(indexes) ? indexes[language] : undefined;
  const bundled: Published = { index: isText(index) ? index : '', display: { ...defaultDisplay, language } };
  let published: Known = bundled;
  /** The platforms that concern the page. */
  const concerned = new Set([platform]);
  let reload = (): void => undefined;

  /** What the browser answers; undefined also if the extension was updated or removed in the meantime. */
  const answered = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      return context.isValid ? await call() : undefined;
    } catch {
      return undefined;
    }
  };
  const ask = (message: RequestTo<'background'>): Promise<unknown> =>
    answered(() => browser.runtime.sendMessage(message));

  // What an older version left is of no use to this one.
  const made: Partial<Later> = {};
  Reflect.set(globalThis, laterKey, made);
  const later = async <Script extends LaterScript>(script: Script): Promise<Partial<Later>[Script]> => {
    if (!made[script]) await ask({ type: 'load', script });
    return made[script];
  };
  const openRecord = (id: string) => void ask({ type: 'openRecord', id });

  const load = async (listener: (elements?: Iterable<Element>) => void) => {
    const asked = [...concerned].sort();
    const keys = [displayKey, ...asked.map(indexKey)];
    const stored = await answered(() => browser.storage.local.get<Fields>(keys));
    const loaded = parsePublished(stored ?? {}, asked, bundled);
    // Where more was asked for meanwhile, its answer comes next.
    if (!context.isValid || asked.length < concerned.size) return;
    // Another order of keys, which storage may give, is no harm: badges stay as long as what they show is the same.
    const { large } = loaded.display;
    const isSame = (known: Known) => known.display.large?.made === large?.made;
    const isNews = JSON.stringify(loaded) !== JSON.stringify({ ...published, large: undefined });
    const before = large && published.large;
    const isMade = isSame(published) && before;
    published = { ...loaded, large: before };
    if (isNews) listener();
    if (!large || isMade) return;
    const make = await later('large');
    if (!isSame(published) || published.large !== before) return;
    published.large = make?.(large, platform, { onKnown: listener, guarded }, before);
  };
  const loadSafely = guarded('published', load);

  return {
    current: () => published,
    knows(account) {
      const [of = ''] = account.split(':', 1);
      if (!concerned.has(of)) {
        concerned.add(of);
        reload();
      }
      if (published.large?.mayHave(account)) return true;
      return findAccount(published.index, account) !== undefined;
    },
    follow(listener) {
      reload = () => loadSafely(listener);
      // Nothing but what is published is in this area.
      const onStorage = (_: unknown, area: string) => area === 'local' && reload();
      browser.storage.onChanged.addListener(onStorage);
      context.signal.addEventListener(
        'abort',
        guarded('published', () => {
          // If the extension is gone, so is the object that holds the listener.
          browser.storage?.onChanged.removeListener(onStorage);
        }),
      );
      reload();
    },
    async makeCard(id, post) {
      const [model, make] = await Promise.all([ask({ type: 'card', id, post }), later('card')]);
      return make?.(model, openRecord);
    },
    later,
    answer(view) {
      const reply = guarded('answer', async (message: unknown, respond: (answer: unknown) => void) => {
        const answer = await later('answer');
        respond(answer?.(message, view()));
      });
      const onMessage = (message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
        void reply(message, respond);
        // The answer comes later.
        return true;
      };
      browser.runtime.onMessage.addListener(onMessage);
      context.signal.addEventListener(
        'abort',
        guarded('answer', () => browser.runtime?.onMessage?.removeListener(onMessage)),
      );
    },
    tell(message) {
      void ask(message);
    },
  };
}
