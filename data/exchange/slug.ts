/** Ids of records, out of names. */

/**
 * Lower-case words joined by hyphens, without accents and other alphabets: `rechtbank-den-haag`.
 * @returns an empty text where the name has no letter or digit of that kind
 */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');
