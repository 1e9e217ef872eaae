/** Publishes for pages: writes the indexes and the display settings that they read from storage. Cards are made when asked for. */
import browser from 'webextension-polyfill';
import type { Knowledge } from '@/data/model/knowledge';
import { dayOf } from '@/data/model/time';
import { type Platform, platforms } from '@/data/model/vocabulary';
import { revisionOfRegisters } from '@/data/store/database';
import { clearDerived } from '@/data/store/derived';
import { type Display, fingerprintsKey, publishedKeys, storedIndexes } from '@/data/store/published';
import { type BadgeLabel, buildAccountIndex } from '@/data/views/accountIndex';
import type { CardContext } from '@/data/views/context';
import { accountLabel, domainLabels, type NamedAccount, namedAccounts } from '@/data/views/publication';
import { type BackgroundWords, backgroundContext, backgroundWords } from './backgroundContext';
import { breather } from './breather';
import { isDerived, publishLarge } from './publishLarge';
import { sitesOn } from './siteScripts';

/** Of a platform with more accounts than this, pages have fingerprints: lines of so many take a quarter of a megabyte. */
const largeFrom = 2000;

/** A full or broken storage is no fault here: pages then use the script's own index. */
export async function publish(): Promise<void> {
  const display = await displayIn(await backgroundWords());
  // Told before what is known is read: what changes meanwhile makes all of it out of date.
  const basis = await basisOf(display);
  try {
    // Heavy where a register is large, so not done twice.
    if ((await isStored(basis)) && (await isDerived(basis))) return;
    await publishAs(await backgroundContext(), display, basis);
  } catch (error) {
    console.warn('The register could not be stored.', error);
  }
}

async function publishAs(context: CardContext, display: Display, basis: string): Promise<void> {
  const breathe = breather();
  const { listed, large } = await bySize(context.knowledge, breathe);
  const labels: [string, BadgeLabel][] = [];
  for (const named of listed) {
    labels.push([named.key, accountLabel(context, named)]);
    await breathe();
  }
  const items: Record<string, string> = {
    ...storedIndexes(buildAccountIndex([...labels, ...domainLabels(context)])),
    ...(large.size > 0 ? await publishLarge(context, large, basis, breathe) : {}),
  };
  const before = await browser.storage.local.get(Object.keys(items));
  // Only those that change: browsers tell every open page what was written, the old and the new.
  const changed = Object.entries(items).filter(([key, item]) => before[key] !== item);
  const platformsOfLarge = [...large.keys()];
  await browser.storage.local.set({
    ...Object.fromEntries(changed),
    [publishedKeys.display]: {
      ...display,
      ...(large.size > 0 && { large: { platforms: platformsOfLarge, made: basis } }),
    },
    [publishedKeys.basis]: basis,
  });
  const gone = platforms.filter((platform) => !large.has(platform)).map(fingerprintsKey);
  await browser.storage.local.remove(gone);
  if (large.size === 0) await clearDerived();
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

/** Whether what is published is up to date: made by this version, for the current settings and access, of today. */
export const isPublished = async (): Promise<boolean> =>
  isStored(await basisOf(await displayIn(await backgroundWords())));

async function isStored(basis: string): Promise<boolean> {
  const stored = await browser.storage.local.get(publishedKeys.basis);
  return stored[publishedKeys.basis] === basis;
}

async function displayIn({ settings, words: { language } }: BackgroundWords): Promise<Display> {
  const { badge, marks } = settings;
  // Open pages stop if their site was switched off or access was taken back.
  const sites = (await sitesOn(settings)).map(({ id }) => id);
  return { badge, marks, language, sites };
}

/** Everything that the published data depends on, as one text. */
async function basisOf({ badge, marks, language, sites }: Display): Promise<string> {
  // Without a database there are no registers of one's own.
  const revision = await revisionOfRegisters().catch(() => 0);
  const today = dayOf(new Date());
  return JSON.stringify([browser.runtime.getManifest().version, badge, marks, language, sites, revision, today]);
}
