/** What holds now, what was true once, and what ended: told from a record's own facts, whatever register it is in. */
import type { KnownAccount, KnownOrganisation } from './knowledge';
import { organisationOf } from './lookups';
import type { Account, Post, PublishedAccount, Register } from './schema';
import { holdsOn, type Period } from './time';

/** `ended`: what was theirs is known to be theirs no more, or used no more. */
export type Standing = 'current' | 'historic' | 'ended';

/** Whether all of these hold on the day. */
export const standingOf = (periods: readonly Period[], today: string): 'current' | 'historic' =>
  periods.every((period) => holdsOn(period, today) === 'yes') ? 'current' : 'historic';

/** When a post was held: no longer than its organisation was there. */
export function periodOfPost(register: Register, post: Post): Period {
  const { ended } = organisationOf(register, post.organisation);
  if (!ended) return post;
  return { ...post, until: [post.until, ended?.moment].filter((end) => end !== undefined).toSorted()[0] };
}

/** The end of an organisation, by whichever register knows of one. */
export function endOfOrganisation({ claims }: KnownOrganisation) {
  for (const { register, record } of claims) if (record.ended) return { register, record: record.ended };
  return undefined;
}

/** When an organisation was there, as far as is known; what it was called is another matter. */
export const periodOfOrganisation = (known: KnownOrganisation): Period => ({
  asOf: known.claims[0].record.asOf,
  until: endOfOrganisation(known)?.record.moment,
});

/** The end of an account, by whichever claim has one, where it has come by that day. */
export function endOf({ claims }: KnownAccount<PublishedAccount>, today: string) {
  for (const { register, record } of claims) {
    const { ended } = record;
    if (ended && holdsOn({ asOf: record.asOf, until: ended.moment }, today) === 'no')
      return { register, record: ended };
  }
  return undefined;
}

/** When an account was theirs, as far as is known. */
export const periodOfAccount = (account: Account): Period =>
  account.status === 'published'
    ? { asOf: account.lastSeen ?? account.asOf, until: account.ended?.moment }
    : { asOf: account.asOf };
