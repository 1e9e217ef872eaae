/** Lists as people have them, read into registers. All people, bodies and accounts here are made up. */
import { describe, expect, it } from 'vitest';
import { textOf } from '@/data/exchange/lists/bytes';
import { proposeColumns } from '@/data/exchange/lists/columns';
import { draftsOf } from '@/data/exchange/lists/drafts';
import { profileIn } from '@/data/exchange/lists/profiles';
import { readTable } from '@/data/exchange/lists/readTable';
import { type ListFacts, registerOfList } from '@/data/exchange/lists/registerOfList';
import { Unreadable } from '@/data/exchange/lists/unreadable';
import { checkRegisterData } from '@/data/model/readChecked';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';

const isAddress = (text: string) => profileIn(text, undefined, profileOfUrl) !== undefined;

function read(...files: (string | Uint8Array)[]) {
  const lists = files.map((file) => {
    const table = readTable(textOf(typeof file === 'string' ? new TextEncoder().encode(file) : file), isAddress);
    return { table, columns: proposeColumns(table, profileOfUrl) };
  });
  return draftsOf(lists, profileOfUrl);
}

/** Each record in short: its name and its accounts. */
const inShort = (...files: (string | Uint8Array)[]) =>
  read(...files).drafts.map(({ name, accounts }) => [
    name,
    ...accounts.map(({ platform, handle }) => `${platform} ${handle}`),
  ]);

const refusalOf = (file: string | Uint8Array) => {
  try {
    read(file);
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.reason, line: error.facts.line };
    throw error;
  }
  return undefined;
};

