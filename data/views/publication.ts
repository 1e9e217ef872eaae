/** Turns what is known into what pages read: the index of accounts and a card a record, in one language. */
import { accountKey } from '../model/handles';
import { type Knowledge, type KnownRecord, publishedOf } from '../model/knowledge';
import { type BadgeLabel, buildAccountIndex } from './accountIndex';
import { type LabelContext, labelOf, labelOfDomain } from './labels';
import { withSpans } from './thenLabels';

interface IndexContext extends LabelContext {
  knowledge: Knowledge;
  /** Whether what badges show on posts of other days is left out: it adds weight to what pages have from the start. */
  isUndated?: boolean;
}

/**
 * The index of all accounts that are published, and of the domains whose accounts are the government's. Withheld accounts have
 * no handle, so none can be in it.
 */
export function indexOf(context: IndexContext): string {
  const { records, domains } = context.knowledge;
  return buildAccountIndex([
    ...records.flatMap((record) => accountLabels(context, record)),
    ...domains.flatMap((claim) =>
      claim.record.platforms.map(
        (platform) => [`${platform}:*.${claim.record.domain}`, labelOfDomain(context, claim)] as const,
      ),
    ),
  ]);
}

/** The labels of those accounts by which the record speaks first. */
function accountLabels(context: IndexContext, record: KnownRecord): (readonly [string, BadgeLabel])[] {
  return publishedOf(record).flatMap((known) => {
    const { platform, handle } = known.account;
    const owners = context.knowledge.ownersOf(platform, handle);
    if (owners[0] !== record) return [];
    const label = labelOf(context, record, known);
    const named = { ...label, who: sharedBy(context, owners, label.who) };
    return [
      [accountKey(platform, handle), context.isUndated ? named : withSpans(context, record, known, named)] as const,
    ];
  });
}

/** Two of a kind may share an account: then both are named. */
function sharedBy(context: LabelContext, [first, ...others]: readonly KnownRecord[], who: string): string {
  const equals = others.filter((other) => other.type === first?.type && kindOf(other) === kindOf(first));
  return equals.length > 0 ? context.words.list([who, ...equals.map((other) => labelOf(context, other).who)]) : who;
}

const kindOf = ({ claims: [{ record }] }: KnownRecord): string => ('kind' in record ? record.kind : '');
