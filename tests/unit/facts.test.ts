import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOfRecord, mainPost, organisationOf, publishedAccounts } from '@/data/model/lookups';
import type { Count, Official } from '@/data/model/schema';
import { guidelines, register } from '@/data/registers/bundled';

/*
 * The facts of the article of 6 April 2012, typed again, apart from the register: any difference between the two fails here.
 */

interface Fact {
  name: string | null;
  role: string;
  organisation: string;
  /** Handle on X, or what the source says instead of one. */
  x: string;
  level?: string;
  followers?: number;
  posts?: [number, string];
  since?: string;
  cadence?: [number, string, string];
  linkedin?: string;
  connections?: [number, string];
  view: boolean;
}

const facts: Fact[] = [
  {
    name: 'Chris Buijink',
    role: 'sg',
    organisation: 'EL&I',
    x: '@chrisbuijink',
    level: 'veryActive',
    followers: 2942,
    posts: [4545, 'exact'],
    since: '2010-03-22 created',
    cadence: [6.09, 'day', 'exact'],
    view: true,
  },
  {
    name: 'Chris Kuijpers',
    role: 'dg Ruimte en Water',
    organisation: 'I&M',
    x: '@cbfkuijpers',
    level: 'active',
    followers: 484,
    view: true,
  },
  {
    name: 'André Kleinmeulman',
    role: 'psg',
    organisation: 'VWS',
    x: '@amkleinmeulman',
    level: 'low',
    followers: 134,
    cadence: [1, 'week', 'atMost'],
    view: true,
  },
  {
    name: 'Angelique Berg',
    role: 'dg Fiscale Zaken',
    organisation: 'Fin',
    x: '@0412berg',
    level: 'followsOnly',
    followers: 1,
    posts: [0, 'exact'],
    view: true,
  },
  {
    name: 'Marjolein Jansen',
    role: 'psg',
    organisation: 'OCW',
    x: 'withheld notGiven',
    level: 'followsOnly',
    view: true,
  },
  {
    name: 'Peter Veld',
    role: 'dg',
    organisation: 'Belastingdienst',
    x: 'withheld pseudonymous',
    level: 'followsOnly',
    view: true,
  },
  { name: 'Monique van Daalen', role: 'psg', organisation: 'BZ', x: 'notActive', level: 'notActive', view: true },
  { name: 'Ed Kronenburg', role: 'sg', organisation: 'BZ', x: 'none anywhere', view: true },
  { name: 'Roos van Erp', role: 'sg', organisation: 'BZK', x: 'notActive', level: 'notActive', view: true },
  {
    name: 'Renée Jones-Bos',
    role: 'ambassador in de Verenigde Staten',
    organisation: 'BZ',
    x: '@rjones_bos',
    level: 'active',
    followers: 851,
    view: false,
  },
  {
    name: 'Henk de Jong',
    role: 'municipalSecretary',
    organisation: 'Amsterdam',
    x: '@henkdejong020',
    level: 'active',
    followers: 1811,
    posts: [2000, 'moreThan'],
    since: '2009-07 postsSince',
    cadence: [2, 'day', 'about'],
    view: false,
  },
  {
    name: null,
    role: 'provincialSecretary',
    organisation: 'Gelderland',
    x: '@paulvkalmthout',
    linkedin: 'addressUnknown',
    view: false,
  },
  {
    name: 'Ad de Kroon',
    role: 'provincialSecretary',
    organisation: 'Limburg',
    x: '@addekroon',
    linkedin: 'addressUnknown',
    connections: [500, 'moreThan'],
    view: false,
  },
  {
    name: 'Hans Goedhart',
    role: 'provincialSecretary',
    organisation: 'Utrecht',
    x: '@hansgoedhart',
    linkedin: 'addressUnknown',
    connections: [500, 'moreThan'],
    view: false,
  },
  {
    name: 'Harry Timmerman',
    role: 'provincialSecretary',
    organisation: 'Overijssel',
    x: 'none x',
    linkedin: 'notActive',
    view: false,
  },
  {
    name: 'Wil Rutten',
    role: 'provincialSecretary',
    organisation: 'Noord-Brabant',
    x: 'none x',
    linkedin: 'addressUnknown',
    connections: [1, 'exact'],
    view: false,
  },
];

