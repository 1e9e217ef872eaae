/** Writes what pages read. */
import browser from 'webextension-polyfill';
import { cardsOf, indexOf } from '@/data/publish';
import { type Published, publishedKeys } from '@/data/published';
import { backgroundContext } from './context';

/** A storage that is full or broken is no fault here: the script's own index serves, and cards are asked for. */
export async function publish(): Promise<void> {
  const context = await backgroundContext();
  const { badge, marks, sitesOff } = context.settings;
  const { language } = context.words;
  const published: Published = { index: indexOf(context), display: { badge, marks, language, sitesOff } };
  const cards = cardsOf(context).map((card) => [publishedKeys.card(card.id), card]);
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
