/** What the extension's own pages and its background put records into words with. */
import type browser from 'webextension-polyfill';
import { guidelines, register, registers } from '../registers/bundled';
import type { CardContext } from '../views/card';
import { reportUrl } from '../views/reportUrl';
import { type Settings, wordsIn } from './settings';

/** The context of the register of officials, and one for each of the registers, people first. */
export interface BundledContext extends CardContext {
  contexts: CardContext[];
}

/** The bundled data, with the words of the language that is set. */
export function contextFor(
  settings: Settings,
  { i18n, runtime }: Pick<typeof browser, 'i18n' | 'runtime'>,
): BundledContext {
  const context = { guidelines, words: wordsIn(settings, i18n), reportUrl: reportUrl(runtime.getURL('')) };
  return { ...context, register, contexts: registers.map((each) => ({ ...context, register: each })) };
}
