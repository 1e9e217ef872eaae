/**
 * What was so on a day of the past, for a post of that day: whose account it was, which office its owner held, who held an
 * office. Only what is known of that day; whatever is not, is said not to be known.
 */
import type { Claim, KnownAccount, KnownOffice, KnownOfficial } from './knowledge';
import { organisationOf } from './lookups';
import type { Holder, Organisation, Post, PublishedAccount } from './schema';
import { periodOfPost } from './standing';
import { firstDay, heldOn, holdsOn, isSure, lastDay, type Period } from './time';

/** Before there were any accounts. */
const dawn = '1970-01-01';

/**
 * When an account was theirs, for its posts: an account keeps its posts and is rarely given away, so it is taken to have been
 * theirs from its beginning.
 */
export function periodOfPosts({ account, claims }: KnownAccount<PublishedAccount>): Period {
  const ended = claims.find(({ record }) => record.ended)?.record.ended;
  return { asOf: account.lastSeen ?? account.asOf, from: account.since?.moment ?? dawn, until: ended?.moment };
}

/** Whether the account is known to have been theirs on the day. */
export const wasTheirs = (known: KnownAccount<PublishedAccount>, day: string): boolean =>
  holdsOn(periodOfPosts(known), day) === 'yes';

/** The office that an official held on the day, by the first register that knows of one. */
export function postAt({ claims }: KnownOfficial, day: string, today: string): Claim<Post> | undefined {
  for (const { register, record } of claims) {
    const posts = record.posts.filter(({ status }) => status === 'held');
    const [post] = knownAt(posts, (each) => periodOfPost(register, each), day, today);
    if (post) return { register, record: post };
  }
  return undefined;
}

/** Who held an office on the day, by the first register that knows of somebody. */
export function holdersAt({ claims }: KnownOffice, day: string, today: string): Claim<Holder>[] {
  for (const { register, record } of claims) {
    const holders = knownAt(record.holders, (holder) => holder, day, today);
    if (holders.length > 0) return holders.map((holder) => ({ register, record: holder }));
  }
  return [];
}

/**
 * Those facts that are known to have held on the day, the last one to begin first. Where another may have begun by then, nothing
 * is taken to hold beyond what its source says.
 */
function knownAt<T>(facts: readonly T[], periodOf: (fact: T) => Period, day: string, today: string): T[] {
  const dated = facts
    .map((fact) => ({ fact, period: periodOf(fact) }))
    .toSorted((a, b) => (beginningOf(a.period) < beginningOf(b.period) ? 1 : -1));
  const held = dated.filter(({ period }) => heldOn(period, day, today) === 'yes');
  const sure = held.filter(({ period }) => isSure(period, day));
  const mayAnother = dated.some(
    (each) =>
      !held.includes(each) && each.period.from && firstDay(each.period.from) <= day && !hasEnded(each.period, day),
  );
  const known = sure.length > 0 || mayAnother ? sure : held;
  return known.map(({ fact }) => fact);
}

const beginningOf = ({ from, asOf }: Period): string => from ?? asOf;

const hasEnded = ({ asOf, until }: Period, day: string): boolean => holdsOn({ asOf, until }, day) === 'no';

/** Days on which an organisation got another name. */
export const renamings = ({ became }: Organisation): string[] => became.map(({ from }) => lastDay(from));

/** The organisation of a post, as it was called on the day, with the names that it has had since. */
export function organisationAt({ register, record }: Claim<Post>, day: string): Organisation {
  const known = organisationOf(register, record.organisation);
  if (known.became.length === 0) return known;
  const { name, abbreviation, became, ...organisation } = known;
  const names = [{ name, abbreviation }, ...became.filter(({ from }) => lastDay(from) <= day)];
  return { ...organisation, name, ...names.at(-1), became: became.filter(({ from }) => lastDay(from) > day) };
}
