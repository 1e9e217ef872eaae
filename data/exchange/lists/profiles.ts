/** The account that a cell of a list means: an address, a handle with or without its sign, or nothing. */

import { profileUrl } from '../../model/handles';
import { isReserved } from '../../model/reservedHandles';
import type { Platform } from '../../model/vocabulary';
import { type ListedProfile, profileAtAddress, type ReadProfile } from '../addresses';
import { platformIn } from './headers';

/** Why a cell leads to no account. `oddLetters`: what cannot be seen, or looks like another letter than it is. */
export type LeftOutReason = 'noHandle' | 'noProfile' | 'otherPlatform' | 'noPlatform' | 'oddLetters';

/** What lists write where there is nothing. */
const blanks =
  /^(|#?n\/?[ab]|null|none|nan|nil|n\.?v\.?t\.?|n\.?b\.?|k\.?a\.?|[-–—?.…]+|geen|keine?r?|aucune?|inget?n?|saknas|no|nee|nein|non|nej|onbekend|unknown|unbekannt|inconnue?|okänd|(geen|no|kein|pas de|inget) (account|konto|compte)|\[\]|\{\}|undefined|closed|deleted)$/i;

export const isBlank = (cell: string): boolean => blanks.test(cell.trim());

/** What cannot be seen in a text. */
const invisible = /\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

/** A name as it reads: without what cannot be seen, with single blanks; Python writes letters by their numbers in lists. */
export const readableText = (cell: string): string =>
  cell
    .replace(/\\x([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The texts of a cell that holds a list: of JSON or Python, or with a separator that no handle or address contains. */
export function textsIn(cell: string): string[] {
  const trimmed = cell.trim();
  const list = /^\[(.*)\]$/s.exec(trimmed)?.[1];
  const texts =
    list === undefined
      ? trimmed.split(/[;,|\n]+|\s+[/&+]\s+|(?<!:)\s+(?:(?:en|and|und|et|och)\s+)?(?=@|https?:)/)
      : list.split(',').map((item) => item.trim().replace(/^(["'])(.*)\1$/s, '$2'));
  return texts.map((text) => text.trim()).filter((text) => !isBlank(text));
}

/**
 * @param platform of the column, where it tells
 * @returns undefined if the text is neither an address nor a handle of a platform that is known
 */
export function profileIn(
  text: string,
  platform: Platform | undefined,
  readProfile: ReadProfile,
): ListedProfile | undefined {
  const result = readCell(text, platform, readProfile);
  return typeof result === 'string' ? undefined : result;
}

/** Handles there have plain letters only; those of another alphabet may look the same. */
const plain: readonly Platform[] = ['x', 'instagram', 'threads', 'bluesky', 'mastodon'];

const hasOddLetters = (text: string): boolean => /[^\x21-\x7e]/.test(text);

/** Without the quotes, brackets or full stop that stand around an address or a handle with its sign in running text. */
const bare = (cell: string): string =>
  cell.replace(/^["'<([]+(?=@|https?:)/, '').replace(/(?<=^(?:@|https?:|[\w-]+\.[\w.-]+\/).*)["'>)\].,]+$/, '');

/** The same; why not, where it leads to none. A label in front tells the platform: `Twitter: @annavb`. */
export function readCell(
  text: string,
  platform: Platform | undefined,
  readProfile: ReadProfile,
): ListedProfile | LeftOutReason {
  const cell = bare(text.trim());
  const [, label = '', labelled = ''] = /^(\p{L}+):\s*(?!\/\/)(\S.*)$/u.exec(cell) ?? [];
  const named = platformIn([label.toLowerCase()]);
  if (named) return platform && named !== platform ? 'otherPlatform' : readCell(labelled, named, readProfile);
  const address = addressIn(cell);
  if (address) {
    const profile = profileAtAddress(address, platform, readProfile);
    const at = typeof profile === 'string' ? platform : profile.platform;
    return hasOddLetters(cell) && at && plain.includes(at) ? 'oddLetters' : profile;
  }
  const handle = cell.replace(/^(acct:)?@?/, '').replace(/\?.*$/, '');
  if (/\s/.test(handle)) return 'noHandle';
  if (hasOddLetters(handle)) return platform ? 'oddLetters' : 'noHandle';
  if (/^[\w.-]+@[\w-]+(\.[\w-]+)+$/.test(handle)) {
    // Without the sign in front it may be an e-mail address.
    if (platform !== 'mastodon' && !(platform === undefined && cell.startsWith('@'))) return 'noHandle';
    return checked('mastodon', handle, readProfile);
  }
  if (!platform) return cell.startsWith('@') ? 'noPlatform' : 'noHandle';
  // Whether it is a page of a person or of a body is told later, by what the list holds.
  if (platform === 'linkedin' && /^[\w-]{3,}$/.test(handle)) return { platform, handle };
  return checked(platform, handleOn(platform, handle), readProfile);
}

/** An address, with or without its scheme. */
function addressIn(cell: string): URL | undefined {
  if (!/^(https?:\/\/|([\w-]+\.)+[a-z]{2,}\/\S*$)/i.test(cell)) return undefined;
  const url = URL.parse(/^https?:/i.test(cell) ? cell : `https://${cell}`);
  if (!url) return undefined;
  url.hostname = shortHosts.get(url.hostname) ?? url.hostname;
  // Links that open Instagram's app.
  url.pathname = url.pathname.replace(/^\/_u\//, '/');
  return url;
}

/** Addresses under which platforms are written for short. */
const shortHosts = new Map([
  ['fb.com', 'www.facebook.com'],
  ['www.fb.com', 'www.facebook.com'],
  ['fb.me', 'www.facebook.com'],
  ['instagr.am', 'www.instagram.com'],
]);

const handleOn = (platform: Platform, handle: string): string =>
  platform === 'youtube' && /^UC[\w-]{22}$/.test(handle) ? `channel/${handle}` : handle;

/** A handle is one if its own address leads to it. */
function checked(platform: Platform, handle: string, readProfile: ReadProfile): ListedProfile | LeftOutReason {
  const address = URL.parse(profileUrl(platform, handle));
  const profile = address && readProfile(address);
  if (profile?.platform !== platform || isReserved(platform, profile.handle)) return 'noHandle';
  return profile.handle.toLowerCase() === handle.toLowerCase() ? { platform, handle } : 'noHandle';
}