describe('a list in columns', () => {
  it.each([
    ['commas', 'Name,Twitter\nAnna Voorbeeld,@annavb\n'],
    ['semicolons', 'Naam;X\nAnna Voorbeeld;annavb\n'],
    ['tabs and CRLF', 'Name\tTwitter handle\r\nAnna Voorbeeld\thttps://twitter.com/annavb?lang=en\r\n'],
    ['quotes and a mark of the encoding', '\ufeff"Nom","@X"\n"Anna Voorbeeld","@annavb"\n'],
    ['French, with a blank of no width', 'Nom,@X\nAnna Voor\u00adbeeld,@annavb\n'],
    ['the surname first', 'Nachname;Vorname;Partei;Twitter\nVoorbeeld;Anna;ABC;annavb\n'],
    ['the surname under "Name"', 'Name;Vorname;Twitter\nVoorbeeld;Anna;annavb\n'],
    ['an infix', 'voornaam,tussenvoegsel,achternaam,x\nAnna,,Voorbeeld,annavb\n'],
    ['Swedish', 'namn,x_handle,x_last_post\nAnna Voorbeeld,annavb,2026-01-01\n'],
    ['addresses without a scheme', 'name,link\nAnna Voorbeeld,x.com/annavb\n'],
    ['comments above the header', '# Made up, for a test\n# of 2026\nname,x\nAnna Voorbeeld,annavb\n'],
    ['a header that begins like a comment', '#name,x\nAnna Voorbeeld,@annavb\n'],
    ['such a header, above rows that look like names', '#name,x\nAnna Voorbeeld,annavb\n'],
    ['a list in a cell', 'name,profiles\nAnna Voorbeeld,"[\'https://x.com/annavb\']"\n'],
  ])('is read with %s', (_kind, text) => {
    expect(inShort(text)).toEqual([['Anna Voorbeeld', 'x annavb']]);
  });

  it('is read without a header', () => {
    expect(inShort(' Anna Voorbeeld ,https://x.com/annavb\n Bert Proef ,\n')).toEqual([
      ['Anna Voorbeeld', 'x annavb'],
      ['Bert Proef'],
    ]);
  });

  it('is read in Windows-1252', () => {
    const bytes = Uint8Array.from('Name;X\nJos\u00e9 Voorbeeld;josevb\n', (letter) => letter.charCodeAt(0));
    expect(inShort(bytes)).toEqual([['Jos\u00e9 Voorbeeld', 'x josevb']]);
  });

  it('has several platforms a row, and keeps what the platform itself knows an account by', () => {
    const [draft] = read(
      'name,Twitter,FB-Link,FB-ID,mastodon\nAnna Voorbeeld,annavb,https://www.facebook.com/anna.vb,154308617994137,@anna@voorbeeld.example\n',
    ).drafts;
    expect(draft?.accounts).toEqual([
      { platform: 'x', handle: 'annavb', lastingId: undefined },
      { platform: 'facebook', handle: 'anna.vb', lastingId: '154308617994137' },
      { platform: 'mastodon', handle: 'anna@voorbeeld.example', lastingId: undefined },
    ]);
  });

  it('has the platform in a column of its own', () => {
    expect(
      inShort('account_platform,account_handle,account_name\nTwitter,annavb,Anna\nBluesky,anna.example,Anna\n'),
    ).toEqual([['Anna', 'x annavb', 'bluesky anna.example']]);
  });

  it.each([
    ['TikTok', 'https://www.tiktok.com/@annavb'],
    ['Medium', 'https://medium.com/@annavb'],
  ])('takes no account on %s for one on a server of Mastodon', (platform, address) => {
    const text = `name,platform,account\nAnna Voorbeeld,${platform},${address}\nAnna Voorbeeld,X,https://x.com/annavb\n`;
    expect(inShort(text)).toEqual([['Anna Voorbeeld', 'x annavb']]);
    expect(read(text).leftOut).toEqual([{ line: 2, column: 'account', value: address, reason: 'noProfile' }]);
    expect(inShort(`name,${platform},X\nAnna Voorbeeld,@annavb,annavb\n`)).toEqual([['Anna Voorbeeld', 'x annavb']]);
    expect(inShort('name,account\nAnna Voorbeeld,https://notiktok.com/@annavb\n')).toEqual([
      ['Anna Voorbeeld', 'mastodon annavb@notiktok.com'],
    ]);
  });

  it('takes what lists write for nothing as nothing', () => {
    expect(read('name,twitter\nA Een,NULL\nB Twee,n/a\nC Drie,-\nD Vier,\n')).toMatchObject({
      leftOut: [],
      drafts: [{ accounts: [] }, { accounts: [] }, { accounts: [] }, { accounts: [] }],
    });
  });

  it('tells what was left out, with line, column and reason', () => {
    const rows = [
      '"A\nEen",1.00067E+14',
      'B Twee,https://x.com/tw\u043ee',
      'C Drie,https://www.instagram.com/drie/',
      ',,',
    ];
    expect(read(`name,twitter\n${rows.join('\n')}\n`).leftOut).toEqual([
      { line: 2, column: 'twitter', value: '1.00067E+14', reason: 'noHandle' },
      { line: 4, column: 'twitter', value: 'https://x.com/tw\u043ee', reason: 'oddLetters' },
      { line: 5, column: 'twitter', value: 'https://www.instagram.com/drie/', reason: 'otherPlatform' },
    ]);
  });

  it('leaves out an account that is said to be closed', () => {
    expect(read('name,x_handle,x_last_post\nA Een,eenvb,closed\n')).toMatchObject({
      leftOut: [{ reason: 'closed' }],
      drafts: [{ accounts: [] }],
    });
  });

  it('takes rows of one name for one record, but not where they have other accounts on one platform', () => {
    expect(inShort('name,twitter,instagram\nA Een,eenvb,\nA Een,,eenvb\nB Twee,twee1,\nB Twee,twee2,\n')).toEqual([
      ['A Een', 'x eenvb', 'instagram eenvb'],
      ['B Twee', 'x twee1'],
      ['B Twee', 'x twee2'],
    ]);
  });

  it('never reads birth, address, telephone, e-mail, party, sex, pay, photo or biography', () => {
    const secrets = {
      geboortedatum: '1970-01-02',
      Birthday: '1971-01-02',
      'E-mail': 'a.een@voorbeeld.example',
      telefoonnummer: '06-00000000',
      Adres: 'Voorbeeldstraat 1',
      Partei: 'Voorbeeldpartei',
      party_name: 'Party of Examples',
      gender: 'female',
      Salaris: '90000',
      'Photo URL': 'https://x.com/photo_of_a',
      Bio: 'https://x.com/friend_of_a',
      'Avatar URL': 'https://x.com/avatar_of_a',
    };
    const text = `name,twitter,${Object.keys(secrets).join(',')}\nA Een,eenvb,${Object.values(secrets).join(',')}\n`;
    const stored = JSON.stringify(read(text));
    for (const secret of Object.values(secrets)) expect(stored).not.toContain(secret);
    expect(stored).toContain('eenvb');
  });
});

