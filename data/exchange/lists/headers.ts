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

/** By which numbers Wikidata's properties are known; what is private there is private here. */
const properties: readonly [string, string][] = [
  ['p2002', 'twitter'],
  ['p2013', 'facebook'],
  ['p2003', 'instagram'],
  ['p2397', 'youtube id'],
  ['p11245', 'youtube'],
  ['p4033', 'mastodon'],
  ['p12361', 'bluesky'],
  ['p11892', 'threads'],
  ['p4264', 'linkedin'],
  ['p6634', 'linkedin'],
  ['p39', 'position'],
  ['p580', 'start'],
  ['p582', 'end'],
  ['p569', 'birth'],
  ['p21', 'gender'],
  ['p102', 'party'],
  ['p18', 'image'],
  ['p968', 'email'],
  ['p1329', 'phone'],
  ['p6375', 'address'],
];

/** Birth, sex, party, how to reach them, what they earn, how they look: never read. Beginnings of words. */
const privateWords =
  'birth born geboor geburt geb gebdat naiss naissance ne nee fodel fodd dob age leeftijd alter alder gender geslacht geschlecht sex sexe kon ' +
  'email mail courriel epost phone telefoon telefon telephone tel telnr fax mobile mobiel mobil gsm gsmnummer nummer handy whatsapp ' +
  'adres adresse adress address street straat strasse straße gatuadress hemadress postcode postnummer postnr postal zip plz woonplaats plaats wohnort huisnummer ' +
  'party partij partei parti fractie fraktion fraction group groupe gruppe political leadership politique politiek politisch politisk ' +
  'salary salaris gehalt salaire lon pay income inkomen bezoldiging besoldung remuneration photo foto image img urlimg picture bild avatar portrait ' +
  'bio biograf biograph levensloop lebenslauf family famil gezin spouse partner married marital kinderen children kinder enfants hobby religion religie geloof health gezondheid contact contacts';

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
    'post posts tweets last laatste follower followers volgers following count aantal number verified check checked created date ' +
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

type NamedMeaning = Exclude<Meaning['is'], 'account' | 'lastingId' | 'private'>;

/** Names of columns, as their words, in the five languages. */
const names: readonly [NamedMeaning, string][] = [
  [
    'firstName',
    'first|firstname|first name|given|given name|forename|voornaam|voornamen|roepnaam|vorname|vornamen|prenom|prenoms|fornamn|tilltalsnamn',
  ],
  ['infix', 'infix|tussenvoegsel|voorvoegsel|prefix'],
  [
    'lastName',
    'last|lastname|last name|surname|family name|achternaam|geslachtsnaam|familienaam|nachname|familienname|zuname|nom de famille|nom famille|efternamn',
  ],
  [
    'name',
    'name|names|naam|namen|nom|namn|full name|fullname|official full|volledige naam|display name|displayname|account name|item label|name en|name nl|names value|person label|persoon|naam volledig|naam organisatie|organisatienaam|officiele naam|nom complet|nom prenom|vollstandiger name|fullstandigt namn|bezeichnung|beteckning',
  ],
  [
    'role',
    'role|roles|role en|rol|terms type|functie|function|funktion|fonction|befattning|position|position label|office label|ambt|post|position held|position held label|role label|functie omschrijving|functienaam|amt|amtsbezeichnung|mandat|qualite|uppdrag|roll|tjanst|job|job title|title|titles|titel|titre|portfolio|ministre',
  ],
  [
    'organisation',
    'organisation|organization|organisatie|org|org en|org label|institution|institutie|einrichtung|overheidsorganisatie|onderdeel|administration|forvaltning|organ|department|departement|ministerie|ministry|ministerium|ministere|agency|agencies|behorde|myndighet|dienst|instelling|body|employer|organisation label|organization label',
  ],
  ['abbreviation', 'abbreviation|afkorting|abbr|names abbr|kurzel|sigle|forkortning'],
  ['kind', 'kind|type|types type|soort|art|classification|categorie|category|organisatietype'],
  [
    'from',
    'from|start|start date|start time|starttime|valid from|begin date|since|ingangsdatum|amtsantritt|date debut|sinds|vanaf|begin|von|debut|depuis|fran|startdatum|begindatum',
  ],
  [
    'until',
    'until|end|end date|end time|endtime|valid until|tot|tot en met|date fin|slutdatum|enddatum|einde|einddatum|eind datum|bis|fin|till|slut',
  ],
  ['wikidata', 'wikidata|qid|q id|item|wikidata id|wikidata item'],
  ['roo', 'roo|roo id|systeem id|systeemid'],
  ['tooi', 'tooi|resource identifier tooi'],
  [
    'platform',
    'platform|account platform|network|netwerk|netzwerk|reseau|natverk|channel|kanaal|kanal|service|medium|soort account',
  ],
  ['id', 'id|identifier|bioguide'],
];

