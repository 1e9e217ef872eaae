/** A count of a list as tables: a row for each bar, and the article's own table with a row for each record. */
import { sourceOf } from '../model/lookups';
import type { Count } from '../model/schema';
import { amountOf, type BarGroup } from './figures';
import type { Cell, Sheet } from './sheet';
import { linkOfSource } from './sources';
import type { Fact, TallyRow } from './tally';
import type { TallyWords } from './tallyWords';

/** More are nothing that one reads. */
const mostSeen = 100;

type Table = Pick<Sheet, 'head' | 'rows' | 'lines' | 'seen'>;

/** A row for each bar, with the group that it is of. */
export function wholeTable(groups: readonly BarGroup[], words: TallyWords): Table {
  const { t } = words;
  let group = '';
  const lines: string[] = [];
  const rows: Cell[][] = [];
  for (const { heading, bars } of groups) {
    if (heading && heading !== group) lines.push(`${heading}:`);
    group = heading ?? group;
    for (const { label, detail, value, amount, of, dots, possible, note } of bars) {
      const unknown = dots?.possible ?? Math.round(possible * (of ?? 0));
      const said = [label, detail].filter(Boolean).join(', ');
      lines.push(`- ${said}: ${value}${note ? ` (${note})` : ''}`);
      rows.push([group, said, amount, of ?? '', unknown, note ?? '']);
    }
  }
  const head = [
    t('tally.group'),
    t('figures.what'),
    t('figures.amount'),
    t('figures.whole'),
    t('tally.unknownHead'),
    t('figures.note'),
  ];
  return { head, rows, lines };
}

/** A row for each record: the article's own table. */
export function eachTable(all: readonly TallyRow[], words: TallyWords): Table {
  const { t, tCount } = words;
  const head = [
    t('tally.name'),
    t('filter.role'),
    t('card.account'),
    t('card.followers'),
    t('card.posts'),
    t('tally.perDay'),
    t('tally.level'),
    t('tally.asOf'),
    t('card.source'),
  ];
  const more = all.length - mostSeen;
  const rest = more > 0 && tCount('tally.more', more);
  return {
    head,
    rows: all.map((row) => cellsOf(row, words)),
    lines: [...all.slice(0, mostSeen).map((row) => lineOf(row, words)), ...(rest ? [rest] : [])],
    // Sources stand below the table, but for those of each.
    seen: { columns: head.length - 1, rows: mostSeen, ...(rest && { rest }) },
  };
}

function cellsOf(row: TallyRow, words: TallyWords): Cell[] {
  const [day = ''] = dayRange(row.facts).toReversed();
  const sources = new Set(
    row.facts.map(({ register, record }) => {
      const source = sourceOf(register, record.source);
      return source.url ?? linkOfSource(source, words).title;
    }),
  );
  return [
    row.name,
    row.office,
    row.account || words.t('tally.notKnown'),
    ...figuresOf(row, words),
    day,
    [...sources].join(' '),
  ];
}

/** Followers, posts, pace and level; of somebody without an account there are none. */
function figuresOf({ state, followers, posts, pace, level, isLevelDerived }: TallyRow, words: TallyWords): Cell[] {
  const { t } = words;
  const unknown = state === 'none' ? '' : t('tally.notKnown');
  const amount = (count: Pick<Count, 'value' | 'qualifier'> | undefined) => (count ? amountOf(count, words) : unknown);
  const perDay = pace && { ...pace, value: rounded(pace.value, pace.qualifier === 'about') };
  const said = level && t(`level.${level}`);
  return [
    amount(followers),
    amount(posts),
    amount(perDay),
    said ? (isLevelDerived ? t('tally.derived', { value: said }) : said) : unknown,
  ];
}

/** No more precise than it is known. */
function rounded(value: number, isRough: boolean): number {
  const parts = isRough && value >= 1 ? 10 : 100;
  return Math.round(value * parts) / parts;
}

/** "Chris Buijink, SG · EL&I: @chrisbuijink; Followers 2,942; …": what is not known of somebody is not said of each. */
function lineOf(row: TallyRow, words: TallyWords): string {
  const { t, number } = words;
  const [followers, posts, pace, level] = figuresOf(row, words).map((cell) => {
    if (typeof cell === 'number') return number(cell);
    return cell === t('tally.notKnown') ? '' : cell;
  });
  const figures = [
    row.account || t('tally.notKnown'),
    followers && `${t('card.followers')}: ${followers}`,
    posts && `${t('card.posts')}: ${posts}`,
    pace && t('card.perDay', { n: pace }),
    level,
  ];
  return `- ${row.name}, ${row.office}: ${figures.filter(Boolean).join('; ')}`;
}

/** The first and the last day. */
export function dayRange(facts: readonly Fact[]): string[] {
  let [from, until] = ['', ''];
  for (const { record } of facts) {
    if (!from || record.asOf < from) from = record.asOf;
    if (record.asOf > until) until = record.asOf;
  }
  return from ? [from, until] : [];
}