describe('a list of Mastodon', () => {
  it('has accounts only', () => {
    expect(
      inShort('Account address,Show boosts,Notify on new posts,Languages\nvoorbeeld@social.example,true,false,\n'),
    ).toEqual([[undefined, 'mastodon voorbeeld@social.example']]);
  });
});

describe('a list that nests', () => {
  it('is found within the file', () => {
    expect(
      inShort(JSON.stringify({ version: '3', title: 'Proef', accounts: [{ name: 'A Een', screen_name: 'eenvb' }] })),
    ).toEqual([['A Een', 'x eenvb']]);
  });

  it('is a list of Bluesky, with handles that are domains and the ids of their accounts', () => {
    const item = (name: string, handle: string, did: string) => ({ subject: { did, handle, displayName: name } });
    const items = [
      item('Anna Voorbeeld', 'anna.example', 'did:plc:madeupmadeupmadeupmadeupaa'),
      item('Bert Proef', 'bert.bsky.social', 'did:web:bert.example'),
    ];
    expect(read(JSON.stringify({ list: { name: 'Made up' }, items })).drafts).toMatchObject([
      {
        name: 'Anna Voorbeeld',
        accounts: [{ platform: 'bluesky', handle: 'anna.example', lastingId: 'did:plc:madeupmadeupmadeupmadeupaa' }],
      },
      { name: 'Bert Proef', accounts: [{ platform: 'bluesky', handle: 'bert.bsky.social' }] },
    ]);
  });

  it('is one JSON a line', () => {
    expect(inShort('{"name":"A EEN","twitter":"https://twitter.com/eenvb"}\n{"name":"B Twee"}\n')).toEqual([
      ['A EEN', 'x eenvb'],
      ['B Twee'],
    ]);
  });

  it('keeps the digits of long numbers, in JSON and YAML', () => {
    const long = '912986243756928071';
    const ids = [
      `[{"name":"A Een","twitter":"eenvb","twitter_id":${long}}]`,
      `- name: A Een\n  social:\n    twitter: eenvb\n    twitter_id: ${long}\n`,
    ];
    for (const text of ids) expect(read(text).drafts[0]?.accounts[0]?.lastingId).toBe(long);
  });

  it('is two files that one id joins, with offices that have begun and ended', () => {
    const people =
      '- id:\n    bioguide: A000001\n  name:\n    first: Anna\n    last: Voorbeeld\n  bio:\n    birthday: 1970-01-02\n' +
      '  terms:\n  - type: rep\n    start: 2019-01-03\n    end: 2021-01-03\n  - type: sen\n    start: 2021-01-03\n';
    const accounts =
      '- id:\n    bioguide: A000001\n  social:\n    twitter: annavb\n    mastodon: "@anna@Social.example"\n';
    expect(read(people, accounts).drafts).toMatchObject([
      {
        name: 'Anna Voorbeeld',
        posts: [
          { role: 'rep', from: '2019-01-03', until: '2021-01-03' },
          { role: 'sen', from: '2021-01-03' },
        ],
        accounts: [{ handle: 'annavb' }, { handle: 'anna@Social.example' }],
      },
    ]);
  });

  it('is the result of a query, with several rows of one person', () => {
    const row = (role: string) => ({
      item: { type: 'uri', value: 'http://www.wikidata.org/entity/Q900000001' },
      itemLabel: { type: 'literal', 'xml:lang': 'en', value: 'A Een' },
      positionLabel: { type: 'literal', value: role },
      twitter: { type: 'literal', value: 'eenvb' },
      start: { type: 'literal', value: '2020-02-03T00:00:00Z' },
    });
    const text = JSON.stringify({ head: { vars: ['item'] }, results: { bindings: [row('minister'), row('mayor')] } });
    expect(read(text).drafts).toMatchObject([
      {
        name: 'A Een',
        identity: { wikidata: 'Q900000001' },
        posts: [{ role: 'minister', from: '2020-02-03' }, { role: 'mayor' }],
      },
    ]);
  });

  it.each([
    [
      'TSV',
      '?item\t?itemLabel\t?twitter\t?start\n<http://www.wikidata.org/entity/Q900000001>\t"A \\"Een\\""@nl\t"eenvb"\t' +
        '"2020-02-03T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n<http://www.wikidata.org/entity/Q900000002>\t"B Twee"@nl\t\t\n',
    ],
    [
      'XML',
      '<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="item"/></head><results><result>' +
        '<binding name="item"><uri>http://www.wikidata.org/entity/Q900000001</uri></binding>' +
        '<binding name="itemLabel"><literal xml:lang="nl">A "Een"</literal></binding>' +
        '<binding name="twitter"><literal>eenvb</literal></binding></result><result>' +
        '<binding name="item"><uri>http://www.wikidata.org/entity/Q900000002</uri></binding>' +
        '<binding name="itemLabel"><literal xml:lang="nl">B Twee</literal></binding></result></results></sparql>',
    ],
  ])('is the result of a query, as %s', (_form, text) => {
    expect(read(text).drafts).toMatchObject([
      { name: 'A "Een"', identity: { wikidata: 'Q900000001' }, accounts: [{ platform: 'x', handle: 'eenvb' }] },
      { name: 'B Twee', identity: { wikidata: 'Q900000002' }, accounts: [] },
    ]);
  });

  it('is XML, with accounts in attributes', () => {
    expect(
      inShort('<list><person id="p/1" twitter_username="eenvb" facebook_page="https://facebook.com/een.vb"/></list>'),
    ).toEqual([[undefined, 'x eenvb', 'facebook een.vb']]);
  });

  it('is XML of the register of organisations, where the address leads and not the name beside it', () => {
    const medium = (name: string, url: string, platform: string) =>
      `<p:socialmedium><p:gebruikersnaam>${name}</p:gebruikersnaam><p:url>${url}</p:url><p:platform>${platform}</p:platform></p:socialmedium>`;
    const { drafts, leftOut } =
      read(`<?xml version="1.0"?><p:export xmlns:p="https://voorbeeld.example/"><p:organisaties>
      <p:organisatie p:systeemId="900001"><p:naam>Voorbeeld</p:naam><p:afkorting>VB</p:afkorting><p:types><p:type>Ministerie</p:type></p:types>
      <p:eindDatum>2026-02-23</p:eindDatum><p:contact><p:email>x@voorbeeld.example</p:email><p:socialMedia>
      ${medium('Het voorbeeld', 'https://x.com/minvb', 'X')}${medium('VB', 'https://wa.me/31600000000', 'WhatsApp')}
      </p:socialMedia></p:contact></p:organisatie></p:organisaties></p:export>`);
    expect(drafts).toMatchObject([
      {
        name: 'Voorbeeld',
        abbreviation: 'VB',
        kind: 'ministry',
        identity: { roo: '900001' },
        until: '2026-02-23',
        accounts: [{ handle: 'minvb' }],
      },
    ]);
    expect(leftOut).toMatchObject([{ line: 2, value: 'https://wa.me/31600000000', reason: 'noProfile' }]);
  });

  it('is one record as a whole', () => {
    expect(
      inShort(
        'id: org:voorbeeld\nnames:\n- value: Voorbeeld\ncontact:\n  phones:\n  - label: algemeen\n  social_media:\n  - platform: X\n    url: https://x.com/minvb\n',
      ),
    ).toEqual([['Voorbeeld', 'x minvb']]);
  });
});

