/** What badges show of records and their accounts, in one language. */
import type {
  Claim,
  Knowledge,
  KnownAccount,
  KnownOffice,
  KnownOfficial,
  KnownOrganisation,
  KnownRecord,
} from '../model/knowledge';
import { dayOfRecord, organisationOf, postOn } from '../model/lookups';
import type { Domain, PublishedAccount } from '../model/schema';
import { endOf, periodOfAccount, periodOfOrganisation, periodOfPost, standingOf } from '../model/standing';
import type { Period } from '../model/time';
import type { BadgeLabel } from './accountIndex';
import type { CardContext } from './context';
import { inLanguage, nameOf, organisationName, shortTitleOf, titleOf } from './names';

/** What a label is made from. */
export type LabelContext = Pick<CardContext, 'words' | 'today'> & { knowledge: Pick<Knowledge, 'isOwn' | 'isManaged'> };

/** What stands between things that are said side by side, as in `SG · EL&I`. */
export const separator = ' · ';

/** Office and organisation as a row shows them; where the organisation is empty, the office alone. */
export const officeText = ({ role, organisation }: Pick<BadgeLabel, 'role' | 'organisation'>): string =>
  [role, organisation].filter(Boolean).join(separator);

type Account = KnownAccount<PublishedAccount>;

/**
 * Whose word it is what is shown of a record, or that the account is theirs, where it is not that of a register that comes with the
 * extension: the user's own, or the organisation's.
 */
export function ownWord(
  { knowledge }: Pick<LabelContext, 'knowledge'>,
  { claims: [first] }: KnownRecord,
  account?: KnownAccount,
): 'own' | 'organisation' | undefined {
  const registers = [first, ...(account ? [account.claims[0]] : [])].map(({ register }) => register);
  const own = registers.find((register) => knowledge.isOwn(register));
  return own && (knowledge.isManaged(own) ? 'organisation' : 'own');
}

/** That it is the register's word as of a date: as a message, by whose register it is. */
export const noteKey = (word: ReturnType<typeof ownWord>) => (word ? (`badge.${word}Note` as const) : 'badge.note');

/**
 * What the badge of a record shows.
 * @param account beside which it stands; where there is none, the record itself is what is listed
 */
export function labelOf(context: LabelContext, record: KnownRecord, account?: Account): BadgeLabel {
  const label = labelOfRecord(context, record, account);
  const end = account && endOf(account, context.today);
  if (!end) return label;
  const { t, date } = context.words;
  const { moment, kept } = end.record;
  const note = t(kept ? 'badge.endedKept' : 'badge.ended', { who: label.who, date: date(moment) });
  return {
    ...label,
    // What it was is what is left to say: the badge is a warning.
    role: t('badge.endedRole'),
    organisation: label.organisation || label.role,
    standing: 'ended',
    year: moment.slice(0, 4),
    note,
  };
}

/** What the badge of an account shows that no register has, under a domain of the government. */
export function labelOfDomain(
  { words }: LabelContext,
  { record: { id, domain, issuer, asOf } }: Claim<Domain>,
): BadgeLabel {
  return {
    recordId: id,
    role: words.t('badge.domain'),
    organisation: domain,
    year: asOf.slice(0, 4),
    standing: 'domain',
    who: words.t('domain.name', { domain }),
    note: words.t('badge.domainNote', { domain, issuer: inLanguage(issuer, words.language) }),
  };
}

function labelOfRecord(context: LabelContext, record: KnownRecord, account: Account | undefined): BadgeLabel {
  switch (record.type) {
    case 'official':
      return labelOfOfficial(context, record, account);
    case 'office':
      return labelOfOffice(context, record, account);
    case 'organisation':
      return labelOfOrganisation(context, record, account);
  }
}

/** Whoever speaks by an account, speaks as what its owner was on the day on which the account was known. */
function labelOfOfficial(context: LabelContext, known: KnownOfficial, account: Account | undefined): BadgeLabel {
  const { words } = context;
  const [{ register, record }] = known.claims;
  const day = account?.account.asOf ?? dayOfRecord(record);
  const post = postOn(record, day);
  const { abbreviation, name } = organisationOf(register, post.organisation);
  return {
    recordId: known.id,
    role: shortTitleOf(post, words),
    organisation: abbreviation ?? inLanguage(name, words.language),
    who: nameOf(record, words),
    ...timed(context, known, day, [periodOfPost(register, post)], account),
  };
}

/** The office's, whoever holds it. */
function labelOfOffice(context: LabelContext, known: KnownOffice, account: Account | undefined): BadgeLabel {
  const { words } = context;
  const [{ register, record }] = known.claims;
  const { abbreviation = '' } = organisationOf(register, record.organisation);
  return {
    recordId: known.id,
    role: shortTitleOf(record, words),
    organisation: abbreviation,
    who: titleOf(record, words),
    ...timed(context, known, account?.account.asOf ?? record.asOf, [record], account),
  };
}

function labelOfOrganisation(
  context: LabelContext,
  known: KnownOrganisation,
  account: Account | undefined,
): BadgeLabel {
  const { words } = context;
  const [{ record }] = known.claims;
  return {
    recordId: known.id,
    role: words.t(`organisationKind.${record.kind}.short`),
    organisation: record.abbreviation ?? '',
    who: organisationName(record, words),
    ...timed(context, known, account?.account.asOf ?? record.asOf, [periodOfOrganisation(known)], account),
  };
}

/** What a label says of time, and by whose word: the day of its facts, and whether they all hold now. */
function timed(
  context: LabelContext,
  record: KnownRecord,
  day: string,
  periods: readonly Period[],
  account: Account | undefined,
): Pick<BadgeLabel, 'year' | 'standing' | 'note' | 'isOwn'> {
  const { words, today } = context;
  const word = ownWord(context, record, account);
  return {
    year: day.slice(0, 4),
    standing: standingOf([...periods, ...(account ? [periodOfAccount(account.account)] : [])], today),
    note: words.t(noteKey(word), { date: words.date(day) }),
    ...(word && { isOwn: true }),
  };
}
