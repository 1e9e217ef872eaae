/** A count of a list, ready to be shown and taken along: bars of how many of how many, a row of each, what is not known, days, sources. */
import type { Knowledge, KnownRecord } from '../model/knowledge';
import type { Register } from '../model/schema';
import type { Platform } from '../model/vocabulary';
import type { BarGroup } from './figures';
import { separator } from './labels';
import { platformNow } from './names';
import type { Sheet } from './sheet';
import { asOfText, type SourceLink, sourceLinks } from './sources';
import {
  type Fact,
  type Sourced,
  shareOf,
  sourcedOf,
  type TallyContext,
  type TallyRow,
  tallyOf,
  wholeOf,
} from './tally';
import { fewPeople, tallyBars } from './tallyBars';
import { dayRange, eachTable, wholeTable } from './tallyTables';
import type { TallyWords } from './tallyWords';

/** What is counted. */
export interface Counted {
  /** What the list is called. */
  what: string;
  records: readonly KnownRecord[];
  /** By whose word: of all that is known, or of one register. */
  knowledge: Knowledge;
  /** Where it is a register: what its source counts itself stands beside it. */
  register?: Register;
}

type Context = Omit<TallyContext, 'knowledge'> & { words: TallyWords };

/** A list counted on one platform: as bars, as a table of the whole, and of each. */
export interface Tally {
  groups: BarGroup[];
  /** How many of how many. */
  whole: Sheet;
  /** A row of each. */
  each: Sheet;
}

/** More than these are no list that one reads. */
const mostSources = 12;

/** Counts the list on a platform. */
export function tallied(context: Context, { what, records, knowledge, register }: Counted, platform: Platform): Tally {
  const { words } = context;
  const { t } = words;
  const rows = tallyOf({ ...context, knowledge }, records, platform);
  const sourced = sourcedOf(register?.groupCounts ?? [], rows, platform);
  const counts = register ? sourced.map(({ count }) => ({ register, record: count })) : [];
  const facts = [...rows.flatMap((row) => row.facts), ...counts];
  const { shown, more } = sourcesOf(facts, words);
  const called = platformThen(platform, facts, words);
  const groups = tallyBars(words, rows, sourced, called);
  const title = [t('tally.title', { what }), called].join(separator);
  const file = `telling-${platform}`;
  const said = {
    sources: shown,
    notes: [
      ...discrepanciesOf(register, sourced, words),
      ...notesOf(rows, words),
      ...daysOf(facts, words),
      ...more,
      t('tally.made', { date: words.date(context.today) }),
    ],
  };
  return {
    groups,
    whole: { ...said, name: file, title, ...wholeTable(groups, words) },
    each: {
      ...said,
      name: `${file}-namen`,
      title: `${title}${separator}${t('tally.each')}`,
      ...eachTable(rows, words),
    },
  };
}

/** What does not agree in what the source counts itself. */
function discrepanciesOf(
  register: Register | undefined,
  sourced: readonly Sourced[],
  { language }: TallyWords,
): string[] {
  const ids = new Set(sourced.map(({ count }) => count.id));
  const all = register?.discrepancies ?? [];
  return all.filter(({ between }) => between.some((id) => ids.has(id))).map(({ text }) => text[language]);
}

/** On the first day that X was no longer called Twitter. */
const nameOfX = '2023-07-24';

/** What the platform was called when all of it was so. */
function platformThen(platform: Platform, facts: readonly Fact[], words: TallyWords): string {
  const [, until] = dayRange(facts);
  return platform === 'x' && until && until < nameOfX ? words.t('platform.x') : platformNow(platform, words);
}

/** Of how many what is known, how it is measured, and that few are few. */
function notesOf(rows: readonly TallyRow[], words: TallyWords): string[] {
  const { t, number } = words;
  const those = wholeOf(rows, 'posts');
  const knownOf = (has: (row: TallyRow) => unknown) => number(those.filter((row) => has(row) !== undefined).length);
  const { of, unknown } = shareOf(rows, 'posts');
  const isSilent = unknown === of;
  return [
    ...(rows.length < fewPeople ? [t('tally.small')] : []),
    isSilent
      ? t('tally.silent')
      : t('tally.known', {
          whole: number(those.length),
          followers: knownOf((row) => row.followers),
          posts: knownOf((row) => row.posts),
          pace: knownOf((row) => row.pace),
          level: knownOf((row) => row.level),
        }),
    ...(isSilent ? [] : [t('tally.measure')]),
  ];
}

/** The days that the facts are of; that the last number counts, where there are several. */
function daysOf(facts: readonly Fact[], words: TallyWords): string[] {
  const { t, date } = words;
  const [from, until] = dayRange(facts);
  if (!from || !until) return [];
  if (from !== until) {
    return [`${t('presence.asOf', { from: date(from), until: date(until) })}. ${t('tally.newest')}`];
  }
  return [
    asOfText(
      facts.some(({ record }) => record.precision === 'onOrBefore'),
      until,
      words,
    ),
  ];
}

function sourcesOf(facts: readonly Fact[], words: TallyWords): { shown: SourceLink[]; more: string[] } {
  const all = sourceLinks(facts, words);
  const more = all.length - mostSources;
  return { shown: all.slice(0, mostSources), more: more > 0 ? [words.tCount('tally.moreSources', more)] : [] };
}
