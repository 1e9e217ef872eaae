/** The popup's search over the register: what is typed, and what it finds. */
import { decoded } from '../model/decoded';
import { type RowSet, rowsIn } from './rowSets';
import { fold, type TermIndex, wordsIn } from './termIndex';
import { type Scores, scoresOf, type Wanted } from './termSearch';

/**
 * How well each row fits the query; 0 of those that do not, and an empty query fits none.
 * @param index of names, handles, offices and organisations, in both languages, whatever the interface is in
 * @param preferred by the same word these are rather meant than others
 */
export function search(index: TermIndex, query: string, preferred: RowSet): Scores {
  const words = wordsIn(handleAt(query) ?? query).filter((word) => fold(word) !== '');
  const exact = scoresOf(index, words.map(asWritten));
  // Typing errors are forgiven where nothing begins with what was typed: else what is merely alike would stand among it.
  if (!exact.some((score) => score > 0)) return scoresOf(index, words.map(asMeant));
  for (const row of rowsIn(preferred)) exact[row] = (exact[row] ?? 0) * preference;
  return exact;
}

const preference = 1.5;

/** What stands for the account in the address of a profile; undefined where the query is none. */
function handleAt(query: string): string | undefined {
  const path = /^\s*(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/(?:profile\/)?([^?#]+)/.exec(query)?.[1];
  return path && decoded(path);
}

const asWritten = (word: string): Wanted => ({ spellings: [fold(word)], errors: 0 });

/** With some letters wrong, or two of them the wrong way round. */
const asMeant = (word: string): Wanted => ({
  spellings: [word, ...swapped(word)].map(fold),
  errors: forgiven(fold(word)),
});

/** The word with each two neighbours the other way round. */
const swapped = (word: string): string[] =>
  [...word].slice(1).map((_, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`);

/** How many letters of a word may be wrong: one in four, of words that are long enough to tell. */
const forgiven = ({ length }: string): number => (length > 2 ? Math.min(6, Math.round(length / 4)) : 0);

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  found: boolean;
}

/**
 * Cuts a text into pieces, so that what was searched for can be shown in it: words that begin with a word of the query.
 * A match over a typing error is not marked; there would be no saying which letters are meant.
 */
export function markMatches(text: string, query: string): Piece[] {
  const terms = wordsIn(query).map(fold).filter(Boolean);
  if (terms.length === 0) return [{ text, found: false }];
  return text.split(/([\s,;:/()@·]+)/).flatMap((word) => {
    const term = terms.filter((candidate) => fold(word).startsWith(candidate)).sort((a, b) => b.length - a.length)[0];
    if (!term) return word ? [{ text: word, found: false }] : [];
    const rest = word.slice(term.length);
    return [{ text: word.slice(0, term.length), found: true }, ...(rest ? [{ text: rest, found: false }] : [])];
  });
}
