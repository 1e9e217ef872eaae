/** Lists of made-up officials of any size, in the form in which people have lists: for tests and measurements. */

/** The X handle of a made-up official. */
export const listedHandle = (number: number): string => `verzonnen_${number}`;

/** How many bodies they work at. */
const bodies = 500;

/**
 * A list as CSV: name, office, organisation, X, and of every second also Mastodon.
 * @param officials how many, numbered from 0
 */
export function madeUpList(officials: number): string {
  const rows = Array.from({ length: officials }, (_, number) =>
    [
      `Verzonnen Persoon ${number}`,
      `hoofd verzinsels ${number % 40}`,
      `Verzonnen Dienst ${number % bodies}`,
      `https://x.com/${listedHandle(number)}`,
      number % 2 === 0 ? `https://mastodon.example/@${listedHandle(number)}` : '',
    ].join(';'),
  );
  return `Naam;Functie;Organisatie;X;Mastodon\n${rows.join('\n')}\n`;
}
