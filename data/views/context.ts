/** What records are put into words with. */
import type { Knowledge } from '../model/knowledge';
import type { Guidelines } from '../model/schema';
import type { Words } from './words';

/** What it takes to put a record into words. */
export interface CardContext {
  knowledge: Knowledge;
  guidelines: Guidelines;
  words: Words;
  /** Where an error can be reported. */
  reportUrl: string;
  /** The day on which it is read: what holds now is told from it. */
  today: string;
}
