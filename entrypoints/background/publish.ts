/** Writes what pages read. */
import browser from 'webextension-polyfill';
import { hasAccess } from '@/data/access';
import { cardsOf, indexOf } from '@/data/publish';
import { type Published, publishedKeys } from '@/data/published';
import { optionalSites } from './access';
import { backgroundContext } from './context';

/** A storage that is full or broken is no fault here: the script's own index serves, and cards are asked for. */
export async function publish(): Promise<void> {
  const context = await backgroundContext();
  const { badge, marks, hosts, sitesOff: switchedOff } = context.settings;
  const closed = await Promise.all(
    [...optionalSites(hosts)].map(async (site) => ((await hasAccess(site)) ? [] : [site.id])),
  );
  // Open pages stop where access was taken back.
  const sitesOff = [...new Set([...switchedOff, ...closed.flat()])];
  const { language } = context.words;
  const published: Published = { index: indexOf(context.contexts), display: { badge, marks, language, sitesOff } };
  const cards = context.contexts.flatMap(cardsOf).map((card) => [publishedKeys.card(card.id), card]);
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
