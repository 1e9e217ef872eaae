/** What records, offices and organisations are called, in one language. */
import { publishedAccounts } from '../model/lookups';
import type { LocalText, Official, Organisation, Titled } from '../model/schema';
import type { Platform } from '../model/vocabulary';
import type { Language, Words } from './words';

/** The text in this language, or in the other one where it is there in that only. */
export const inLanguage = ({ nl, en }: LocalText, language: Language): string =>
  (language === 'nl' ? (nl ?? en) : (en ?? nl)) ?? '';

/** The official's name, or, where the register has none, what it knows instead of it. */
export function nameOf(official: Pick<Official, 'name' | 'accounts'>, { t }: Words): string {
  return official.name ?? t('official.unnamed', { handle: publishedAccounts(official.accounts)[0]?.handle ?? '' });
}

/** Names that say themselves what they are a name of: "Hoogheemraadschap van Delfland" is no "Waterschap Hoogheem…". */
const saysItsKind = /^(waterschap|hoogheemraadschap|wetterskip)\b/i;

/** The organisation's name with what it is: "Ministerie van Economische Zaken, Landbouw en Innovatie (EL&I)". */
export function organisationName(
  { kind, name, abbreviation }: Pick<Organisation, 'kind' | 'name' | 'abbreviation'>,
  { t, language }: Words,
): string {
  const own = inLanguage(name, language);
  const full = saysItsKind.test(own) ? own : t(`kind.${kind}`, { name: own });
  return abbreviation && !full.includes(`(${abbreviation})`) ? `${full} (${abbreviation})` : full;
}

/** The office with its portfolio: "Directeur-generaal (DG) Ruimte en Water". */
export function titleOf({ role, title, portfolio }: Titled, { t, language }: Words): string {
  const office = role ? t(`role.${role}.long`) : title && inLanguage(title, language);
  return [office, portfolio && inLanguage(portfolio, language)].filter(Boolean).join(' ');
}

/** The office as short as it gets: "DG". */
export function shortTitleOf({ role, title, short }: Titled, { t, language }: Words): string {
  if (role) return t(`role.${role}.short`);
  const text = short ?? title;
  return text ? inLanguage(text, language) : '';
}

/** The platform as it is called today: in 2012 X was Twitter. */
export const platformNow = (platform: Platform, { t }: Words): string =>
  t(platform === 'x' ? 'platform.xNow' : `platform.${platform}`);
