/** Lists of the kinds that people have, in the ways that they come in. All people, bodies and accounts here are made up. */
import { describe, expect, it } from 'vitest';
import type { Meaning } from '@/data/exchange/lists/headers';
import { ImportJob } from '@/data/exchange/lists/importJob';
import { publishedAccounts, recordsOf } from '@/data/model/lookups';
import type { Register } from '@/data/model/schema';
import { registers } from '@/data/registers/bundled';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';

type File = string | Uint8Array;

/** Imports files with what is proposed. */
function imported(...files: File[]) {
  const job = new ImportJob(profileOfUrl, registers);
  const read = job.read(files.map((file) => (typeof file === 'string' ? new TextEncoder().encode(file) : file)));
  if (read.kind !== 'lists') throw new Error('it was taken for a register');
  const meanings = read.lists.map(
    ({ columns }) =>
      new Map(columns.flatMap(({ name, meaning }): [string, Meaning][] => (meaning ? [[name, meaning]] : []))),
  );
  const made = job.make(meanings, {
    ...{ title: 'Proef', asOf: '2026-11-26', publisher: 'Proef', holds: read.holds },
    ...{ role: 'Lid', organisation: 'Proefraad' },
  });
  if ('faults' in made || !job.registers[0]) throw new Error(JSON.stringify(made));
  return { holds: read.holds, lists: read.lists, made, register: job.registers[0] };
}

const nameOf = (record: Register['officials'][number] | Register['organisations'][number]) =>
  typeof record.name === 'string' || record.name === null ? record.name : record.name.nl;

/** Each record in short: its name and its accounts; of bodies without accounts, where people are listed, nothing. */
function inShort(...files: File[]) {
  const { holds, register } = imported(...files);
  const records = holds === 'people' ? register.officials : [...register.officials, ...register.organisations];
  return records.map((record) => [
    nameOf(record),
    ...publishedAccounts(record.accounts).map(({ platform, handle }) => `${platform} ${handle}`),
  ]);
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const codes = [...`\ufeff${text}`].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8])));
}

const anna = [['Anna Voorbeeld', 'x annavb']];
const two = [
  ['Anna Voorbeeld', 'x annavb'],
  ['Bert Proef', 'x bertpr'],
];

