/** Pure look-ups on a register. */
import type { Account, Office, Official, Organisation, Post, PublishedAccount, Register, Source } from './schema';
import { holdsOn } from './time';
import type { Platform } from './vocabulary';

/** A record of any kind, as one register has it. */
export type AnyRecord = Official | Office | Organisation;

/** All records of a register, bodies too that are there only for who works at them. */
export const recordsOf = ({ officials, offices, organisations }: Register): AnyRecord[] => [
  ...officials,
  ...offices,
  ...organisations,
];

/** The organisation with this id. Throws where there is none: the schema has checked every reference. */
export function organisationOf({ organisations }: Register, id: string): Organisation {
  const byId = organisationsById.get(organisations) ?? new Map(organisations.map((each) => [each.id, each]));
  organisationsById.set(organisations, byId);
  const organisation = byId.get(id);
  if (!organisation) throw new Error(`No record has the id ${id}`);
  return organisation;
}

/** By list: those of a large register are looked up a million times. */
const organisationsById = new WeakMap<readonly Organisation[], ReadonlyMap<string, Organisation>>();

/** The source with this id. Throws where there is none. */
export function sourceOf({ sources }: Register, id: string): Source {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`No record has the id ${id}`);
  return source;
}

/** The day of which the record is: that of what was last said of the official's accounts, else of the offices. */
export function dayOfRecord({ accounts, posts }: Pick<Official, 'accounts' | 'posts'>): string {
  const known = publishedAccounts(accounts);
  const facts = [known, accounts, posts].find(({ length }) => length > 0) ?? [];
  return facts.map(({ asOf }) => asOf).reduce((last, day) => (day > last ? day : last), '');
}

/**
 * The office that the official held on a day; where none is known of that day, the last one before it.
 * @throws where there is no office at all, which the schema does not let pass
 */
export function postOn({ id, posts }: Pick<Official, 'id' | 'posts'>, day: string): Post {
  const held = posts.filter(({ status }) => status === 'held').toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1));
  const post = held.find((each) => holdsOn(each, day) === 'yes') ?? held.find(({ asOf }) => asOf <= day) ?? posts[0];
  if (!post) throw new Error(`${id} has no post`);
  return post;
}

/** The office that the official held on the day of the record. */
export const mainPost = (official: Pick<Official, 'id' | 'accounts' | 'posts'>): Post =>
  postOn(official, dayOfRecord(official));

/** The published ones of a record's accounts, on one platform or on all. */
export function publishedAccounts(accounts: readonly Account[], platform?: Platform): PublishedAccount[] {
  return accounts.filter(
    (account): account is PublishedAccount =>
      account.status === 'published' && (platform === undefined || account.platform === platform),
  );
}

/** The accounts on Mastodon that can be followed: those that have not ended. */
export const followedIn = (records: readonly AnyRecord[]): PublishedAccount[] =>
  records.flatMap(({ accounts }) => publishedAccounts(accounts, 'mastodon')).filter(({ ended }) => !ended);

/** Family name without the particles before it, as Dutch lists are sorted: "Jong, de" under the J. */
export function sortName(name: string): string {
  const words = name.split(' ').slice(1);
  const start = words.findIndex((word) => /^\p{Lu}/u.test(word));
  return start < 0 ? name : words.slice(start).join(' ');
}
