/** Publishes for pages: writes the indexes and the display settings that they read from storage. Cards are made when asked for. */
import browser from 'webextension-polyfill';
import { revisionOfRegisters } from '@/data/store/database';
import { type Display, publishedKeys, storedIndexes } from '@/data/store/published';
import { indexOf } from '@/data/views/publication';
import { type BackgroundWords, backgroundContext, backgroundWords } from './backgroundContext';
import { sitesOn } from './siteScripts';

/** A full or broken storage is no fault here: pages then use the script's own index. */
export async function publish(): Promise<void> {
  const context = await backgroundContext();
  const display = await displayIn(context);
  try {
    const indexes = storedIndexes(indexOf(context));
    const before = await browser.storage.local.get(Object.keys(indexes));
    // Only those that change: browsers tell every open page what was written, the old and the new.
    const changed = Object.entries(indexes).filter(([key, index]) => before[key] !== index);
    await browser.storage.local.set({
      ...Object.fromEntries(changed),
      [publishedKeys.display]: display,
      [publishedKeys.basis]: await basisOf(display),
    });
  } catch (error) {
    console.warn('The register could not be stored.', error);
  }
}

/** Whether what is published is up to date: made by this version, for the current settings and access. */
export async function isPublished(): Promise<boolean> {
  const stored = await browser.storage.local.get(publishedKeys.basis);
  return stored[publishedKeys.basis] === (await basisOf(await displayIn(await backgroundWords())));
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
  return JSON.stringify([browser.runtime.getManifest().version, badge, marks, language, sites, revision]);
}