describe('the account of a person is found', () => {
  it.each<[string, File]>([
    ['under a Dutch header', 'Voornaam;Tussenvoegsel;Achternaam;Functie;X-account\nAnna;;Voorbeeld;Lid;@annavb\n'],
    ['under another Dutch header', 'Naam bewindspersoon;Functie;Twitternaam\nAnna Voorbeeld;Minister;annavb\n'],
    ['under an English header', 'First name,Surname,Twitter username\nAnna,Voorbeeld,annavb\n'],
    ['under a German header', 'Nachname;Vorname;Amtsbezeichnung;Twitter-Konto\nVoorbeeld;Anna;Mitglied;@annavb\n'],
    ['under a French header', 'Prénom;Nom;Qualité;Compte Twitter\nAnna;Voorbeeld;Membre;@annavb\n'],
    ['under a Swedish header', 'Förnamn;Efternamn;Uppdrag;Twitterkonto\nAnna;Voorbeeld;Ledamot;annavb\n'],
    ['under a header that names nobody', 'Kamerlid,Fractie,Twitter\nAnna Voorbeeld,ABC,annavb\n'],
    ['with bars between', 'naam|x\nAnna Voorbeeld|annavb\n'],
    ['where the first line says what is between', 'sep=;\r\nNaam;X\r\nAnna Voorbeeld;annavb\r\n'],
    ['below a title', 'Leden van de proefraad;;\n;;\nNaam;Rol;Twitter\nAnna Voorbeeld;Lid;@annavb\n'],
    ['in UTF-16, little end first', utf16('Naam\tX\r\nAnna Voorbeeld\tannavb\r\n', false)],
    ['in UTF-16, big end first', utf16('Naam\tX\r\nAnna Voorbeeld\tannavb\r\n', true)],
    ['in UTF-16 without its mark', utf16('Naam\tX\r\nAnna Voorbeeld\tannavb\r\n', false).slice(2)],
    ['with old line ends', 'Naam;X\rAnna Voorbeeld;annavb\r'],
    ['where the surname is first, in one cell', 'naam;x\n"Voorbeeld, Anna";annavb\n'],
    ['where the surname is in capitals', 'name,twitter\nAnna VOORBEELD,annavb\n'],
    ['where the surname is first, in capitals', 'nom,compte x\nVOORBEELD Anna,annavb\n'],
    ['where all is in capitals', 'VOORNAAM;ACHTERNAAM;TWITTER\nANNA;VOORBEELD;annavb\n'],
    ['where a form of address is before the name', 'name,twitter\nMs. Anna Voorbeeld,annavb\n'],
    ['where titles have a column', 'Titel;Vorname;Nachname;Twitter\nDr.;Anna;Voorbeeld;annavb\n'],
    ['where the party is behind the name', 'naam,twitter\nAnna Voorbeeld (ABC),annavb\n'],
    ['with soft hyphens and blanks of no width', 'name,twitter\n Anna\u200b Voor\u00adbeeld ,annavb\n'],
    ['at the mobile address', 'name,twitter\nAnna Voorbeeld,https://mobile.twitter.com/annavb?s=20&t=abc\n'],
    ['at an old address', 'name,twitter\nAnna Voorbeeld,http://www.twitter.com/#!/annavb\n'],
    ['with a sign in the address', 'name,twitter\nAnna Voorbeeld,https://x.com/@annavb/\n'],
    [
      'with what follows it in the address',
      'name,link\nAnna Voorbeeld,https://x.com/annavb?ref_src=twsrc%5Egoogle#top\n',
    ],
    ['behind a label', 'name,social media\nAnna Voorbeeld,Twitter: @annavb\n'],
    ['in a list of its own', '[{"name":"Anna Voorbeeld","accounts":[{"type":"twitter","value":"annavb"}]}]'],
    ['in a list by the address', '[{"name":"Anna Voorbeeld","links":[{"note":"X","url":"https://x.com/annavb"}]}]'],
    [
      'among the ways to reach somebody',
      '{"persons":[{"name":"Anna Voorbeeld","contact_details":[{"type":"email","value":"a@voorbeeld.example"},{"type":"twitter","value":"annavb"}]}]}',
    ],
    ['in an object by platforms', '[{"name":"Anna Voorbeeld","social":{"twitter":"annavb","facebook":null}}]'],
    [
      'in elements',
      '<leden><lid><naam>Anna Voorbeeld</naam><functie>Lid</functie><twitter>annavb</twitter></lid></leden>',
    ],
    [
      'in an element of a list',
      '<mps><mp name="Anna Voorbeeld"><account type="twitter" url="https://x.com/annavb"/></mp></mps>',
    ],
    ['in YAML without a list', 'members:\n  - name: Anna Voorbeeld\n    twitter: annavb\n'],
  ])('%s', (_way, file) => {
    expect(inShort(file)).toEqual(anna);
  });

  it('in a list without a header, of names and addresses', () => {
    expect(inShort('Anna Voorbeeld,https://x.com/annavb\nBert Proef,https://x.com/bertpr\n')).toEqual(two);
  });

  it('in rows that are shorter than the header', () => {
    expect(inShort('name,twitter,note\nAnna Voorbeeld,annavb\nBert Proef,bertpr,a\n')).toEqual(two);
  });

  it('where rows have names that the header lacks', () => {
    expect(inShort('"name","twitter"\n"1","Anna Voorbeeld","annavb"\n"2","Bert Proef","bertpr"\n')).toEqual(two);
  });

  it('in a cell with several', () => {
    expect(
      inShort('name,profiles\nAnna Voorbeeld,"https://x.com/annavb\nhttps://bsky.app/profile/anna.example"\n'),
    ).toEqual([['Anna Voorbeeld', 'x annavb', 'bluesky anna.example']]);
    expect(inShort('name,twitter\nAnna Voorbeeld,@annavb / @annavb2\n')).toEqual([
      ['Anna Voorbeeld', 'x annavb', 'x annavb2'],
    ]);
    expect(inShort('name,social media\nAnna Voorbeeld,"Twitter: @annavb, Facebook: anna.vb"\n')).toEqual([
      ['Anna Voorbeeld', 'x annavb', 'facebook anna.vb'],
    ]);
  });

  it('on every platform, whichever address is given', () => {
    const addresses: [column: string, address: string, account: string][] = [
      ['Facebook', 'https://m.facebook.com/anna.vb?fref=ts', 'facebook anna.vb'],
      ['Facebook', 'https://nl-nl.facebook.com/anna.vb/', 'facebook anna.vb'],
      ['Facebook', 'https://www.facebook.com/profile.php?id=100012345678901', 'facebook 100012345678901'],
      ['Instagram', 'https://www.instagram.com/annavb/?hl=nl&igsh=abc', 'instagram annavb'],
      ['Instagram', '@annavb', 'instagram annavb'],
      ['Threads', 'https://www.threads.net/@annavb', 'threads annavb'],
      ['LinkedIn', 'https://nl.linkedin.com/in/anna-voorbeeld?trk=x', 'linkedin in/anna-voorbeeld'],
      ['LinkedIn', 'anna-voorbeeld', 'linkedin in/anna-voorbeeld'],
      ['Facebook', 'fb.com/anna.vb', 'facebook anna.vb'],
      ['Instagram', '<https://instagram.com/_u/annavb>', 'instagram annavb'],
      ['X', 'annavb?lang=nl', 'x annavb'],
      ['Mastodon', 'acct:anna@voorbeeld.example', 'mastodon anna@voorbeeld.example'],
      ['Bluesky', '@anna.example', 'bluesky anna.example'],
      ['Bluesky', 'https://bsky.app/profile/anna.example/post/abc', 'bluesky anna.example'],
      ['Mastodon', '@anna@voorbeeld.example', 'mastodon anna@voorbeeld.example'],
      ['Mastodon', 'https://voorbeeld.example/@anna', 'mastodon anna@voorbeeld.example'],
      ['YouTube', 'https://www.youtube.com/@annavb/videos', 'youtube @annavb'],
      ['YouTube', 'UCabcdefghijklmnopqrstuv', 'youtube channel/UCabcdefghijklmnopqrstuv'],
    ];
    const found = addresses.map(([column, address]) =>
      inShort(`naam,functie,${column}\nAnna Voorbeeld,Lid,${address}\n`)[0]?.slice(1),
    );
    expect(found).toEqual(addresses.map(([, , account]) => (account ? [account] : [])));
  });

  it.each([
    'NULL',
    'n.v.t.',
    '-',
    '–',
    'N/A',
    '#N/A',
    'geen',
    'kein',
    'aucun',
    'inget',
    'none',
    'nan',
    '[]',
    'onbekend',
    'kein Account',
  ])('not where the list writes %s', (nothing) => {
    const { made } = imported(`naam,functie,twitter,facebook\nAnna Voorbeeld,Lid,annavb,${nothing}\n`);
    expect(made.leftOut.count).toBe(0);
    expect(made.preview.accounts).toBe(1);
  });
});