function factOf(official: Official): Fact {
  const post = mainPost(official);
  const organisation = organisationOf(register, post.organisation);
  const observed = official.observations.find(({ platform }) => platform === 'x');
  const connections = official.observations.find(({ platform }) => platform === 'linkedin')?.connections;
  const onX = official.accounts.find(({ platform }) => platform !== 'linkedin');
  const linkedin = official.accounts.find(({ platform }) => platform === 'linkedin')?.status;
  const since = onX?.status === 'published' ? onX.since : undefined;
  const pair = ({ value, qualifier }: Count): [number, string] => [value, qualifier];
  return {
    name: official.name,
    role: [post.role, post.portfolio?.nl].filter(Boolean).join(' '),
    organisation: organisation.abbreviation ?? organisation.name.nl ?? '',
    x: stateOf(onX),
    ...(observed?.activity && { level: observed.activity }),
    ...(observed?.followers && { followers: observed.followers.value }),
    ...(observed?.posts && { posts: pair(observed.posts) }),
    ...(since && { since: `${since.moment} ${since.meaning}` }),
    ...(observed?.cadence && { cadence: [observed.cadence.value, observed.cadence.per, observed.cadence.qualifier] }),
    ...(linkedin && { linkedin }),
    ...(connections && { connections: pair(connections) }),
    view: official.view !== undefined,
  };
}

function stateOf(account: Official['accounts'][number] | undefined): string {
  switch (account?.status) {
    case 'published':
      return `@${account.handle}`;
    case 'withheld':
      return `withheld ${account.reason}`;
    case 'none':
      return `none ${account.platform ?? 'anywhere'}`;
    default:
      return account?.status ?? 'nothing';
  }
}

const find = (name: string) => register.officials.find((official) => official.name === name);
const group = (id: string) => register.groupCounts.find((count) => count.id === id);
const round = (value: number, digits: number) => Number(value.toFixed(digits));

