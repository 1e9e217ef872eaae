/** What badges and cards say on posts of another day: of the bundled registers, and of a made-up official of today. */
import { describe, expect, it } from 'vitest';
import { accountKey } from '@/data/model/handles';
import { type Knowledge, knowledgeOf, publishedOf } from '@/data/model/knowledge';
import { checkRegisterData, faultText } from '@/data/model/readChecked';
import { findAccount } from '@/data/views/accountIndex';
import { cardOf } from '@/data/views/card';
import { indexOf } from '@/data/views/publication';
import { labelOn } from '@/data/views/spans';
import { thenOf } from '@/data/views/thenLabels';
import { daysBetween } from './daysBetween';
import { bundled, contextIn, factsOf, recordWithId, today } from './knownRecords';

const indexes = new Map<Knowledge, string>();

/** What a page shows on a post of the day, short: `SG · BZ 2014 historic`. */
function shownOn(account: string, day: string, knowledge = bundled): string {
  const index = indexes.get(knowledge) ?? indexOf(contextIn('nl', knowledge));
  indexes.set(knowledge, index);
  const label = findAccount(index, account);
  if (!label) throw new Error(`${account} is not in the register`);
  const { role, organisation, year, standing } = labelOn(label, day);
  return `${[role, organisation].filter(Boolean).join(' · ')} ${year} ${standing}`;
}

const cardOn = (id: string, account: string, day: string, knowledge = bundled) =>
  cardOf(contextIn('nl', knowledge), recordWithId(id, knowledge), { account, day });

/** As the register has it: nothing is made up for a day. */
const unknown = (account: string) => `Wat @${account} toen was, staat niet in dit register.`;

describe('the badge of an official with several offices', () => {
  it.each([
    ['2011-05-03', 'Ambassadeur · BZ 2012 historic'],
    ['2012-04-06', 'Ambassadeur · BZ 2012 historic'],
    // Somewhere in this year one followed the other.
    ['2012-09-01', 'Ambassadeur · BZ 2012 historic'],
    ['2013-01-01', 'SG · BZ 2013 historic'],
    ['2014-05-03', 'SG · BZ 2014 historic'],
    // Whose the account was by then, no source says.
    ['2016-01-01', 'Ambassadeur · BZ 2012 historic'],
    ['2026-11-03', 'Ambassadeur · BZ 2012 historic'],
  ])('shows on a post of %s: %s', (day, shown) => {
    expect(shownOn('x:rjones_bos', day)).toBe(shown);
  });

  it.each([
    ['2012-04-06', 'DG · I&M 2012 historic', 'Ruimte en Water'],
    ['2014-05-03', 'DG · I&M 2014 historic', 'Milieu en Internationaal'],
    ['2026-01-03', 'DG · I&M 2012 historic', 'Ruimte en Water'],
  ])('says on %s what its card says: %s, %s', (day, shown, portfolio) => {
    expect(shownOn('x:cbfkuijpers', day)).toBe(shown);
    expect(cardOn('chris-kuijpers', 'x:cbfkuijpers', day).role).toBe(`Directeur-generaal (DG) ${portfolio}`);
  });
});

const indexOfBundled = indexOf(contextIn('nl'));

