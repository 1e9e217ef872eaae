/** Makes what is published, out of all registers. Without the browser's own API, so that it can be done in any thread. */
import type { Knowledge } from '@/data/model/knowledge';
import type { Platform } from '@/data/model/vocabulary';
import { guidelines } from '@/data/registers/bundled';
import { readDerived, writeDerived } from '@/data/store/derived';
import { knownNow } from '@/data/store/knownNow';
import { fingerprintsKey, storedIndexes } from '@/data/store/published';
import { type BadgeLabel, buildAccountIndex } from '@/data/views/accountIndex';
import type { CardContext } from '@/data/views/context';
import { fingerprintsOf } from '@/data/views/fingerprints';
import { accountLabel, domainLabels, type NamedAccount, namedAccounts } from '@/data/views/publication';
import { type Language, wordsFor } from '@/data/views/words';
import { writeLarge } from './writeLarge';

/** Of a platform with more accounts than this, pages have fingerprints: lines of so many take a quarter of a megabyte. */
const largeFrom = 2000;

/** What it is made from, besides the registers. */
export interface PublishOrder extends Pick<CardContext, 'reportUrl' | 'today'> {
  /** All that it depends on, as one text. */
  basis: string;
  language: Language;
}

/** What is to be published. */
export interface Published {
  /** What pages read, by its keys in storage. */
  items: Record<string, string>;
  /** The platforms of which there are fingerprints. */
  large: Platform[];
}

/** Whether what is kept for large registers was made from this. */
export const isDerived = async (basis: string): Promise<boolean> => (await readDerived([]))?.basis === basis;

/**
 * Keeps also what is asked for later of large registers, in place of what was kept before.
 * @param breathe lets others work in between, where registers are small; where they are large, this has a thread of its own
 */
export async function makePublished(
  { basis, language, reportUrl, today }: PublishOrder,
  breathe: () => Promise<void>,
): Promise<Published> {
  const knowledge = await knownNow();
  const context = { knowledge, guidelines, words: wordsFor(language), reportUrl, today };
  const { listed, large } = await bySize(knowledge, breathe);
  const labels: [string, BadgeLabel][] = [];
  for (const named of listed) {
    labels.push([named.key, accountLabel(context, named)]);
    await breathe();
  }
  const items = storedIndexes(buildAccountIndex([...labels, ...domainLabels(context)]));
  const accounts = [...large.values()].flat();
  if (accounts.length > 0) await writeDerived(basis, (writer) => writeLarge(context, accounts, writer));
  for (const [platform, named] of large) {
    items[fingerprintsKey(platform)] = fingerprintsOf(named.map(({ key }) => key));
  }
  return { items, large: [...large.keys()] };
}

/**
 * Parts the accounts into those that pages have with their labels, and those of large registers, of which they have
 * fingerprints. Of the first are all that come with the extension: their badges are there at once.
 */
async function bySize(knowledge: Knowledge, breathe: () => Promise<void>) {
  const listed: NamedAccount[] = [];
  const own = new Map<Platform, NamedAccount[]>();
  for (const named of namedAccounts(knowledge)) {
    await breathe();
    const { account, claims } = named.known;
    if (claims.some(({ register }) => !knowledge.isOwn(register))) listed.push(named);
    else add(own, account.platform, named);
  }
  const isLarge = ([, accounts]: [Platform, NamedAccount[]]) => accounts.length > largeFrom;
  const small = [...own].filter((one) => !isLarge(one)).flatMap(([, accounts]) => accounts);
  return { listed: [...listed, ...small], large: new Map([...own].filter(isLarge)) };
}

function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
