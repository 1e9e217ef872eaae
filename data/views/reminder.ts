/** The reminder of the day: one of the guidelines, chosen by what the user is looking at. */

import type { Guideline, Official } from '../model/schema';
import type { CardContext } from './context';
import { guidelineOf } from './guideline';

/**
 * The guideline to be reminded of: the same one all day, another one tomorrow where there is a choice.
 * @param officials those that the user looks at; the choice is among the guidelines that fit them, or, where there are none,
 *   among all
 * @param now the moment; the day is counted as the user's clock has it
 */
export function reminderOf(
  context: Pick<CardContext, 'guidelines'>,
  officials: readonly Official[],
  now: Date,
): Guideline | undefined {
  const { guidelines } = context.guidelines;
  const fitting = new Set(officials.map((official) => guidelineOf(context, official)));
  const choice = fitting.size > 0 ? guidelines.filter((guideline) => fitting.has(guideline)) : guidelines;
  const day = Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
  return choice[day % choice.length];
}
