/** Guesses whether a list is about people or about bodies. The person who imports it is asked, with the guess filled in. */
import type { Columns } from './columns';
import { type Meaning, wordsOf } from './headers';
import { isBlank } from './profiles';
import type { Row, Table } from './table';

/** What the records of a list are. */
export type Holds = 'people' | 'bodies' | 'both';

export function holdsOf(tables: readonly { table: Table; columns: Columns }[]): Holds {
  const guesses = tables.map(({ table, columns }) => guessOf(table.rows.slice(0, 200), columns));
  return guesses.includes('both') ? 'both' : guesses.includes('people') ? 'people' : 'bodies';
}

function guessOf(rows: readonly Row[], columns: Columns): Holds {
  const under = (row: Row, is: Meaning['is']): string[] =>
    [...columns].flatMap(([column, meaning]) =>
      meaning.is === is ? (row.cells.get(column) ?? []).filter((cell) => !isBlank(cell)) : [],
    );
  const isIn = (is: Meaning['is']) => rows.some((row) => under(row, is).length > 0);
  const hasOnly = (is: Meaning['is'], not: Meaning['is']) =>
    rows.some((row) => under(row, is).length > 0 && under(row, not).length === 0);
  if (isIn('kind') && isIn('role')) return hasOnly('kind', 'role') && hasOnly('role', 'kind') ? 'both' : 'people';
  if (isIn('firstName') || isIn('lastName') || isIn('role')) return 'people';
  if (isIn('kind') || isIn('roo') || isIn('tooi')) return 'bodies';
  const names = rows.flatMap((row) => under(row, 'name'));
  if (names.length > 0) return names.filter(isPersonLike).length >= names.length * 0.6 ? 'people' : 'bodies';
  const isOfPerson = ([column, { is }]: [string, Meaning]) =>
    is === 'id' &&
    (column.includes('bioguide') || rows.some(({ cells }) => cells.get(column)?.some((id) => /person/i.test(id))));
  return [...columns].some(isOfPerson) ? 'people' : 'bodies';
}

/** A few words, each with a capital but for particles, and none that bodies are called by. */
function isPersonLike(name: string): boolean {
  const words = name
    .replaceAll('\u00ad', '')
    .replace(/\([^)]*\)/g, '')
    .split(/[\s,]+/)
    .filter(Boolean);
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^\p{Lu}/u.test(word) || particles.test(word)) &&
    /\p{Ll}|\s/u.test(name) &&
    !wordsOf(name).some((word) => bodyWords.test(word))
  );
}

const particles =
  /^(van|von|de|der|den|het|in|'t|’t|ten|ter|te|op|zu|zur|da|di|do|dos|del|della|du|des|af|av|al|el|bin|la|le|y|e|d['’].+)$/i;

const bodyWords =
  /^(gemeente|ministerie|provincie|waterschap|politie|veiligheidsregio|rechtbank|rijks|inspectie|dienst|raad|autoriteit|gemeinde|stadt|land$|bundes|behorde|amt$|kommun|myndighet|verket$|region|universit|hogeschool|hogskol|commune|ville$|ministere|prefecture|gouvernement|government|council|county|city$|ministry|department|agency|office|embassy|consul|ambass|botschaft|commission|committee|court|police|parliament|house$|bank$|institut|centre|center|national|news|press|of$|for$|the$)/;
