/** Addresses as lists of accounts give them, read into accounts; each that is none is left out with its reason. */
import { accountKey } from '../model/handles';
import { isReserved } from '../model/reservedHandles';
import type { Account, Register } from '../model/schema';
import { type Platform, platforms } from '../model/vocabulary';

/** An address, and the platform that the list files it under. */
export interface GivenAddress {
  platform: string;
  address: string;
}

/** Reads which profile an address is of: the code that reads pages does, which knows the sites. */
export type ReadProfile = (url: URL) => { platform: Platform; handle: string } | undefined;

/** What became of a list of addresses. */
export interface ReadAddresses {
  accounts: Account[];
  leftOut: Register['leftOut'];
}

/**
 * Reads the addresses that a list gives of one organisation; what leads to the same account counts once.
 * @param organisation its id, for what is left out
 * @param sourced the list's date and source, which every account gets
 */
export function readAddresses(
  organisation: string,
  given: readonly GivenAddress[],
  sourced: Pick<Account, 'asOf' | 'source'>,
  readProfile: ReadProfile,
): ReadAddresses {
  const accounts = new Map<string, Account>();
  const leftOut: Register['leftOut'] = [];
  for (const { platform: name, address } of given) {
    const platform = platforms.find((candidate) => candidate === name.toLowerCase());
    const profile = profileAt(address, platform, readProfile);
    if (typeof profile === 'string') {
      leftOut.push({ organisation, platform: name, address, reason: profile });
      if (platform) accounts.set(name, { status: 'addressUnknown', platform, ...sourced });
    } else {
      accounts.set(accountKey(profile.platform, profile.handle), { status: 'published', ...profile, ...sourced });
    }
  }
  return { accounts: [...accounts.values()], leftOut };
}

/** The profile at an address, or the reason why it leads to none. */
function profileAt(
  address: string,
  platform: Platform | undefined,
  readProfile: ReadProfile,
): { platform: Platform; handle: string } | Register['leftOut'][number]['reason'] {
  const url = URL.parse(/^https?:/.test(address) ? address : `https://${address}`);
  if (!platform || !url) return 'noAddress';
  const profile = readProfile(url);
  if (profile && profile.platform !== platform) return 'otherPlatform';
  if (!profile || isReserved(platform, profile.handle)) return 'noProfile';
  return { platform, handle: profile.handle };
}
