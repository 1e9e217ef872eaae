/** What is told of registers that are followed, in words. */
import { type ChangeSummary, changeKinds } from '@/data/exchange/changeSummary';
import { dayOf } from '@/data/model/time';
import type { CheckFailure, FollowAnswer } from '@/data/store/subscriptions';
import type { RegisterWords } from './registerWords';

/** "3 new, 1 new role". */
export function changeText(summary: ChangeSummary, { t, tCount, list }: RegisterWords): string {
  const parts = changeKinds.flatMap((kind) =>
    summary[kind] > 0 ? [tCount(`registers.change.${kind}`, summary[kind])] : [],
  );
  return parts.length > 0 ? list(parts) : t('registers.change.none');
}

/** What went wrong, and what to do. */
export const faultText = (
  { reason, detail = '' }: CheckFailure | Extract<FollowAnswer, { is: 'refused' }>,
  { t }: RegisterWords,
): string => t(`registers.fault.${reason}`, { detail });

/** The day of a time as it is kept. */
export const dayText = (at: string, { date }: RegisterWords): string => date(dayOf(new Date(at)));
