/** Addresses as lists of accounts give them, read into accounts; each that is none is left out with its reason. */
import { accountKey } from '../model/handles';
import { isReserved } from '../model/reservedHandles';
import type { Account, PublishedAccount, Register } from '../model/schema';
import { type Platform, platforms } from '../model/vocabulary';

/** An address of a body's account, and the platform that the list files it under. */
export interface GivenAddress {
  platform: string;
  address: string;
  /** What else the list says of the account. */
  facts?: Pick<PublishedAccount, 'firstSeen' | 'lastSeen'>;
}

/** A profile, by its platform and handle. */
export interface ListedProfile {
  platform: Platform;
  handle: string;
}

/** Reads which profile an address is of: the code that reads pages does, which knows the sites. */
export type ReadProfile = (url: URL) => ListedProfile | undefined;

/** What became of a list of addresses. */
export interface ReadAddresses {
  accounts: Account[];
  leftOut: Register['leftOut'];
}

type Reason = Register['leftOut'][number]['reason'];

/** Of these the body has no account that could have a badge; of the others it has one, but its address is not known. */
const noAccount: readonly Reason[] = ['personalPage', 'noBadges'];

/**
 * Reads the addresses that a list gives of one body; what leads to the same account counts once.
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
  for (const { platform: name, address, facts } of given) {
    const platform = platforms.find((candidate) => candidate === name.toLowerCase());
    const profile = profileAt(address, platform, readProfile);
    if (typeof profile === 'string') {
      leftOut.push({ organisation, platform: name, address, reason: profile });
      if (platform && !noAccount.includes(profile))
        accounts.set(name, { status: 'addressUnknown', platform, ...sourced });
    } else {
      const key = accountKey(profile.platform, profile.handle);
      accounts.set(key, { status: 'published', ...profile, ...facts, ...sourced });
    }
  }
  return { accounts: [...accounts.values()], leftOut };
}

/** The profile at an address, or the reason why it leads to none. */
function profileAt(address: string, platform: Platform | undefined, readProfile: ReadProfile): ListedProfile | Reason {
  if (!platform) return 'noBadges';
  const url = URL.parse(/^https?:/.test(address) ? address : `https://${address}`);
  if (!url) return 'noAddress';
  const profile = profileAtAddress(url, platform, readProfile);
  return typeof profile === 'object' && isPersonalPage(profile) ? 'personalPage' : profile;
}

/**
 * The profile that an address leads to, or the reason why it leads to none.
 * @param platform that the list files it under, where it does
 */
export function profileAtAddress(
  url: URL,
  platform: Platform | undefined,
  readProfile: ReadProfile,
): ListedProfile | 'noProfile' | 'otherPlatform' {
  const profile = readProfile(url);
  if (!profile) return 'noProfile';
  if (platform && profile.platform !== platform) return 'otherPlatform';
  if (isReserved(profile.platform, profile.handle)) return 'noProfile';
  return { platform: profile.platform, handle: profile.handle };
}

/** Whether it is a page of a person: a body has one of its own, and a person's tells of that person. */
export const isPersonalPage = ({ platform, handle }: ListedProfile): boolean =>
  platform === 'linkedin' && handle.startsWith('in/');
