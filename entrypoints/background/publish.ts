/** Writes what pages read. */
import browser from 'webextension-polyfill';
import { cardsOf, indexOf } from '@/data/publish';
import { type Published, publishedKeys } from '@/data/published';
import { sitesOn } from './access';
import { backgroundContext } from './context';

/** A storage that is full or broken is no fault here: the script's own index serves, and cards are asked for. */
export async function publish(): Promise<void> {
  const context = await backgroundContext();
  const { badge, marks } = context.settings;
  const { language } = context.words;
  // Open pages stop where a site was switched off, or access taken back.
  const sites = (await sitesOn(context.settings)).map(({ id }) => id);
  const published: Published = { index: indexOf(context.contexts), display: { badge, marks, language, sites } };
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
