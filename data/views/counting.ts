/** What the popup counts, as it shows it: the figures of all registers, and a list counted again. The same in the popup as in a worker. */

import type { Platform } from '../model/vocabulary';
import { registerReference, whoseIs } from '../model/whose';
import { developments } from '../registers/bundled';
import { type Development, developmentsOf } from './developments';
import { type Figure, figuresOf } from './figures';
import { type Growth, growthOf } from './growth';
import { type Presence, presenceOf } from './presence';
import { platformsOf, type TallyContext } from './tally';
import { type ListAsked, listAsked, registerName } from './tallyLists';
import { type Tally, tallied } from './tallySheets';
import type { TallyWords } from './tallyWords';

/** All that the view of figures shows. */
export interface FiguresView {
  presence: Presence;
  growth: Growth;
  /** What a register counts itself, and of which day that is. */
  counted?: { asOf: string; figures: Figure[] };
  /** Those that can be counted again. */
  registers: { reference: string; title: string }[];
  since: Development[];
}

/** All figures of what is known; of 2012 those of the first register that counts groups itself. */
export function figuresView(context: TallyContext & { words: TallyWords }): FiguresView {
  const { knowledge, words, today } = context;
  const register = knowledge.registers.find(({ groupCounts }) => groupCounts.length > 0);
  const asOf = register?.groupCounts[0]?.asOf;
  return {
    presence: presenceOf(context, knowledge.records),
    growth: growthOf(knowledge.records, words),
    ...(register && asOf && { counted: { asOf, figures: figuresOf({ words, today, register }) } }),
    registers: knowledge.registers.map((each) => ({
      reference: registerReference(each, whoseIs(knowledge, each)),
      title: registerName(context, each),
    })),
    since: developmentsOf(context, developments, knowledge.records),
  };
}

/** What is shown of a list that was counted again. */
export interface TallyView {
  what: string;
  /** On which something is known of one in the list. */
  platforms: Platform[];
  /** The count on one of them; left out where there is none. */
  on?: { platform: Platform; tally: Tally };
}

/** @returns undefined where the list is not known, or not yet */
export function tallyView(
  context: TallyContext & { words: TallyWords },
  asked: ListAsked,
  chosen?: Platform,
): TallyView | undefined {
  const counted = listAsked(context, asked);
  if (!counted) return undefined;
  const platforms = platformsOf(counted.records);
  // What the article of 2012 is about; else the one that most have.
  const platform = chosen ?? platforms.find((each) => each === 'x') ?? platforms[0];
  return {
    what: counted.what,
    platforms,
    ...(platform && { on: { platform, tally: tallied(context, counted, platform) } }),
  };
}

/** Of a long table only the rows that are seen: the others are read where somebody takes them along. */
export function asSeen(view: TallyView): TallyView {
  if (!view.on) return view;
  const { platform, tally } = view.on;
  const rows = tally.each.rows.slice(0, tally.each.seen?.rows);
  return { ...view, on: { platform, tally: { ...tally, each: { ...tally.each, rows } } } };
}