describe('a file that is no list', () => {
  it.each([
    ['a spreadsheet', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'binary', undefined],
    ['bytes', Uint8Array.of(0x61, 0, 0, 0, 0x62), 'binary', undefined],
    ['nothing', '  \n', 'empty', undefined],
    ['a page', '<!DOCTYPE html><title>404</title>', 'html', undefined],
    ['JSON that breaks off', '[{"name": "A Een"', 'json', undefined],
    ['a line of JSON that is broken', '{"name":"A"}\n{"name":\n', 'json', 2],
    ['XML that breaks off', '<list><person>', 'xml', 1],
    ['XML with an entity of its own', '<!DOCTYPE a [<!ENTITY e "x">]><a><b name="n">&e;</b></a>', 'xmlEntity', 1],
    ['YAML with an alias', 'a: &a [x, x]\nb: *a\n', 'yamlAlias', undefined],
    ['YAML that is broken', '- name: "A\n', 'yaml', 2],
    ['a quote that stays open', 'name,twitter\n"A Een,eenvb\nB Twee,tweevb\n', 'csv', 2],
    ['what nests without end', '['.repeat(5000) + ']'.repeat(5000), 'tooDeep', undefined],
    ['a number', '[1, 2]', 'noList', undefined],
  ])('is refused with the reason where it is %s', (_kind, file, reason, line) => {
    expect(refusalOf(file)).toEqual({ reason, line });
  });

  it('cannot name fields that objects inherit', () => {
    expect(read('[{"name":"A Een","__proto__":{"twitter":"eenvb"},"constructor":"x"}]').drafts).toHaveLength(1);
    expect(Object.hasOwn(Object.prototype, 'twitter')).toBe(false);
  });
});