describe('names of people', () => {
  it.each([
    ['Jan VAN DER BERG', 'Jan van der Berg'],
    ["Sophie IN 'T VOORBEELD", "Sophie in 't Voorbeeld"],
    ['Marie SCHREUDER-PROEF', 'Marie Schreuder-Proef'],
    ["Liam O'VOORBEELD", "Liam O'Voorbeeld"],
    ['Fiona MCPROEF', 'Fiona McProef'],
    ['Karel IJZERMAN', 'Karel IJzerman'],
    ['José GARCÍA Y PROEF', 'José García y Proef'],
    ['Élise D’EXEMPLE', 'Élise D’Exemple'],
    ['Jan P. VOORBEELD III', 'Jan P. Voorbeeld III'],
  ])('that are written as %s are kept as %s', (written, kept) => {
    expect(inShort(`name,role,twitter\n${written},Lid,een\nAnna VOORBEELD,Lid,twee\n`)[0]?.[0]).toBe(kept);
  });

  it('keep the capitals that are no habit of the list', () => {
    expect(
      inShort('name,role,twitter\nAnna Voorbeeld,Lid,een\nBert Proef,Lid,twee\nTeam DG Proef,Lid,drie\n')[2]?.[0],
    ).toBe('Team DG Proef');
  });
});

