/** Turns what is known into what pages read: the index of accounts and a card a record, in one language. */
import { accountKey } from '../model/handles';
import { type Knowledge, type KnownAccount, type KnownRecord, publishedOf } from '../model/knowledge';
import type { PublishedAccount } from '../model/schema';
import { type BadgeLabel, buildAccountIndex } from './accountIndex';
import { type LabelContext, labelOf, labelOfDomain } from './labels';
import { withSpans } from './thenLabels';

interface IndexContext extends LabelContext {
  knowledge: Knowledge;
  /** Whether what badges show on posts of other days is left out: it adds weight to what pages have from the start. */
  isUndated?: boolean;
}

/** An account that has a badge, with the record that speaks there first. */
export interface NamedAccount {
  /** See `accountKey`. */
  key: string;
  record: KnownRecord;
  known: KnownAccount<PublishedAccount>;
}

/**
 * The index of all accounts that are published, and of the domains whose accounts are the government's. Withheld accounts have
 * no handle, so none can be in it.
 */
export const indexOf = (context: IndexContext): string =>
  buildAccountIndex([
    ...[...namedAccounts(context.knowledge)].map((named) => [named.key, accountLabel(context, named)] as const),
    ...domainLabels(context),
  ]);

/** All accounts that have a badge. */
export function* namedAccounts({ records, ownersOf }: Knowledge): Generator<NamedAccount> {
  for (const record of records) {
    for (const known of publishedOf(record)) {
      const { platform, handle } = known.account;
      if (ownersOf(platform, handle)[0] === record) yield { key: accountKey(platform, handle), record, known };
    }
  }
}

/** What the badge of an account shows. */
export function accountLabel(context: IndexContext, { record, known }: NamedAccount): BadgeLabel {
  const { platform, handle } = known.account;
  const label = labelOf(context, record, known);
  const named = { ...label, who: sharedBy(context, context.knowledge.ownersOf(platform, handle), label.who) };
  return context.isUndated ? named : withSpans(context, record, known, named);
}

/** The labels of the domains whose accounts are the government's, by the keys under which they are looked up; but for what is hidden. */
export const domainLabels = (context: IndexContext): (readonly [key: string, label: BadgeLabel | undefined])[] => [
  ...hiddenKeys(context.knowledge).map((key) => [key, undefined] as const),
  ...context.knowledge.domains.flatMap((claim) =>
    claim.record.platforms.map(
      (platform) => [`${platform}:*.${claim.record.domain}`, labelOfDomain(context, claim)] as const,
    ),
  ),
];

/** The accounts of hidden records that a domain would give a badge nevertheless. */
const hiddenKeys = ({ hidden, ownersOf, domainOf }: Knowledge): string[] =>
  hidden
    .flatMap(publishedOf)
    .filter(
      ({ account: { platform, handle } }) => ownersOf(platform, handle).length === 0 && domainOf(platform, handle),
    )
    .map(({ account: { platform, handle } }) => accountKey(platform, handle));

/** Two of a kind may share an account: then both are named. */
function sharedBy(context: LabelContext, [first, ...others]: readonly KnownRecord[], who: string): string {
  const equals = others.filter((other) => other.type === first?.type && kindOf(other) === kindOf(first));
  return equals.length > 0 ? context.words.list([who, ...equals.map((other) => labelOf(context, other).who)]) : who;
}

const kindOf = ({ claims: [{ record }] }: KnownRecord): string => ('kind' in record ? record.kind : '');
