/**
 * Whose accounts are in registers that are too large for a page: it has their fingerprints, and asks the background for the
 * label of each account that may be one of theirs. Nothing has a badge before its full key was found.
 */
import { browser } from 'wxt/browser';
import { type Fields, isObject, isText } from '@/data/model/valueChecks';
import { fingerprintsKey, type LargeIndexes } from '@/data/store/published';
import { maxLabels, type RequestTo } from '@/data/store/requests';
import { type BadgeLabel, parseLabel } from '@/data/views/accountIndex';
import { mayHave } from '@/data/views/fingerprints';
import type { guarded } from '../profiles.content/guard';

export interface LargeIndex {
  /** Whether the account may be in a large register, as far as is known. */
  mayHave(account: string): boolean;
  /**
   * The account's label, where it is known to be in a large register. Where it may be, its label is asked for, and the element
   * is told of once it has come.
   */
  labelOf(account: string, element: Element): BadgeLabel | undefined;
  /** What is known of accounts: their labels, or that they have none. */
  known: ReadonlyMap<string, BadgeLabel | undefined>;
}

/** Who asks. */
export interface LargeIndexOwner {
  /** Called when more is known: of these elements' accounts, or of all. */
  onKnown(elements?: Iterable<Element>): void;
  /** The page script's own, so that errors end where its errors do. */
  guarded: typeof guarded;
}

/** Of so many accounts a page remembers what they are, the last asked for. */
const maxRemembered = 3000;

/**
 * @param platform of the page's site: its fingerprints are read at once, those of others once a link leads to an account there
 * @param before what was published before: whoever has a badge by that keeps it until something else is known
 */
export function largeIndex(
  { platforms }: LargeIndexes,
  platform: string,
  { onKnown, guarded }: LargeIndexOwner,
  before?: LargeIndex,
): LargeIndex {
  /** By platform; undefined until they are read. */
  const fingerprints = new Map<string, string | undefined>();
  const knownBefore = new Map(before?.known);
  const known = new Map<string, BadgeLabel | undefined>();
  /** Where the accounts are shown whose labels are on their way. */
  const awaited = new Map<string, Set<Element>>();
  /** The accounts among them that are still to be asked for. */
  const due: string[] = [];

  const readPlatform = guarded('published', async (of: string) => {
    fingerprints.set(of, undefined);
    const key = fingerprintsKey(of);
    const { [key]: stored } = platforms.includes(of) ? await browser.storage.local.get<Fields>(key) : {};
    fingerprints.set(of, isText(stored) ? stored : '');
    if (isText(stored) || of === platform) onKnown();
  });
  const may = (account: string): boolean => {
    const [of = ''] = account.split(':', 1);
    if (!fingerprints.has(of)) void readPlatform(of);
    const read = fingerprints.get(of);
    return read === undefined ? knownBefore.get(account) !== undefined : mayHave(read, account);
  };

  const remember = (account: string, label: BadgeLabel | undefined) => {
    known.delete(account);
    known.set(account, label);
    const [oldest] = known.keys();
    if (known.size > maxRemembered && oldest !== undefined) known.delete(oldest);
    return label;
  };
  const ask = guarded('published', async () => {
    const accounts = due.splice(0, maxLabels);
    // What is not asked for yet is asked for in the next go.
    if (due.length > 0) void ask();
    const message: RequestTo<'background'> = { type: 'labels', accounts };
    // The background may have been ended: then the accounts are asked for when they are next read.
    const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
    const elements: Element[] = [];
    for (const account of accounts) {
      const shown = awaited.get(account) ?? [];
      awaited.delete(account);
      if (!isObject(answer)) continue;
      const wasShown = knownBefore.get(account) !== undefined;
      knownBefore.delete(account);
      const label = Object.hasOwn(answer, account) ? answer[account] : undefined;
      if (remember(account, isText(label) ? parseLabel(label) : undefined) || wasShown) elements.push(...shown);
    }
    if (elements.length > 0) onKnown(elements);
  });

  void readPlatform(platform);
  return {
    mayHave: (account) => (known.has(account) ? known.get(account) !== undefined : may(account)),
    labelOf(account, element) {
      if (known.has(account)) return remember(account, known.get(account));
      if (!may(account)) return undefined;
      const shown = awaited.get(account);
      if (shown) shown.add(element);
      else {
        awaited.set(account, new Set([element]));
        // All that one task reads is asked for at once, when it is done.
        if (due.push(account) === 1) queueMicrotask(() => void ask());
      }
      return knownBefore.get(account);
    },
    known,
  };
}
