/** Where facts come from, and of when they are, in words. */
import type { Claim } from '../model/knowledge';
import { sourceOf } from '../model/lookups';
import type { Register, Source } from '../model/schema';
import type { Words } from './words';

/** A publication as a link, or as a title where it has no address. */
export interface SourceLink {
  title: string;
  href?: string;
}

/** The source with this id, as a link. */
export const sourceLink = (register: Register, id: string, words: Words): SourceLink =>
  linkOfSource(sourceOf(register, id), words);

/** A source as a link: its title, publisher, date, and number where it has no address. */
export function linkOfSource({ title, publisher, published, number, url }: Source, words: Words): SourceLink {
  const parts = [title, publisher, published && words.date(published), number && words.t('source.number', { number })];
  return { title: parts.filter(Boolean).join(', '), ...(url && { href: url }) };
}

/**
 * A source in a word or two, as a link: by its publisher; of a list that is known by its own name, by that.
 * @param isList whether it is such a list
 */
export function sourceName(register: Register, id: string, isList = false): SourceLink {
  const { title, publisher, url } = sourceOf(register, id);
  return { title: isList ? title.replace(/ *\(.*\)$/, '') : publisher, ...(url && { href: url }) };
}

/** Where a claim comes from, in a few words: "Register van Overheidsorganisaties, 19 mei 2026". */
export const originOf = ({ register, record }: Claim<{ asOf: string; source: string }>, { date }: Words): string =>
  `${sourceOf(register, record.source).title}, ${date(record.asOf)}`;

/** Each source of these claims, once, the first one first. */
export function sourceLinks(claims: readonly Claim<{ source: string }>[], words: Words): SourceLink[] {
  const links = claims.map(({ register, record }) => sourceLink(register, record.source, words));
  return [...new Map(links.map((link) => [link.title, link])).values()];
}

/**
 * The as-of date in words.
 * @param onOrBefore whether the source gives its own date, but not the day of the count
 */
export function asOfText(onOrBefore: boolean, asOf: string, { t, date }: Words): string {
  return t(onOrBefore ? 'card.asOfOnOrBefore' : 'card.asOf', { date: date(asOf) });
}
