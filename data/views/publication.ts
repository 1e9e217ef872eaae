/** Turns the bundled register into what pages read: the index of accounts and a card a record, in one language. */

import { accountKey } from '../model/handles';
import { organisationOf, postAtAsOf, publishedAccounts } from '../model/lookups';
import type { Account, Official, Organisation } from '../model/schema';
import { type BadgeLabel, buildAccountIndex } from './accountIndex';
import { type CardContext, cardOf, cardOfOrganisation, nameOf, organisationName } from './card';
import type { CardModel } from './cardModel';

/** What a label is made from. */
export type LabelContext = Pick<CardContext, 'register' | 'words'>;

/**
 * The index of all accounts that registers publish. Withheld accounts have no handle, so none can be in it.
 * @param contexts of each register; of an account that several give, the first counts
 */
export function indexOf(contexts: readonly LabelContext[]): string {
  return buildAccountIndex(
    contexts.flatMap((context) => [
      ...context.register.officials.flatMap((official) => entriesOf(official.accounts, labelOf(context, official))),
      ...context.register.organisations.flatMap((organisation) =>
        entriesOf(organisation.accounts, labelOfOrganisation(context, organisation)),
      ),
    ]),
  );
}

const entriesOf = (accounts: readonly Account[], label: BadgeLabel) =>
  publishedAccounts(accounts).map(({ platform, handle }) => [accountKey(platform, handle), label] as const);

/** The cards of all officials, and of all organisations that have accounts of their own. */
export function cardsOf(context: CardContext): CardModel[] {
  const { officials, organisations } = context.register;
  return [
    ...officials.map((official) => cardOf(context, official)),
    ...organisations
      .filter(({ accounts }) => accounts.length > 0)
      .map((organisation) => cardOfOrganisation(context, organisation)),
  ];
}

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