const byName = new Map(names.flatMap(([is, words]) => words.split('|').map((word) => [word, is] as const)));

/**
 * @param column its name, or the path of a nested field: `terms.start`
 * @returns undefined where the name does not tell
 */
export function meaningOfHeader(column: string): Meaning | undefined {
  const path = column.split('.').map(wordsOfHeader);
  const last = path.at(-1) ?? [];
  const before = path.at(-2) ?? [];
  const platform = platformIn(last) ?? (idsOrHandle(last) ? platformIn(before) : undefined);
  if (platform) return ofPlatform(platform, last);
  // Mastodon's own exports call an account so; elsewhere an address is where one lives.
  if (last.join(' ') === 'account address') return { is: 'account', platform: 'mastodon' };
  if (last.join(' ') === 'screen name') return { is: 'account', platform: 'x' };
  const is = nameMeaning([...before.slice(-1), ...last]) ?? nameMeaning(last);
  const isPart = is === 'firstName' || is === 'lastName' || is === 'infix';
  // "Family name" is no family.
  if ((isPart ? path.slice(0, -1) : path).some((words) => words.some(isPrivate)) && is !== 'platform')
    return isSocial(path) ? socialMeaning(last, is) : { is: 'private' };
  // In France a department is a region.
  if (is === 'organisation' && /départ/i.test(column)) return undefined;
  if (is) return { is };
  return last.some((word) => handleWords.has(word) || addressWords.has(word)) &&
    !last.some((word) => countWords.has(word))
    ? { is: 'account' }
    : undefined;
}

/** Also of what a query calls so, in a language: `positionLabel`, `org_nl`. */
function nameMeaning(words: readonly string[]): NamedMeaning | undefined {
  const shorter = words.length > 1 && /^(label|en|nl|de|fr|sv)$/.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return byName.get(words.join(' ')) ?? byName.get(shorter.join(' '));
}

/** A property's number says what its name would. */
const wordsOfHeader = (text: string): string[] =>
  wordsOf(text).flatMap((word) => properties.find(([number]) => number === word)?.[1].split(' ') ?? [word]);

/** Accounts stand among the ways to reach a body: `contact.socialMedia.url`. */
const isSocial = (path: readonly string[][]): boolean =>
  path
    .slice(0, -1)
    .some((words) => words.includes('social') || words.includes('socialmedia') || words.includes('socialmedium'));

function socialMeaning(last: readonly string[], is: NamedMeaning | undefined): Meaning | undefined {
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
  beginnings.some((beginning) => word === beginning || (beginning.length > 3 && word.startsWith(beginning)));

/** Names that are one word though they have a capital within, and are joined to others: `YouTube`, `twitterkonto`. */
const joined = /twitter|linkedin|bluesky|mastodon|instagram|facebook|youtube|whatsapp|tiktok/gi;

/** `twitterScreenName_2` → twitter, screen, name, 2; without accents and signs. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/\be-post/gi, 'epost')
    .replace(joined, (name) => ` ${name.toLowerCase()} `)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
