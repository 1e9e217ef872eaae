/** Counts in all that is known, aside from the popup: in a large register that takes seconds. */
import type { ListAnswer, SaidToLister } from '@/components/popup/listMessages';
import { dayOf } from '@/data/model/time';
import { knownNow } from '@/data/store/knownNow';
import { asSeen, figuresView, type TallyView, tallyView } from '@/data/views/counting';
import { sheetCsv } from '@/data/views/sheet';
import { tallyWords } from '@/data/views/tallyWords';

type CountQuestion = Extract<SaidToLister, { ask: 'figures' | 'tally' | 'table' }>;

/** What was counted again last, with all of its rows: who reads it may take it along. */
let last: TallyView | undefined;

/** Reads all that is known, where that changed, and counts in it. Throws where it cannot be read. */
export async function countAnswer(question: CountQuestion): Promise<ListAnswer> {
  const words = tallyWords(question.language);
  const context = { knowledge: await knownNow(), words, today: dayOf(new Date()) };
  if (question.ask === 'figures') return { is: 'figures', figures: figuresView(context) };
  if (question.ask === 'table') {
    // Another platform may have been chosen since what is shown was counted.
    const isLast = last?.on?.platform === question.platform;
    const { on } = (isLast ? last : tallyView(context, question.asked, question.platform)) ?? {};
    return { is: 'table', csv: on ? sheetCsv(on.tally.each, words) : '' };
  }
  last = tallyView(context, question.asked, question.platform);
  return { is: 'tally', tally: last && asSeen(last) };
}
