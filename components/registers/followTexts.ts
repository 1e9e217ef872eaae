/** What is told of registers that are followed, in words. */
import { type ChangeSummary, changeKinds } from '@/data/exchange/changeSummary';
import { dayOf } from '@/data/model/time';
import type { CheckFailure, FollowAnswer } from '@/data/store/subscriptions';
import { placedFault } from './faultWords';
import type { RegisterWords } from './registerWords';

/** "3 new, 1 new role". */
export function changeText(summary: ChangeSummary, { t, tCount, list }: RegisterWords): string {
  const parts = changeKinds.flatMap((kind) =>
    summary[kind] > 0 ? [tCount(`registers.change.${kind}`, summary[kind])] : [],
  );
  return parts.length > 0 ? list(parts) : t('registers.change.none');
}

/** What went wrong, and what to do; of a file that is not right also the first of what is not. */
export function followFaultText(
  { reason, detail = '', fault }: CheckFailure | Omit<Extract<FollowAnswer, { is: 'refused' }>, 'is'>,
  words: RegisterWords,
): string {
  const text = words.t(`registers.fault.${reason}`, { detail });
  return fault ? `${text} ${words.t('registers.fault.first', { fault: placedFault(fault, words) })}` : text;
}

/** The day of a time as it is kept. */
export const dayText = (at: string, { date }: RegisterWords): string => date(dayOf(new Date(at)));
