/** Turns registers into what pages read: the index of accounts and a card a record, in one language. */
import { accountKey } from '../model/handles';
import { organisationsWithAccounts, publishedAccounts } from '../model/lookups';
import type { Account } from '../model/schema';
import { type BadgeLabel, buildAccountIndex } from './accountIndex';
import { type CardContext, cardOf, cardOfOrganisation } from './card';
import type { CardModel } from './cardModel';
import { type LabelContext, labelOf, labelOfOrganisation } from './labels';

/**
 * The index of all accounts that registers publish. Withheld accounts have no handle, so none can be in it.
 * @param contexts of each register; of an account that several give, the first counts
 */
export function indexOf(contexts: readonly LabelContext[]): string {
  return buildAccountIndex(
    contexts.flatMap((context) => [
      ...context.register.officials.flatMap((official) => accountLabels(official.accounts, labelOf(context, official))),
      ...context.register.organisations.flatMap((organisation) =>
        accountLabels(organisation.accounts, labelOfOrganisation(context, organisation)),
      ),
    ]),
  );
}

const accountLabels = (accounts: readonly Account[], label: BadgeLabel) =>
  publishedAccounts(accounts).map(({ platform, handle }) => [accountKey(platform, handle), label] as const);

/** The cards of all officials, and of all organisations that have accounts of their own. */
export function cardsOf(context: CardContext): CardModel[] {
  return [
    ...context.register.officials.map((official) => cardOf(context, official)),
    ...organisationsWithAccounts(context.register).map((organisation) => cardOfOrganisation(context, organisation)),
  ];
}
