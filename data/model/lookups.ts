/** Pure look-ups on a register. */
import { accountKey } from './handles';
import type { Account, Official, Organisation, Post, PublishedAccount, Register, Source } from './schema';
import type { Platform } from './vocabulary';

/** The organisation with this id. Throws where there is none: the schema has checked every reference. */
export function organisationOf(register: Register, id: string): Organisation {
  return found(register.organisations, id);
}

/** The source with this id. Throws where there is none. */
export function sourceOf(register: Register, id: string): Source {
  return found(register.sources, id);
}

/** The official with this id, or undefined. */
export function findOfficial(register: Register, id: string): Official | undefined {
  return register.officials.find((official) => official.id === id);
}

/** The official or organisation to whom the registers give this account, the first register first; or undefined. */
export function findByAccount(
  registers: readonly Register[],
  platform: Platform,
  handle: string,
): Official | Organisation | undefined {
  const key = accountKey(platform, handle);
  return registers
    .flatMap(({ officials, organisations }) => [...officials, ...organisations])
    .find(({ accounts }) =>
      publishedAccounts(accounts, platform).some((account) => accountKey(platform, account.handle) === key),
    );
}

/** The organisations that are records of their own: the others are there only because a post is at them. */
export const organisationsWithAccounts = ({ organisations }: Register): Organisation[] =>
  organisations.filter(({ accounts }) => accounts.length > 0);

/** The office that the official held on the register's as-of date. */
export function postAtAsOf(register: Register, official: Official): Post {
  const post =
    official.posts.find(({ status, asOf }) => status === 'held' && asOf === register.asOf) ?? official.posts[0];
  if (!post) throw new Error(`${official.id} has no post`);
  return post;
}

/** The published ones of a record's accounts, on one platform or on all. */
export function publishedAccounts(accounts: readonly Account[], platform?: Platform): PublishedAccount[] {
  return accounts.filter(
    (account): account is PublishedAccount =>
      account.status === 'published' && (platform === undefined || account.platform === platform),
  );
}

/** Family name without the particles before it, as Dutch lists are sorted: "Jong, de" under the J. */
export function sortName(name: string): string {
  const words = name.split(' ').slice(1);
  const start = words.findIndex((word) => /^\p{Lu}/u.test(word));
  return start < 0 ? name : words.slice(start).join(' ');
}

function found<T extends { id: string }>(records: readonly T[], id: string): T {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`No record has the id ${id}`);
  return record;
}
