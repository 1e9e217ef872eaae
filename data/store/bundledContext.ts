/** What the extension's own pages and its background put records into words with. */
import type browser from 'webextension-polyfill';
import { type Knowledge, knowledgeOf } from '../model/knowledge';
import { dayOf } from '../model/time';
import { guidelines, registers } from '../registers/bundled';
import type { CardContext } from '../views/context';
import { reportUrl } from '../views/reportUrl';
import { type Settings, wordsIn } from './settings';

/** Made once it is asked for: a background that wakes need not know anything yet. */
let knowledge: Knowledge | undefined;

/** What the bundled registers know, taken as one. */
export function bundledKnowledge(): Knowledge {
  knowledge ??= knowledgeOf(registers);
  return knowledge;
}

/**
 * What is known, with the words of the language that is set.
 * @param known see `knownNow`; without it what the bundled registers know
 */
export function contextFor(
  settings: Settings,
  { i18n, runtime }: Pick<typeof browser, 'i18n' | 'runtime'>,
  known = bundledKnowledge(),
): CardContext {
  return {
    knowledge: known,
    guidelines,
    words: wordsIn(settings, i18n),
    reportUrl: reportUrl(runtime.getURL('')),
    today: dayOf(new Date()),
  };
}
