/** What badges show of records, in one language. */
import { organisationOf, postAtAsOf } from '../model/lookups';
import type { Official, Organisation } from '../model/schema';
import type { BadgeLabel } from './accountIndex';
import { type CardContext, nameOf, organisationName } from './card';

/** What a label is made from. */
export type LabelContext = Pick<CardContext, 'register' | 'words'>;

/** What stands between things that are said side by side, as in `SG · EL&I`. */
export const separator = ' · ';

/** Office and organisation as a row shows them; where the organisation is empty, the office alone. */
export const officeText = ({ role, organisation }: Pick<BadgeLabel, 'role' | 'organisation'>): string =>
  [role, organisation].filter(Boolean).join(separator);

/** What the badge of an organisation shows: what it is, and its abbreviation. */
export function labelOfOrganisation({ register, words }: LabelContext, organisation: Organisation): BadgeLabel {
  const { id, kind, abbreviation = '', asOf } = organisation;
  return {
    recordId: id,
    role: words.t(`organisationKind.${kind}.short`),
    organisation: abbreviation,
    year: asOf.slice(0, 4),
    standing: register.standing,
    who: organisationName(organisation, words),
    note: words.t('badge.note', { date: words.date(asOf) }),
  };
}

/** What the official's badge shows. */
export function labelOf({ register, words }: LabelContext, official: Official): BadgeLabel {
  const post = postAtAsOf(register, official);
  const organisation = organisationOf(register, post.organisation);
  return {
    recordId: official.id,
    role: words.t(`role.${post.role}.short`),
    organisation: organisation.abbreviation ?? organisation.name[words.language],
    year: register.asOf.slice(0, 4),
    standing: register.standing,
    who: nameOf(official, words),
    note: words.t('badge.note', { date: words.date(register.asOf) }),
  };
}
