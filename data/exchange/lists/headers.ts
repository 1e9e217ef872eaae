/**
 * What a column holds, by its name in Dutch, English, German, French or Swedish. What a person's record must never tell is known
 * by name too, so that it is not read whatever it looks like.
 */
import { type Platform, platforms } from '../../model/vocabulary';

/** What is read of a list; `platform` of an account may be told by another column or by the address. */
export type Meaning =
  | { is: 'account' | 'lastingId'; platform?: Platform }
  | {
      is:
        | 'name'
        | 'firstName'
        | 'infix'
        | 'lastName'
        | 'role'
        | 'organisation'
        | 'abbreviation'
        | 'kind'
        | 'from'
        | 'until'
        | 'wikidata'
        | 'roo'
        | 'tooi'
        | 'id'
        | 'platform';
    }
  | { is: 'private' };

/** The words of each platform's name, and of the names that it had. */
const platformWords: Record<Platform, readonly string[]> = {
  x: ['x', 'twitter', 'tweet', 'twitterx'],
  linkedin: ['linkedin'],
  bluesky: ['bluesky', 'bsky'],
  mastodon: ['mastodon', 'fediverse'],
  threads: ['threads'],
  instagram: ['instagram', 'insta', 'ig'],
  facebook: ['facebook', 'fb'],
  youtube: ['youtube', 'yt'],
};

/** Birth, sex, party, how to reach them, what they earn, how they look: never read. Beginnings of words. */
const privateWords =
  'birth born geboor geburt naiss naissance fodel fodd dob age leeftijd alter gender geslacht geschlecht sex sexe kon ' +
  'email mail courriel epost phone telefoon telefon telephone tel fax mobile mobiel mobil gsm nummer ' +
  'adres adresse adress address street straat strasse postcode postal zip woonplaats plaats ' +
  'party partij partei parti fractie fraktion group groupe political ' +
  'salary salaris gehalt salaire lon pay income photo foto image img picture avatar portrait ' +
  'bio biography family familie spouse partner religion geloof health gezondheid contact contacts';

/** Whole words that begin like one of those, and are none. */
const publicWords = new Set([
  'kontakt',
  'contactpage',
  'page',
  'agency',
  'agencies',
  'payer',
  'longname',
  'plaatsnaam',
  'konto',
  'kontor',
  'groupname',
]);

/** Counts and dates beside an account are no account. */
const countWords = new Set(
  (
    'post posts last laatste follower followers volgers following count aantal number verified check checked created date ' +
    'likes subscribers views status lang language notify boosts'
  ).split(' '),
);

const idWords = new Set(['id', 'ids', 'uid', 'numericid', 'channelid']);

const handleWords = new Set(
  'handle username user gebruikersnaam benutzername account accounts profile profiles profiel profielen profil pseudo konto'.split(
    ' ',
  ),
);
const addressWords = new Set('url urls link links lien uri website site webpage web social media'.split(' '));

/** Names of columns, as their words, in the five languages. */
const names: readonly [Meaning['is'] & Exclude<Meaning['is'], 'account' | 'lastingId' | 'private'>, string][] = [
  ['firstName', 'first|firstname|first name|given|given name|voornaam|roepnaam|vorname|prenom|fornamn'],
  ['infix', 'infix|tussenvoegsel|voorvoegsel|prefix'],
  ['lastName', 'last|lastname|last name|surname|family name|achternaam|nachname|familienname|nom de famille|efternamn'],
  [
    'name',
    'name|names|naam|namen|nom|namn|full name|fullname|official full|volledige naam|display name|displayname|account name|item label|name en|name nl|names value|person label|persoon',
  ],
  [
    'role',
    'role|roles|role en|rol|terms type|functie|function|funktion|fonction|befattning|position|position label|office label|ambt|post|job|job title|title|titles|titel|titre|portfolio|ministre',
  ],
  [
    'organisation',
    'organisation|organization|organisatie|org|org en|department|departement|ministerie|ministry|ministerium|ministere|agency|agencies|behorde|myndighet|dienst|instelling|body|employer|organisation label|organization label',
  ],
  ['abbreviation', 'abbreviation|afkorting|abbr|names abbr|kurzel|sigle|forkortning'],
  ['kind', 'kind|type|types type|soort|art|classification|categorie|category|organisatietype'],
  ['from', 'from|start|start date|since|sinds|vanaf|begin|von|debut|depuis|fran|startdatum|begindatum'],
  ['until', 'until|end|end date|tot|einde|einddatum|eind datum|bis|fin|till|slut'],
  ['wikidata', 'wikidata|qid|item|wikidata id'],
  ['roo', 'roo|roo id|systeem id|systeemid'],
  ['tooi', 'tooi|resource identifier tooi'],
  ['platform', 'platform|account platform|network|netwerk|channel|kanaal|service'],
  ['id', 'id|identifier|bioguide'],
];

const byName = new Map(names.flatMap(([is, words]) => words.split('|').map((word) => [word, is] as const)));

/**
 * @param column its name, or the path of a nested field: `terms.start`
 * @returns undefined where the name does not tell
 */
export function meaningOfHeader(column: string): Meaning | undefined {
  const path = column.split('.').map(wordsOf);
  const last = path.at(-1) ?? [];
  const before = path.at(-2) ?? [];
  const platform = platformIn(last) ?? (idsOrHandle(last) ? platformIn(before) : undefined);
  if (platform) return ofPlatform(platform, last);
  // Mastodon's own exports call an account so; elsewhere an address is where one lives.
  if (last.join(' ') === 'account address') return { is: 'account', platform: 'mastodon' };
  if (last.join(' ') === 'screen name') return { is: 'account', platform: 'x' };
  const is = byName.get([...before.slice(-1), ...last].join(' ')) ?? byName.get(last.join(' '));
  if (path.some((words) => words.some(isPrivate)) && is !== 'platform')
    return isSocial(path) ? socialMeaning(last, is) : { is: 'private' };
  if (is) return { is };
  return last.some((word) => handleWords.has(word) || addressWords.has(word)) &&
    !last.some((word) => countWords.has(word))
    ? { is: 'account' }
    : undefined;
}

/** Accounts stand among the ways to reach a body: `contact.socialMedia.url`. */
const isSocial = (path: readonly string[][]): boolean =>
  path
    .slice(0, -1)
    .some((words) => words.includes('social') || words.includes('socialmedia') || words.includes('socialmedium'));

function socialMeaning(
  last: readonly string[],
  is: Exclude<Meaning['is'], 'account' | 'lastingId' | 'private'> | undefined,
): Meaning | undefined {
  if (is) return { is };
  return last.some((word) => addressWords.has(word) || handleWords.has(word)) ? { is: 'account' } : undefined;
}

function ofPlatform(platform: Platform, words: readonly string[]): Meaning | undefined {
  if (words.some((word) => idWords.has(word))) return { is: 'lastingId', platform };
  return words.some((word) => countWords.has(word)) ? undefined : { is: 'account', platform };
}

const idsOrHandle = (words: readonly string[]): boolean =>
  words.some((word) => idWords.has(word) || handleWords.has(word) || addressWords.has(word));

/** The platform that a text names. */
export const platformIn = (words: readonly string[]): Platform | undefined =>
  platforms.find((platform) => words.some((word) => platformWords[platform].includes(word)));

const beginnings = privateWords.split(' ');
const isPrivate = (word: string): boolean =>
  !publicWords.has(word) &&
  beginnings.some((beginning) => word === beginning || (beginning.length > 4 && word.startsWith(beginning)));

/** `twitterScreenName_2` → twitter, screen, name, 2; without accents and signs. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