describe('a register made of a list', () => {
  const facts: ListFacts = { title: 'Proeflijst', asOf: '2026-11-26', publisher: 'Proef', holds: 'people' };
  const made = (text: string, more: Partial<ListFacts> = {}) =>
    registerOfList(read(text).drafts, { ...facts, ...more });

  it('is right, with what the list leaves open filled in', () => {
    const { register, refused } = made(
      'name,functie,organisatie,twitter\nA Een,Directeur-generaal,Voorbeeld,eenvb\nB Twee,,,tweevb\n',
      {
        role: 'Woordvoerder',
        organisation: 'Elders',
      },
    );
    expect(refused).toEqual([]);
    expect(checkRegisterData(register)).toHaveProperty('data');
    expect(register.officials).toMatchObject([
      { id: 'a-een', name: 'A Een', posts: [{ role: 'dg', organisation: 'voorbeeld' }] },
      { id: 'b-twee', posts: [{ title: { nl: 'Woordvoerder' }, organisation: 'elders' }] },
    ]);
  });

  it('says of whom it has no office or organisation', () => {
    expect(made('name,twitter\nA Een,eenvb\n').refused).toMatchObject([{ reason: 'noRole' }]);
    expect(made('name,twitter\nA Een,eenvb\n', { role: 'Lid' }).refused).toMatchObject([{ reason: 'noOrganisation' }]);
  });

  it('of bodies has no page of a person, and tells two of one name apart', () => {
    const { register, refused } = made(
      'wikidata,naam,soort,linkedin\nQ900000001,Bergen,gemeente,https://www.linkedin.com/in/een/\nQ900000002,Bergen,gemeente,https://www.linkedin.com/company/bergen/\n',
      { holds: 'bodies' },
    );
    expect(checkRegisterData(register)).toHaveProperty('data');
    expect(register.organisations.map(({ id, kind, accounts }) => [id, kind, accounts.length])).toEqual([
      ['bergen', 'municipality', 0],
      ['bergen-2', 'municipality', 1],
    ]);
    expect(refused).toMatchObject([{ reason: 'personalPage', handle: 'in/een' }]);
  });
});