describe('a list of bodies', () => {
  it.each([
    ['by the kind of their names', 'Gemeente,Twitter\nVoorbeelddam,gemvbd\nProefhuizen,gemproef\n'],
    ['by whose they are', 'Organisatie;X\nVoorbeelddam;gemvbd\nProefhuizen;gemproef\n'],
    [
      'by the agency, not what it calls each account',
      'platform,url,account_name,agency\nX,https://x.com/gemvbd,Nieuws,Voorbeelddam\nX,https://x.com/gemproef,Nieuws,Proefhuizen\n',
    ],
  ])('has their names %s', (_way, text) => {
    expect(imported(text).holds).toBe('bodies');
    expect(inShort(text)).toEqual([
      ['Voorbeelddam', 'x gemvbd'],
      ['Proefhuizen', 'x gemproef'],
    ]);
  });

  it('says whose are the accounts of those who hold an office there', () => {
    const { register } = imported(
      '- naam: Voorbeeldzaken\n  type: ministerie\n  social_media:\n  - platform: X\n    gebruikersnaam: Ministerie van Voorbeeldzaken\n    url: https://x.com/minvz\n  - platform: X\n    gebruikersnaam: Staatssecretaris VZ\n    url: https://x.com/stasVZ\n  - platform: X\n    gebruikersnaam: ministerVZ\n    url: https://x.com/ministervz\n',
    );
    const accounts = recordsOf(register).flatMap((record) => publishedAccounts(record.accounts));
    expect(accounts.map(({ handle, kind }) => [handle, kind])).toEqual([
      ['minvz', undefined],
      ['stasVZ', 'office'],
      ['ministervz', 'office'],
    ]);
  });
});

describe('a list to follow', () => {
  it('has the names that a known register gives to its accounts', () => {
    const [body] = registers.flatMap(({ organisations }) =>
      organisations.filter(({ accounts }) => publishedAccounts(accounts, 'mastodon').length > 0),
    );
    const [account] = publishedAccounts(body?.accounts ?? [], 'mastodon');
    const { holds, register, made } = imported(
      `Account address,Show boosts,Notify on new posts,Languages\n${account?.handle},true,false,\nonbekend@voorbeeld.example,true,false,nl\n`,
    );
    expect(holds).toBe('bodies');
    expect(register.organisations.map(({ name }) => name.nl)).toEqual([body?.name.nl]);
    expect(made.leftOut.refused).toMatchObject([{ line: 3, name: 'onbekend@voorbeeld.example', reason: 'noName' }]);
  });

  it('is read where it has no header but the names of lists', () => {
    const text = 'Proef,een@mastodon.example\nProef,twee@social.example\n';
    expect(imported(text).lists[0]?.rows).toBe(2);
    expect(imported(text).lists[0]?.columns.map(({ meaning }) => meaning)).toEqual([
      undefined,
      { is: 'account', platform: 'mastodon' },
    ]);
  });

  it('is not made out of addresses for mail', () => {
    const { lists } = imported(
      'Anna Voorbeeld,anna@voorbeeld.example,@annavb\nBert Proef,bert@voorbeeld.example,@bertpr\n',
    );
    expect(lists[0]?.columns.find(({ name }) => name === '2')?.meaning).toBeUndefined();
    expect(JSON.stringify(lists)).not.toContain('voorbeeld.example');
  });
});