describe('on a post', () => {
  const context = contextIn('nl');
  const accounts = bundled.records.flatMap((record) =>
    publishedOf(record).flatMap((known) => {
      const { platform, handle } = known.account;
      const label = findAccount(indexOfBundled, accountKey(platform, handle));
      const speaksFirst = bundled.ownersOf(platform, handle)[0] === record;
      return label && speaksFirst ? [{ record, known, label, handle }] : [];
    }),
  );

  it('the day matters to the officials of 2012, the offices, and accounts that ended, and to no other account', () => {
    const handles = accounts.flatMap(({ label, handle }) => (label.spans ? handle : []));
    expect(accounts.length).toBeGreaterThan(1500);
    expect(handles.toSorted()).toEqual(
      [
        ...['0412berg', 'addekroon', 'amkleinmeulman', 'cbfkuijpers', 'chrisbuijink', 'hansgoedhart'],
        ...['henkdejong020', 'paulvkalmthout', 'rjones_bos'],
        ...['MinPres', 'MinisterLVVN', 'stasLVVN', 'minstaslvvn'],
        ...['gemeentetilburg', 'shertogenbosch'],
      ].toSorted(),
    );
  });

  it('of any day the page finds in the spans of an account what the register says of that day', () => {
    // Each month of these years, and each day around those on which something is known to have begun or ended.
    const days = [
      ...daysBetween('2006-06-01', today).filter((day) => day.endsWith('-15')),
      ...daysBetween('2012-04-01', '2012-04-10'),
      ...[
        '2012-12-30',
        '2012-12-31',
        '2013-01-01',
        '2015-04-06',
        '2015-04-07',
        '2016-07-06',
        '2026-02-22',
        '2026-02-23',
      ],
      ...daysBetween('2024-12-30', '2025-02-02'),
    ];
    const wrong = accounts.flatMap(({ record, known, label, handle }) => {
      if (!label.spans) return [];
      return days
        .filter((day) => {
          const then = thenOf(context, record, known, day);
          const { role, organisation, standing } = labelOn(label, day);
          const isLeft = role === label.role && organisation === label.organisation;
          return typeof then === 'object'
            ? role !== then.role || organisation !== then.organisation
            : !isLeft || (standing === 'current') !== (label.standing === 'current' && then === 'same');
        })
        .map((day) => `${handle} ${day}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the card on a post', () => {
  it('says both what was so then and what is so now, with their sources', () => {
    expect(cardOn('angelique-berg', 'x:0412berg', '2012-05-03').dated).toEqual([
      {
        label: 'Op 3 mei 2012',
        value: 'Directeur-generaal (DG) Fiscale Zaken, Fin',
        note: 'Topambtenaren twitteren nauwelijks, 6 april 2012',
      },
      {
        label: 'Nu',
        value: 'Directeur-generaal (DG), CBS',
        note: 'vanaf 1 september 2020; Our organisation, 19 mei 2026',
      },
    ]);
  });

  it('says that of now nothing is known where that is so', () => {
    const card = cardOn('renee-jones-bos', 'x:rjones_bos', '2014-05-03');
    const { dated, role, organisation, seal, standing } = card;
    expect(dated?.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Op 3 mei 2014: Secretaris-generaal (SG), BZ',
      'Nu: Staat niet in dit register.',
    ]);
    expect([seal, role, organisation, standing]).toEqual([
      'SG',
      'Secretaris-generaal (SG)',
      'Ministerie van Buitenlandse Zaken (BZ)',
      'historic',
    ]);
    expect(factsOf(card).find(({ label }) => label === 'Eerder')?.value).toBe('Ambassadeur in de Verenigde Staten, BZ');
  });

  it.each([
    ['2011-05-03', 'before anything is known of the office'],
    ['2012-09-01', 'in the year in which one office followed another'],
    ['2026-11-03', 'long after anything was known of the account'],
  ])('of %s says that it is not known, %s', (day) => {
    const { dated, role } = cardOn('renee-jones-bos', 'x:rjones_bos', day);
    expect(dated?.[0]?.value).toBe(unknown('rjones_bos'));
    expect(role).toBe('Ambassadeur in de Verenigde Staten');
  });

  it.each([
    ['2026-05-03', 'Rob Jetten'],
    ['2026-02-23', 'Rob Jetten'],
    ['2026-02-22', 'Dick Schoof'],
    ['2025-05-03', 'Dick Schoof'],
    ['2023-05-03', 'Wie het ambt toen bekleedde, staat niet in dit register.'],
  ])('of an office names who held it on %s: %s', (day, holder) => {
    const { dated } = cardOn('minister-president', 'x:minpres', day);
    expect(dated?.map(({ value }) => value)).toEqual([holder]);
    expect(shownOn('x:minpres', day)).toBe('MP · AZ 2026 current');
  });

  it.each([
    ['an account that is not the record’s', 'x:chrisbuijink', '2014-05-03'],
    ['a day to come', 'x:rjones_bos', '2030-01-01'],
  ])('is the usual one where it is asked for with %s', (_what, account, day) => {
    expect(cardOn('renee-jones-bos', account, day)).toEqual(cardOf(contextIn('nl'), recordWithId('renee-jones-bos')));
  });
});

describe('an account that ended', () => {
  it.each([
    ['2023-05-03', 'gemeente 2023 historic'],
    ['2024-12-31', 'gemeente 2024 historic'],
    // In this month it ended, on a day that no source says.
    ['2025-01-15', 'gestopt · gemeente 2025 ended'],
    ['2025-02-01', 'gestopt · gemeente 2025 ended'],
  ])('has on a post of %s the badge: %s', (day, shown) => {
    expect(shownOn('x:gemeentetilburg', day)).toBe(shown);
  });

  it('says in its card whose it was on the day, and that it ended', () => {
    expect(cardOn('gemeente-tilburg', 'x:gemeentetilburg', '2023-05-03').dated).toEqual([
      { label: 'Op 3 mei 2023', value: 'Account van Gemeente Tilburg' },
      {
        label: 'Nu',
        value: 'Gemeente Tilburg stopte hier in januari 2025; wie dit nu gebruikt, weet dit register niet.',
      },
    ]);
    expect(cardOn('gemeente-tilburg', 'x:gemeentetilburg', '2026-05-03').dated).toBeUndefined();
  });
});

describe('an official of today', () => {
  const sourced = { asOf: '2026-06-01', source: 'bron' };
  const post = (role: string, organisation: string, more: object) => ({
    role,
    organisation,
    status: 'held',
    ...sourced,
    ...more,
  });
  const ministry = (id: string, became: object[] = []) => ({
    id,
    kind: 'ministry',
    name: { nl: id },
    abbreviation: id.toUpperCase(),
    became,
    accounts: [],
    ...sourced,
    asOf: '2015-01-01',
  });
  const checked = checkRegisterData({
    form: 2,
    id: 'voorbeeld',
    title: { nl: 'Voorbeeld' },
    asOf: '2026-06-01',
    sources: [{ id: 'bron', title: 'Bron', publisher: 'Voorbeeld' }],
    organisations: [
      ministry('aa', [{ name: { nl: 'Bb' }, abbreviation: 'BB', from: '2017-10-26', source: 'bron' }]),
      ministry('cc'),
    ],
    officials: [
      {
        id: 'vera-voorbeeld',
        name: 'Vera Voorbeeld',
        posts: [post('psg', 'aa', { from: '2015-01-01', until: '2020-01-01' }), post('dg', 'cc', { from: '2022-03' })],
        accounts: [
          {
            status: 'published',
            platform: 'mastodon',
            handle: 'vera@voorbeeld.example',
            since: { moment: '2018', meaning: 'created' },
            ...sourced,
          },
          { status: 'published', platform: 'x', handle: 'veravoorbeeld', ...sourced },
        ],
        observations: [],
      },
    ],
  });
  if ('faults' in checked) throw new Error(checked.faults.map(faultText).join('\n'));
  const knowledge = knowledgeOf([checked.data]);

  it.each([
    ['2014-12-31', 'DG · CC toen? historic', 'before the first office'],
    ['2016-05-03', 'pSG · AA 2016 historic', 'as its ministry was called then'],
    ['2018-05-03', 'pSG · BB 2018 historic', 'as its ministry was called by then'],
    ['2021-05-03', 'DG · CC toen? historic', 'between two offices'],
    ['2022-03-15', 'DG · CC toen? historic', 'in the month in which the office began'],
    ['2024-05-03', 'DG · CC 2026 current', 'in the office that is held now'],
    ['2026-11-03', 'DG · CC 2026 current', 'after it was last confirmed'],
  ])('has on a post of %s the badge %s: %s', (day, shown) => {
    expect(shownOn('x:veravoorbeeld', day, knowledge)).toBe(shown);
  });

  it('is not told of on posts of before the account was made', () => {
    expect(shownOn('mastodon:vera@voorbeeld.example', '2018-05-03', knowledge)).toBe('DG · CC toen? historic');
    expect(shownOn('mastodon:vera@voorbeeld.example', '2019-05-03', knowledge)).toBe('pSG · BB 2019 historic');
  });

  it('says in its card what was held then and what is now, on a post from before the office', () => {
    const { dated, role, organisation, standing } = cardOn(
      'vera-voorbeeld',
      'x:veravoorbeeld',
      '2018-05-03',
      knowledge,
    );
    expect(dated?.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Op 3 mei 2018: Plaatsvervangend secretaris-generaal (pSG), BB',
      'Nu: Directeur-generaal (DG), CC',
    ]);
    expect([role, organisation, standing]).toEqual([
      'Plaatsvervangend secretaris-generaal (pSG)',
      'Ministerie van Bb (BB)',
      'historic',
    ]);
    const before = cardOn('vera-voorbeeld', 'x:veravoorbeeld', '2014-05-03', knowledge).dated;
    expect(before?.map(({ value }) => value)).toEqual([unknown('veravoorbeeld'), 'Directeur-generaal (DG), CC']);
    expect(cardOn('vera-voorbeeld', 'x:veravoorbeeld', '2024-05-03', knowledge).dated).toBeUndefined();
  });
});
