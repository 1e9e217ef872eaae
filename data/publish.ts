/** Turns the bundled register into what pages read: the index of accounts and a card a record, in one language. */
import { type BadgeLabel, buildAccountIndex } from './accountIndex';
import { type CardContext, cardOf, nameOf } from './card';
import { accountKey } from './handles';
import type { CardModel } from './published';
import { organisationOf, postAtAsOf, publishedAccounts } from './register';
import type { Official } from './schema';

/** What a label is made from. */
export type LabelContext = Pick<CardContext, 'register' | 'words'>;

/** The index of all accounts that the register publishes. Withheld accounts have no handle, so none can be in it. */
export function indexOf(context: LabelContext): string {
  const { register } = context;
  return buildAccountIndex(
    register.officials.flatMap((official) =>
      publishedAccounts(official.accounts).map(
        ({ platform, handle }) => [accountKey(platform, handle), labelOf(context, official)] as const,
      ),
    ),
  );
}

/** The cards of all officials. */
export function cardsOf(context: CardContext): CardModel[] {
  return context.register.officials.map((official) => cardOf(context, official));
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