describe('the result of a query of Wikidata', () => {
  const literal = (value: string) => ({ type: 'literal', value });
  const thing = (id: string) => ({ type: 'uri', value: `http://www.wikidata.org/entity/${id}` });
  const resultOf = (...bindings: object[]) => JSON.stringify({ head: { vars: ['politician'] }, results: { bindings } });

  it('of people has offices with their periods, whatever the query calls them', () => {
    const one = {
      politician: thing('Q900000001'),
      politicianLabel: { 'xml:lang': 'nl', ...literal('Anna Voorbeeld') },
    };
    const { holds, register } = imported(
      resultOf(
        {
          ...one,
          ...{
            positionHeld: thing('Q900000009'),
            positionHeldLabel: literal('minister'),
            orgLabel: literal('Proefraad'),
          },
          ...{ startTime: literal('2020-01-02T00:00:00Z'), endTime: literal('2022-01-02T00:00:00Z') },
          ...{
            twitterUsername: literal('annavb'),
            facebookID: literal('anna.vb'),
            blueskyHandle: literal('anna.example'),
          },
          ...{
            youtubeChannelID: literal('UCabcdefghijklmnopqrstuv'),
            twitterUserNumericID: literal('9007199254740993'),
          },
        },
        { ...one, positionHeldLabel: literal('staatssecretaris'), startTime: literal('2018-01-02T00:00:00Z') },
        // Without a label in the language of the query.
        { politician: thing('Q900000002'), politicianLabel: literal('Q900000002'), twitterUsername: literal('bertpr') },
      ),
    );
    expect(holds).toBe('people');
    expect(register.officials).toMatchObject([
      {
        name: 'Anna Voorbeeld',
        identity: { wikidata: 'Q900000001' },
        posts: [
          { title: { nl: 'minister' }, organisation: 'proefraad', from: '2020-01-02', until: '2022-01-02' },
          { title: { nl: 'staatssecretaris' }, from: '2018-01-02' },
        ],
        accounts: [
          { platform: 'x', handle: 'annavb', lastingId: '9007199254740993' },
          { platform: 'facebook', handle: 'anna.vb' },
          { platform: 'bluesky', handle: 'anna.example' },
          { platform: 'youtube', handle: 'channel/UCabcdefghijklmnopqrstuv' },
        ],
      },
      { name: null, identity: { wikidata: 'Q900000002' } },
    ]);
  });

  it('of bodies has their names', () => {
    const body = {
      gemeente: thing('Q900000001'),
      gemeenteLabel: literal('Gemeente Voorbeelddam'),
      provincieLabel: literal('Proefland'),
    };
    const { holds, register } = imported(
      resultOf({ ...body, x: literal('gemvbd'), linkedin: literal('gemeente-voorbeelddam') }),
    );
    expect(holds).toBe('bodies');
    expect(register.organisations).toMatchObject([
      {
        kind: 'municipality',
        name: { nl: 'Gemeente Voorbeelddam' },
        identity: { wikidata: 'Q900000001' },
        accounts: [{ handle: 'gemvbd' }, { handle: 'company/gemeente-voorbeelddam' }],
      },
    ]);
  });

  it.each([
    [
      'as a list',
      '[{"item":"http://www.wikidata.org/entity/Q900000001","itemLabel":"Anna Voorbeeld","twitter":"annavb","position":"http://www.wikidata.org/entity/Q3"}]',
    ],
    [
      'as a table by the numbers of properties',
      'person,personLabel,P2002,P569,P102Label\nhttp://www.wikidata.org/entity/Q900000001,Anna Voorbeeld,annavb,1970-01-01T00:00:00Z,Proefpartij\n',
    ],
  ])('is read %s too', (_way, text) => {
    expect(inShort(text)).toEqual(anna);
    expect(imported(text).register.officials[0]?.identity).toEqual({ wikidata: 'Q900000001' });
    expect(JSON.stringify(imported(text))).not.toMatch(/1970|Proefpartij/);
  });
});

