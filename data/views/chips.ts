/** The frequent filters of the register as chips, each with how many it leads to, and those that are chosen besides. */
import type { OrganisationKind, Platform } from '../model/vocabulary';
import type { ListData } from './listData';
import { countRows, inAll, type RowSet, rowsIn } from './rowSets';
import { everything, type Filter, filtersSet, type Selection } from './selection';
import type { Words } from './words';

export interface Chip {
  id: string;
  label: string;
  /** How many records it leads to, with the other filters as they are. */
  count: number;
  isOn: boolean;
  /** The selection once it is clicked: it sets its filters, or takes them away. */
  next: Selection;
}

const kinds: readonly OrganisationKind[] = ['ministry', 'municipality', 'province', 'waterAuthority'];
const platformChips: readonly Platform[] = ['mastodon', 'bluesky'];

/** One of those is chosen at a time. */
const whatItIs: readonly Filter[] = ['time', 'type', 'kind'];

/** A chip's filters, and those that it takes the place of. */
interface Frequent {
  id: string;
  label: string;
  part: Partial<Selection>;
  replaces: readonly Filter[];
}

/** What chips are counted in. */
interface Counted {
  data: ListData;
  /** The rows that the search leaves, whatever the filters. */
  rows: RowSet;
  /** Those of them that pass the filters of a selection. */
  pass: (selection: Selection) => RowSet;
}

export function chipsOf(counted: Counted, selection: Selection, words: Words): Chip[] {
  const { t } = words;
  const countOf = (other: Selection) => countRows(counted.pass(other));
  const all: Selection = { ...everything, query: selection.query, sorting: selection.sorting };
  const frequent = frequentChips(counted, words);
  const covered = new Set<Filter>();
  const chips = frequent.map(({ id, label, part, replaces }): Chip => {
    const isOn = Object.entries(part).every(([filter, value]) => Reflect.get(selection, filter) === value);
    if (isOn) for (const filter of replaces) covered.add(filter);
    const without = { ...selection, ...Object.fromEntries(replaces.map((filter) => [filter, ''])) };
    const next = isOn ? without : { ...without, ...part };
    return { id, label, count: countOf(isOn ? selection : next), isOn, next };
  });
  const others = filtersSet(selection)
    .filter((filter) => !covered.has(filter))
    .map((filter): Chip => {
      const label = filterText(selection, filter, words);
      return {
        id: filter,
        label,
        count: countOf(selection),
        isOn: true,
        next: { ...selection, [filter]: '' },
      };
    });
  return [
    {
      id: 'all',
      label: t('chip.all'),
      count: countRows(counted.rows),
      isOn: filtersSet(selection).length === 0,
      next: all,
    },
    ...others,
    ...chips.filter(({ count, isOn }) => isOn || count > 0),
  ];
}

function frequentChips(counted: Counted, { t }: Words): Frequent[] {
  const year = yearThen(counted);
  return [
    ...kinds.map((kind) => ({
      id: kind,
      label: t(`organisationKind.${kind}.plural`),
      part: { time: 'now', type: 'organisation', kind } as const,
      replaces: whatItIs,
    })),
    { id: 'then', label: year ?? t('time.then'), part: { time: 'then' }, replaces: whatItIs },
    ...platformChips.map((platform) => ({
      id: platform,
      label: t(`platform.${platform}`),
      part: { platform },
      replaces: ['platform'] as const,
    })),
    { id: 'ended', label: t('account.ended'), part: { account: 'ended' }, replaces: ['account'] },
  ];
}

/** The one year that all of then are of; undefined where they are of several. */
function yearThen({ data: { sets, years }, rows }: Counted): string | undefined {
  const then = sets.get('time then');
  const found = then ? rowsIn(inAll([rows, then])) : [];
  const [first] = found;
  const year = first === undefined ? undefined : years[first];
  return year !== undefined && found.every((row) => years[row] === year) ? String(year) : undefined;
}

/** What a filter that is set asks for. */
export function filterText(selection: Selection, filter: Filter, { t }: Words): string {
  const { time, type, role, kind, activity, platform, account } = selection;
  switch (filter) {
    case 'time':
      return time && t(`time.${time}`);
    case 'type':
      return type && t(`type.${type}`);
    case 'role':
      return role && t(`role.${role}.long`);
    case 'kind':
      return kind && t(`organisationKind.${kind}.plural`);
    case 'activity':
      return activity && t(`level.${activity}`);
    case 'platform':
      return platform && t(`platform.${platform}`);
    case 'account':
      return account && t(`account.${account}`);
  }
}
