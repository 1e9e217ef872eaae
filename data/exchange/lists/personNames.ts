/** Names of people as lists write them, put as people read them: first name first, surnames not in capitals, no form of address. */

/** Tells how a list writes its names, by all of them, and gives each as it reads. */
export function personNames(names: readonly string[]): (name: string) => string {
  const isMostly = (test: (name: string) => boolean) => {
    const long = names.filter((name) => name.includes(' '));
    return long.length > 0 && long.filter(test).length >= long.length * 0.6;
  };
  const isShouted = isMostly((name) => capitals(name).some(Boolean));
  const isSurnameFirst = isShouted && isMostly((name) => firstsAfterCapitals(name) !== undefined);
  const hasComma = isMostly((name) => partsAtComma(name) !== undefined);
  return (name) => {
    const bare = withoutAdditions(name);
    const [first, last] = (hasComma && partsAtComma(bare)) || (isSurnameFirst && firstsAfterCapitals(bare)) || [bare];
    const ordered = withoutAddress([first, last].filter(Boolean).join(' '));
    return isShouted ? ordered.split(' ').map(inTitleCase).join(' ') : ordered;
  };
}

/** What stands behind a name: its party between brackets, an address for mail. */
const withoutAdditions = (name: string): string =>
  name.replace(/(\s+(\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\S+@\S+\.\S+))+$/u, '').trim() || name;

/** Forms of address, which are no part of a name, in the languages that lists are in. */
const address =
  /^((the )?(rt\.? hon(ourable|\.)?|hon(ourable|\.))|mr\.?|mrs\.?|ms\.?|miss|dhr\.?|de heer|mevr\.?|mevrouw|mw\.?|herrn?|frau|monsieur|madame|mme\.?|fru|shri|smt\.?|sushri) (?=\S)/iu;

function withoutAddress(name: string): string {
  const bare = name.replace(address, '');
  return bare === name ? name : withoutAddress(bare);
}

/** `Berg, A. van den` → first and last; not of a list of words: a name has one comma, and few words behind it. */
function partsAtComma(name: string): [string, string] | undefined {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/u.exec(name) ?? [];
  if (!(last && first) || /\s(en|and|und|et|och|&)\s/u.test(name)) return undefined;
  return first.split(' ').length <= 4 && last.split(' ').length <= 4 ? [first, last] : undefined;
}

/** `VAN DER BERG Jan` → first and last. */
function firstsAfterCapitals(name: string): [string, string] | undefined {
  const words = name.split(' ');
  const isCapital = capitals(name);
  const end = isCapital.indexOf(false);
  if (end <= 0 || isCapital.slice(end).includes(true)) return undefined;
  return [words.slice(end).join(' '), words.slice(0, end).join(' ')];
}

/** Of each word whether it is written in capitals. Initials are, and say nothing. */
const capitals = (name: string): boolean[] =>
  name.split(' ').map((word) => /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word) && !/^(\p{Lu}\.)+-?/u.test(word));

/** Words between first name and surname, as Dutch, German, Italian, Portuguese and French write them: small. */
const particles = new Set(
  "van von der den de het 't 's ten ter te op in aan bij uit zu zur zum vom und da das di do dos del della dalla du des af av y e".split(
    ' ',
  ),
);

const ordinal = /^(II|III|IV|VI{0,3}|IX)$/;

/** A word in capitals as a part of a name. What is not in capitals stays. */
function inTitleCase(word: string, at: number, words: readonly string[]): string {
  const written = word.replaceAll('’', "'");
  const [isCapital] = capitals(word);
  if (!(isCapital || /^('\p{Lu}|Y)$/u.test(written)) || ordinal.test(word)) return word;
  const lower = word.toLocaleLowerCase();
  if (at < words.length - 1 && particles.has(written.toLocaleLowerCase())) return lower;
  return lower.split('-').map(capitalised).join('-');
}

const capitalised = (part: string, at: number): string => {
  if (at > 0 && particles.has(part)) return part;
  if (part.startsWith('ij')) return `IJ${part.slice(2)}`;
  return (
    part
      .replace(/^\p{L}/u, upper)
      // One letter and an apostrophe: O'Brien, D'Hondt; and Mc: McDonald.
      .replace(/^(\p{Lu}['’]|Mc)(\p{L})/u, (_, start: string, letter: string) => start + upper(letter))
  );
};

const upper = (letter: string): string => letter.toLocaleUpperCase();