describe('lists of the Congress', () => {
  it('are joined by their ids, in JSON too, and keep the digits of long numbers', () => {
    const accounts =
      '[{"id":{"bioguide":"A000001"},"social":{"twitter":"annavb","twitter_id":1298624375692894211,"instagram":"annavb","instagram_id":9007199254740993}}]';
    const people =
      '[{"id":{"bioguide":"A000001","wikidata":"Q900000001"},"name":{"first":"Anna","last":"Voorbeeld"},"bio":{"birthday":"1970-01-01"},"terms":[{"type":"rep","start":"2019-01-03","end":"2021-01-03","party":"Proefpartij"}],"leadership_roles":[{"title":"Proefpartij Whip"}],"family":[{"name":"Proefkind"}]}]';
    const { register } = imported(accounts, people);
    expect(register.officials).toMatchObject([
      {
        name: 'Anna Voorbeeld',
        posts: [{ title: { nl: 'Representative' }, organisation: 'house-of-representatives' }],
        accounts: [{ lastingId: '1298624375692894211' }, { lastingId: '9007199254740993' }],
      },
    ]);
    expect(JSON.stringify(register)).not.toMatch(/1970|Proefpartij|Proefkind/);
  });
});

describe('what is private in a list is kept of nobody', () => {
  const secret = [
    '1970-02-03',
    'Geheimstraat 1',
    '9999 ZZ',
    'Geheimstad',
    '+31 6 00000000',
    'geheim@voorbeeld.example',
    'Geheimpartij',
    'vrouw',
    '123.456',
    'https://voorbeeld.example/foto.jpg',
    'Geheimgezin',
    'Geheimleven',
  ];
  it.each([
    [
      'Dutch',
      'Geboortedatum;Straat;Postcode;Woonplaats;Telefoonnummer;E-mailadres;Partij;Geslacht;Bezoldiging;Foto;Gezin;Biografie',
      'Naam;X',
    ],
    [
      'English',
      'Date of birth;Home address;ZIP code;Street;Phone;E-mail;Party;Gender;Salary;Photo URL;Family;Bio',
      'Name;X',
    ],
    [
      'German',
      'Geburtsdatum;Straße;PLZ;Wohnort;Telefon;E-Mail-Adresse;Fraktion;Geschlecht;Gehalt;Bild;Familie;Biographie',
      'Vorname und Name;X',
    ],
    [
      'French',
      'Né(e) le;Adresse;Code postal;Adresse personnelle;Téléphone;Courriel;Groupe politique;Sexe;Salaire;Photo;Famille;Biographie',
      'Nom;X',
    ],
    [
      'Swedish',
      'Födelsedatum;Adress;Postnummer;Gatuadress;Telefon;E-post;Parti;Kön;Lön;Bild;Familj;Biografi',
      'Namn;X',
    ],
  ])('under headers in %s', (_language, headers, ofName) => {
    const text = `${ofName};${headers}\nAnna Voorbeeld;annavb;${secret.join(';')}\nBert Proef;bertpr;${secret.map(() => '').join(';')}\n`;
    const { register, lists } = imported(text);
    expect(inShort(text)).toEqual(two);
    const kept = JSON.stringify(register);
    expect(secret.filter((value) => kept.includes(value))).toEqual([]);
    // Nor is any of it shown, or can be chosen.
    const columns = lists[0]?.columns.slice(2) ?? [];
    expect(columns.filter(({ meaning }) => meaning?.is !== 'private').map(({ name }) => name)).toEqual([]);
  });
});