describe('the register', () => {
  it('holds each of the sixteen officials with every fact the source gives, and nothing more', () => {
    expect(register.officials.map(factOf)).toEqual(facts);
  });

  it('is as of the day the article was published, and says that counts are of that day or before', () => {
    expect(register.officials.map(dayOfRecord)).toEqual(register.officials.map(() => '2012-04-06'));
    const observations = register.officials.flatMap((official) => official.observations);
    expect(observations.every(({ asOf, precision }) => asOf === '2012-04-06' && precision === 'onOrBefore')).toBe(true);
  });

  it('keeps what Jones-Bos was, was to be, and became, apart', () => {
    expect(find('Renée Jones-Bos')?.posts.map(({ role, status, from, until }) => [role, status, from, until])).toEqual([
      ['ambassador', 'held', undefined, undefined],
      ['sg', 'announced', '2012', undefined],
      ['sg', 'held', '2012', '2016-07'],
    ]);
  });

  it('marks the offices that the source gives by context only', () => {
    const implied = register.officials
      .filter(({ posts }) => posts.some((post) => post.implied))
      .map(({ name }) => name);
    expect(implied).toEqual(['Harry Timmerman', 'Wil Rutten']);
  });

  it('has follower counts that add up to 6,223', () => {
    const followers = register.officials.flatMap(({ observations }) =>
      observations.map((seen) => seen.followers?.value ?? 0),
    );
    expect(followers.reduce((sum, value) => sum + value, 0)).toBe(6223);
  });

  it('has derived figures that follow from the stated ones', () => {
    const days = (Date.parse('2012-04-06') - Date.parse('2010-03-22')) / 86_400_000;
    expect(days).toBe(746);
    expect(find('Chris Buijink')?.observations[0]?.cadence?.value).toBe(round(4545 / days, 2));
    expect(group('top-with-account-share')?.value).toBe(round((15 / 55) * 100, 1));
    expect(group('municipal-share-derived')?.value).toBe(round((79 / (79 + 350)) * 100, 1));
    expect(group('provincial-share')?.value).toBe((3 / 12) * 100);
    expect(group('top-follows-only')?.value).toBe(Math.ceil(15 / 2));
    const deJong = (Date.parse('2012-04-06') - Date.parse('2009-07-15')) / 86_400_000;
    expect(round(2000 / deJong, 0)).toBe(find('Henk de Jong')?.observations[0]?.cadence?.value);
  });

  it('marks as derived what the source does not say in so many words', () => {
    const derived = register.groupCounts.filter((count) => count.derived).map(({ id }) => id);
    expect(derived).toEqual([
      'top-with-account-share',
      'top-follows-only',
      'top-posting',
      'top-named',
      'top-with-handle',
      'municipal-share-derived',
      'provincial-linkedin',
      'provincial-linkedin-active',
    ]);
    const accounts = register.officials.flatMap(({ accounts }) => accounts);
    expect(
      accounts
        .filter((account) => account.status === 'none' && account.platform)
        .every((account) => 'derived' in account),
    ).toBe(true);
  });

  it('has every count of a group', () => {
    expect(
      register.groupCounts.map(({ id, value, of, qualifier, place }) => [id, value, of, qualifier, place]),
    ).toEqual([
      ['top-with-account', 15, 55, 'exact', 'text'],
      ['top-with-account-share', 27.3, undefined, 'exact', 'text'],
      ['top-follows-only', 8, 15, 'atLeast', 'text'],
      ['top-posting', 7, 15, 'atMost', 'text'],
      ['top-contacted', 7, undefined, 'exact', 'text'],
      ['sg-posting', 1, undefined, 'exact', 'text'],
      ['top-named', 6, 15, 'exact', 'text'],
      ['top-with-handle', 4, 15, 'exact', 'text'],
      ['municipal-headline', 77, undefined, 'exact', 'headline'],
      ['municipal-text', 79, undefined, 'exact', 'text'],
      ['municipal-share', 20, undefined, 'moreThan', 'text'],
      ['municipal-others', 350, undefined, 'about', 'text'],
      ['municipal-share-derived', 18.4, undefined, 'exact', 'text'],
      ['provincial-with-account', 3, 12, 'exact', 'text'],
      ['provincial-share', 25, undefined, 'exact', 'text'],
      ['provincial-linkedin', 11, 12, 'exact', 'text'],
      ['provincial-linkedin-active', 10, 12, 'exact', 'text'],
    ]);
  });

  it('agrees with itself on who of the fifteen is named, and who has a handle', () => {
    const ministerial = register.officials.filter((official) =>
      ['sg', 'psg', 'dg'].includes(mainPost(official).role ?? ''),
    );
    const holders = ministerial.filter(({ accounts }) =>
      accounts.some(({ status }) => status === 'published' || status === 'withheld'),
    );
    expect(holders).toHaveLength(group('top-named')?.value ?? 0);
    expect(holders.filter(({ accounts }) => publishedAccounts(accounts).length > 0)).toHaveLength(
      group('top-with-handle')?.value ?? 0,
    );
  });

  it('shows both counts of municipal secretaries, and explains that they and the share do not fit', () => {
    const between = Object.fromEntries(
      register.discrepancies.map((discrepancy) => [discrepancy.id, discrepancy.between]),
    );
    expect(between['municipal-77-or-79']).toEqual(['municipal-headline', 'municipal-text']);
    const share = register.discrepancies.find(({ id }) => id === 'municipal-18-or-20-percent')?.text.nl ?? '';
    for (const figure of ['18,4', '19,0', '18,6', '415', '336']) expect(share).toContain(figure);
    expect([round((79 / 415) * 100, 1), round((77 / 415) * 100, 1), 415 - 79]).toEqual([19, 18.6, 336]);
  });

  it('tells what became of the ministries that are called otherwise now', () => {
    const became = Object.fromEntries(
      register.organisations
        .filter((organisation) => organisation.became.length > 0)
        .map((organisation) => [
          organisation.abbreviation,
          organisation.became.map(({ abbreviation, from }) => `${abbreviation} ${from}`),
        ]),
    );
    expect(became).toEqual({
      'EL&I': ['EZ 2012', 'EZK 2017-10-26', 'EZ 2024-07-02', 'EZK 2026-02-23'],
      'I&M': ['IenW 2017-10-26'],
    });
  });
});

