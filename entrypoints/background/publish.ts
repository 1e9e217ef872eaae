/** Publishes for pages: writes the indexes and the display settings that they read from storage. Cards are made when asked for. */
import browser from 'webextension-polyfill';
import { dayOf } from '@/data/model/time';
import { platforms } from '@/data/model/vocabulary';
import { revisionOfRegisters } from '@/data/store/database';
import { clearDerived } from '@/data/store/derived';
import { areOwnLarge } from '@/data/store/ownRegisters';
import { type Display, fingerprintsKey, publishedKeys } from '@/data/store/published';
import { reportUrl } from '@/data/views/reportUrl';
import { apart } from './apart';
import { type BackgroundWords, backgroundWords } from './backgroundContext';
import { breather } from './breather';
import { isDerived, makePublished, type Published, type PublishOrder } from './makePublished';
import { sitesOn } from './siteScripts';

/** A full or broken storage is no fault here: pages then use the script's own index. */
export async function publish(): Promise<void> {
  const display = await displayIn(await backgroundWords());
  // Told before what is known is read: what changes meanwhile makes all of it out of date.
  const basis = await basisOf(display);
  try {
    // Heavy where a register is large, so not done twice.
    if ((await isStored(basis)) && (await isDerived(basis))) return;
    const { language } = display;
    const order = { basis, language, reportUrl: reportUrl(browser.runtime.getURL('')), today: dayOf(new Date()) };
    await store(display, basis, await made(order));
  } catch (error) {
    console.warn('The register could not be stored.', error);
  }
}

async function store(display: Display, basis: string, { items, large }: Published): Promise<void> {
  const before = await browser.storage.local.get(Object.keys(items));
  // Only those that change: browsers tell every open page what was written, the old and the new.
  const changed = Object.entries(items).filter(([key, item]) => before[key] !== item);
  await browser.storage.local.set({
    ...Object.fromEntries(changed),
    [publishedKeys.display]: { ...display, ...(large.length > 0 && { large: { platforms: large, made: basis } }) },
    [publishedKeys.basis]: basis,
  });
  const gone = platforms.filter((platform) => !large.includes(platform)).map(fingerprintsKey);
  await browser.storage.local.remove(gone);
  if (large.length === 0) await clearDerived();
}

/**
 * Makes what is published: where it is much, in a thread of its own. Cards would wait for this one, and in Firefox all of our pages,
 * which share it.
 */
async function made(order: PublishOrder): Promise<Published> {
  const isMuch = await areOwnLarge().catch(() => false);
  return isMuch ? await apart.publish(order) : await makePublished(order, breather());
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