describe('what must never be in the register', () => {
  const text = JSON.stringify({ register, guidelines });

  it('is any handle beyond the nine that were printed', () => {
    const handles = register.officials.flatMap(({ accounts }) =>
      publishedAccounts(accounts).map(({ handle }) => handle),
    );
    expect(handles.toSorted()).toEqual(
      [
        '0412berg',
        'addekroon',
        'amkleinmeulman',
        'cbfkuijpers',
        'chrisbuijink',
        'hansgoedhart',
        'henkdejong020',
        'paulvkalmthout',
        'rjones_bos',
      ].toSorted(),
    );
    expect(text).not.toMatch(/@\w/);
  });

  it('is an account for Veld or Jansen that could be looked up', () => {
    for (const name of ['Peter Veld', 'Marjolein Jansen']) {
      const official = find(name);
      expect(official?.accounts.map(({ status }) => status)).toEqual(['withheld']);
      expect(JSON.stringify(official)).not.toMatch(/"handle"|https?:/);
    }
  });

  it('is a person whom the source does not name, or who is no top official', () => {
    expect(text).not.toMatch(/Eemeren|van Kalmthout|zonde van de tijd|waste of time/i);
  });

  /** The article's text, if its file is given: it belongs to its publisher, so it is not part of this project. */
  const { AMBTSBADGE_ARTICLE: articleFile = '' } = process.env;

  it.runIf(articleFile)('is a run of six words of the article in our own texts', () => {
    const wordsOf = (passage: string) => passage.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const article = ` ${wordsOf(readFileSync(articleFile, 'utf8')).join(' ')} `;
    const ours = [
      ...register.officials.flatMap(({ view, observations }) => [
        view?.text.nl,
        ...observations.map(({ note }) => note?.nl),
      ]),
      ...guidelines.advice.map((advice) => advice.text.nl),
      ...guidelines.guidelines.map(({ meaning }) => meaning.nl),
    ].flatMap((passage) => (passage ? [wordsOf(passage)] : []));
    const taken = ours.flatMap((words) =>
      words
        .map((_, start) => words.slice(start, start + 6))
        .filter((run) => run.length === 6 && article.includes(` ${run.join(' ')} `)),
    );
    expect(taken).toEqual([]);
  });
});

describe('the guidelines', () => {
  it('are four, with whom they bind', () => {
    expect(guidelines.guidelines.map(({ id }) => id)).toEqual([
      'ambassadeur',
      'bestaande-regels',
      'prive-en-functie',
      'zorgvuldig-meedoen',
    ]);
    expect(guidelines.scope.nl).toContain('rijksambtenaren');
    expect(guidelines.adopted.moment).toBe('2010');
  });

  it('are kept apart from the advice of three officials', () => {
    expect(guidelines.advice.map(({ official }) => official)).toEqual([
      'chris-kuijpers',
      'roos-van-erp',
      'angelique-berg',
    ]);
    expect(guidelines.advice.every(({ official }) => register.officials.some(({ id }) => id === official))).toBe(true);
  });

  it('have a source each, and so has what came after', () => {
    const known = new Set(guidelines.sources.map(({ id }) => id));
    const used = [...guidelines.guidelines, ...guidelines.advice, ...guidelines.later].map(({ source }) => source);
    expect(used.filter((source) => !known.has(source))).toEqual([]);
  });
});
