/** A list counted again by the article's measures. The officials besides those of 2012 are made up. */
import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '@/data/model/knowledge';
import { checkRegisterData, faultText } from '@/data/model/readChecked';
import type { Register } from '@/data/model/schema';
import type { Platform } from '@/data/model/vocabulary';
import { register as register2012 } from '@/data/registers/bundled';
import { asSeen, figuresView, tallyView } from '@/data/views/counting';
import { everything } from '@/data/views/selection';
import { sheetCsv, sheetText } from '@/data/views/sheet';
import { sourcedOf, tallyOf } from '@/data/views/tally';
import { type ListAsked, listAsked } from '@/data/views/tallyLists';
import { tallied } from '@/data/views/tallySheets';
import { tallyWords } from '@/data/views/tallyWords';
import { bundled, today } from './knownRecords';

const words = tallyWords('nl');
const of2012: ListAsked = { of: 'register', reference: register2012.id };

const count = (asked: ListAsked, platform: Platform = 'x', knowledge = bundled) => {
  const counted = listAsked({ knowledge, words, today }, asked);
  if (!counted) throw new Error('nothing to count');
  const rows = tallyOf({ ...counted, words, today }, counted.records, platform);
  return {
    rows,
    what: counted.what,
    sourced: sourcedOf(counted.register?.groupCounts ?? [], rows, platform),
    ...tallied({ words, today }, counted, platform),
  };
};

/** Of each bar what it says, by its label. */
const barsIn = (tally: ReturnType<typeof count>, group: string) => {
  const from = tally.groups.findIndex(({ heading }) => heading === group);
  const next = tally.groups.findIndex(({ heading }, at) => at > from && heading !== undefined);
  const own = tally.groups.slice(from, next < 0 ? undefined : next);
  return Object.fromEntries(own.flatMap(({ bars }) => bars.map(({ label, value }) => [label, value])));
};

describe('the register of 2012, counted again', () => {
  const onX = count(of2012);
  const cellsOf = (name: string) => onX.each.rows.find(([first]) => first === name)?.slice(2, 7);

  it('has what the article says of each of whom it says figures', () => {
    expect(cellsOf('Chris Buijink')).toEqual(['@chrisbuijink', 2942, 4545, 6.09, 'Zeer actief']);
    expect(cellsOf('Chris Kuijpers')).toEqual(['@cbfkuijpers', 484, 'niet bekend', 'niet bekend', 'Actief']);
    expect(cellsOf('André Kleinmeulman')).toEqual([
      '@amkleinmeulman',
      134,
      'niet bekend',
      'ten hoogste 0,14',
      'Weinig actief',
    ]);
    expect(cellsOf('Angelique Berg')).toEqual(['@0412berg', 1, 0, 0, 'Alleen volgend']);
    expect(cellsOf('Renée Jones-Bos')?.slice(0, 2)).toEqual(['@rjones_bos', 851]);
    expect(cellsOf('Henk de Jong')).toEqual(['@henkdejong020', 1811, 'ruim 2.000', 'ongeveer 2', 'Actief']);
    expect(onX.rows.flatMap(({ followers }) => followers?.value ?? []).toSorted((a, b) => b - a)).toEqual([
      2942, 1811, 851, 484, 134, 1,
    ]);
  });

  it('has no handle of those whose handle the article does not give, and figures of nobody without an account', () => {
    for (const name of ['Marjolein Jansen', 'Peter Veld']) {
      const [account, ...figures] = cellsOf(name) ?? [];
      expect(account).toMatch(/^Heeft een account/);
      expect(figures).toEqual(['niet bekend', 'niet bekend', 'niet bekend', 'Alleen volgend']);
    }
    expect(cellsOf('Ed Kronenburg')).toEqual(['Geen accounts op sociale media', '', '', '', '']);
    expect(cellsOf('Monique van Daalen')?.[4]).toBe('Niet actief');
  });

  it('has of top officials what the article counts of all, and beside it what is known of those it names', () => {
    expect(barsIn(onX, 'SG’s, pSG’s en DG’s')).toEqual({
      'Met een account op Twitter (nu X)': '6 van 9',
      'Van hen met een bekende gebruikersnaam': '4 van 6',
      'Van hen zelf berichten plaatsend': 'ten hoogste 7 van 15',
      'Van hen alleen volgend': 'ten minste 8 van 15',
      'SG’s, DG’s en pSG’s met een Twitteraccount': '15 van 55',
      'SG’s die twitteren': '1',
      'Van de 15 met een account bij naam genoemd': '6 van 15',
      'Van de 15 met een vermelde gebruikersnaam': '4 van 15',
    });
  });

  it('counts in the records the same as the article, as far as it names them', () => {
    const shares = [...onX.sourced, ...count(of2012, 'linkedin').sourced].map(
      ({ count: { id, value, of }, share: { yes, unknown, of: whole } }) => [id, value, of, yes, unknown, whole],
    );
    expect(shares).toEqual([
      ['top-with-account', 15, 55, 6, 2, 9],
      ['top-follows-only', 8, 15, 3, 0, 6],
      ['top-posting', 7, 15, 3, 0, 6],
      ['sg-posting', 1, undefined, 1, 0, 1],
      ['top-named', 6, 15, 6, 0, 6],
      ['top-with-handle', 4, 15, 4, 0, 6],
      ['municipal-headline', 77, undefined, 1, 0, 1],
      ['municipal-text', 79, undefined, 1, 0, 1],
      ['provincial-with-account', 3, 12, 3, 0, 5],
      ['provincial-linkedin', 11, 12, 4, 1, 5],
      ['provincial-linkedin-active', 10, 12, 1, 2, 4],
    ]);
  });

  it('says the two counts of municipal secretaries, and that they do not agree', () => {
    const text = sheetText(onX.whole, words);
    expect(text).toContain('volgens de kop, volgens de bron: 77');
    expect(text).toContain('volgens de tekst, volgens de bron: 79');
    expect(text).toContain('De bron spreekt zichzelf tegen: 77 in de kop, 79 in de tekst.');
  });

  it('can be cited: it says what is not known, of which day it is, by whose word, and that few are few', () => {
    const text = sheetText(onX.each, words);
    expect(text).toContain('Van 11 met een account zijn bekend: volgers van 6, berichten van 3, ');
    expect(text).toContain('Peildatum 6 april 2012; geteld op die dag of kort ervoor');
    expect(text).toContain('Geteld met Ambtsbadge op 25 november 2026.');
    expect(text).toContain('Bron: Topambtenaren twitteren nauwelijks, PM, 6 april 2012, https://');
    expect(text).toContain('Dit zijn kleine aantallen');
  });

  it('stands by name within each group, so that nobody is ranked', () => {
    const names = onX.rows.filter(({ group }) => group === 'top').map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['Angelique Berg', 'Chris Buijink', 'Monique van Daalen', 'Roos van Erp']);
  });
});

interface MadeUp {
  since?: object;
  observations?: object[];
}

const sourced = { asOf: '2026-11-20', source: 'bron' };

/** A register of one official with an account on Bluesky, and what was counted there. */
function registerWith({ since, observations = [] }: MadeUp, more: object = {}): Register {
  const account = { status: 'published', platform: 'bluesky', handle: 'vera.voorbeeld.example' };
  const checked = checkRegisterData({
    form: 2,
    id: 'verzonnen',
    title: { nl: 'Verzonnen' },
    asOf: '2026-11-25',
    sources: [{ id: 'bron', title: 'Bron', publisher: 'Voorbeeld' }],
    organisations: [{ id: 'vb', kind: 'ministry', name: { nl: 'Voorbeelden' }, became: [], accounts: [], ...sourced }],
    officials: [
      {
        id: 'vera-voorbeeld',
        name: 'Vera Voorbeeld',
        posts: [{ role: 'dg', organisation: 'vb', status: 'held', ...sourced }],
        accounts: [{ ...account, ...(since && { since }), ...sourced }],
        observations: observations.map((each) => ({
          platform: 'bluesky',
          precision: 'exact',
          source: 'bron',
          ...each,
        })),
      },
    ],
    ...more,
  });
  if ('faults' in checked) throw new Error(checked.faults.map(faultText).join('\n'));
  return checked.data;
}

const rowOf = (register: Register) => {
  const knowledge = knowledgeOf([register], [register]);
  return count({ of: 'register', reference: `own:${register.id}` }, 'bluesky', knowledge).rows[0];
};

const posts = (asOf: string, value: number, qualifier = 'exact') => ({ asOf, posts: { value, qualifier } });
const created = (moment: string) => ({ moment, meaning: 'created' });

describe('the level, where no source says it', () => {
  it.each([
    ['veryActive', 'six a day since the account is there', created('2026-11-10'), [posts('2026-11-20', 60)]],
    ['active', 'more than one a week', created('2026-11-06'), [posts('2026-11-20', 3)]],
    ['low', 'one a week', created('2026-11-06'), [posts('2026-11-20', 2)]],
    ['followsOnly', 'no post at all, however long', undefined, [posts('2026-11-20', 0)]],
    ['active', 'what came between two counts', undefined, [posts('2026-11-10', 40), posts('2026-11-20', 50)]],
    ['notActive', 'nothing between two counts', undefined, [posts('2026-11-10', 40), posts('2026-11-20', 40)]],
    [undefined, 'one count alone', undefined, [posts('2026-11-20', 50)]],
    [undefined, 'counts of less than a week', undefined, [posts('2026-11-15', 40), posts('2026-11-20', 50)]],
    [undefined, 'fewer posts than before', undefined, [posts('2026-11-10', 50), posts('2026-11-20', 40)]],
    [undefined, 'a bound that leaves it open', created('2026-11-10'), [posts('2026-11-20', 10, 'atLeast')]],
    ['veryActive', 'a bound that does not', created('2026-11-10'), [posts('2026-11-20', 90, 'atLeast')]],
  ] as const)('is %s by %s', (level, _why, since, observations) => {
    const row = rowOf(registerWith({ ...(since && { since }), observations: [...observations] }));
    expect([row?.level, row?.isLevelDerived]).toEqual([level, level !== undefined]);
  });

  it('is that of the article for whom it gives posts and days', () => {
    const observations = [{ asOf: '2012-04-06', posts: { value: 4545 } }];
    expect(rowOf(registerWith({ since: created('2010-03-22'), observations }))?.pace?.value).toBeCloseTo(6.09, 2);
  });

  it('is said to be derived; that of a source is not, unless it is older', () => {
    const said = { asOf: '2026-11-20', activity: 'low', posts: { value: 60 } };
    const since = created('2026-11-10');
    expect(rowOf(registerWith({ since, observations: [said] }))).toMatchObject({ level: 'low', isLevelDerived: false });
    const old = { asOf: '2012-04-06', activity: 'low' };
    const newer = registerWith({ since, observations: [old, posts('2026-11-20', 60)] });
    expect(rowOf(newer)).toMatchObject({ level: 'veryActive', isLevelDerived: true });
    const knowledge = knowledgeOf([newer], [newer]);
    const { each } = count({ of: 'register', reference: `own:${newer.id}` }, 'bluesky', knowledge);
    expect(each.rows[0]).toContain('Zeer actief (afgeleid)');
  });
});

describe('figures of several days', () => {
  const noted = (asOf: string, followers: number) => ({
    platform: 'bluesky',
    handle: 'vera.voorbeeld.example',
    followers: { value: followers },
    asOf,
    source: 'bron',
  });

  it('count by the last of each, and the days are said', () => {
    const register = registerWith({
      observations: [
        { asOf: '2026-11-01', followers: { value: 10 } },
        { asOf: '2026-10-01', followers: { value: 5 }, posts: { value: 7 } },
      ],
    });
    const knowledge = knowledgeOf([register], [register]);
    const { each } = count({ of: 'register', reference: 'own:verzonnen' }, 'bluesky', knowledge);
    expect(each.rows[0]?.slice(3, 5)).toEqual([10, 7]);
    expect(each.notes).toContainEqual(
      'Stand van 1 oktober 2026 tot 20 november 2026. Van ieder telt het laatst bekende getal.',
    );
  });

  it('count those that the user noted, of registers of one’s own', () => {
    const notes = registerWith(
      {},
      {
        id: 'own-notes',
        officials: [],
        organisations: [],
        accountCounts: [noted('2026-11-21', 120), noted('2026-11-24', 123)],
      },
    );
    const own = registerWith({ observations: [{ asOf: '2026-11-01', followers: { value: 10 } }] });
    const knowledge = knowledgeOf([notes, own], [notes, own]);
    const { rows } = count({ of: 'register', reference: 'own:verzonnen' }, 'bluesky', knowledge);
    expect(rows.map(({ followers }) => followers?.value)).toEqual([123]);
  });

  it('do not change what was so in 2012', () => {
    const notes = registerWith(
      {},
      {
        id: 'own-notes',
        officials: [],
        organisations: [],
        accountCounts: [{ ...noted('2026-11-24', 9), platform: 'x', handle: 'chrisbuijink' }],
      },
    );
    const knowledge = knowledgeOf([notes, ...bundled.registers], [notes]);
    const followersIn = (asked: ListAsked) =>
      count(asked, 'x', knowledge).rows.find(({ id }) => id === 'chris-buijink')?.followers?.value;
    expect(followersIn(of2012)).toBe(2942);
    expect(followersIn({ of: 'selection', selection: everything, ids: 'chris-buijink' })).toBe(9);
  });
});

describe('a list to be counted', () => {
  it('may be what a selection found, and says what was selected', () => {
    const ids = bundled.records.filter(({ type }) => type === 'office').map(({ id }) => id);
    const selection = { ...everything, query: 'minister', type: 'office' } as const;
    const { what, rows } = count({ of: 'selection', selection, ids: ids.join('\n') }, 'x');
    expect(what).toBe('“minister”, Ambten');
    expect(rows).toHaveLength(ids.length);
  });

  it('has of many a share in per cent, and of what nobody knows no figure', () => {
    const municipalities = bundled.records.flatMap((record) =>
      record.type === 'organisation' && record.claims[0].record.kind === 'municipality' ? record.id : [],
    );
    const { whole, groups } = count({ of: 'selection', selection: everything, ids: municipalities.join('\n') });
    expect(groups.flatMap(({ bars }) => bars)).toHaveLength(1);
    expect(groups[0]?.bars[0]?.value).toMatch(/^\d+ van 342 \(\d+%\)$/);
    expect(whole.notes).toContain('Van geen van hen is bekend of die berichten plaatst.');
    expect(whole.notes.join()).not.toContain('kleine aantallen');
  });

  it('of an organisation has its people, as they are at one of any register', () => {
    const { what, rows } = count({ of: 'organisation', record: 'monique-van-daalen' });
    expect(what).toContain('Buitenlandse Zaken');
    const names = rows.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Ed Kronenburg', 'Monique van Daalen', 'Renée Jones-Bos']));
    expect(names.some((name) => name.startsWith('Ministerie van Buitenlandse Zaken'))).toBe(true);
    expect(names).not.toContain('Chris Buijink');
  });

  it('of a register is that of the user, the organisation or the extension that is asked for, where all have one id', () => {
    const ofId = (name: string) => ({ ...registerWith({}), id: register2012.id, title: { nl: name } });
    const [own, managed] = [ofId('Van mij'), ofId('Van ons')];
    const knowledge = knowledgeOf([managed, own, ...bundled.registers], [managed, own], [], [managed]);
    const { registers } = figuresView({ knowledge, words, today });
    const titled = registers.map(({ reference }) => [
      reference,
      count({ of: 'register', reference }, 'x', knowledge).what,
    ]);
    expect(titled).toEqual(
      expect.arrayContaining([
        ['managed:topambtenaren-2012', 'Van ons'],
        ['own:topambtenaren-2012', 'Van mij'],
      ]),
    );
    expect(count(of2012, 'x', knowledge).what).toBe('Topambtenaren op Twitter, april 2012');
    expect(new Set(registers.map(({ reference }) => reference)).size).toBe(registers.length);
    // The one that leads is off: no other one takes its place.
    const alone = knowledgeOf([managed, ...bundled.registers], [managed], [], [managed]);
    expect(
      listAsked({ knowledge: alone, words, today }, { of: 'register', reference: 'own:topambtenaren-2012' }),
    ).toBeUndefined();
  });

  it('says whose a register is where two are called the same', () => {
    const [own, managed] = [registerWith({}), registerWith({})];
    const knowledge = knowledgeOf([managed, own], [managed, own], [], [managed]);
    const { registers } = figuresView({ knowledge, words, today });
    expect(registers.map(({ title }) => title)).toEqual(['Verzonnen, van uw organisatie', 'Verzonnen, van uzelf']);
    const what = (reference: string) => count({ of: 'register', reference }, 'bluesky', knowledge).what;
    expect(registers.map(({ reference }) => what(reference))).toEqual(registers.map(({ title }) => title));
  });

  it('is none where it is not known', () => {
    expect(listAsked({ knowledge: bundled, words, today }, { of: 'register', reference: 'nobody' })).toBeUndefined();
    expect(listAsked({ knowledge: bundled, words, today }, { of: 'organisation', record: 'nobody' })).toBeUndefined();
  });

  it('shows of a long one the first, and has all in its CSV', () => {
    const ids = bundled.records.map(({ id }) => id);
    const { each } = count({ of: 'selection', selection: everything, ids: ids.join('\n') });
    expect(each.seen).toEqual({ columns: 8, rows: 100, rest: `En nog ${ids.length - 100}: zie de CSV.` });
    expect(each.lines).toHaveLength(101);
    expect(sheetCsv(each, words).split('\r\n').length).toBeGreaterThan(ids.length);
    const asked = { of: 'selection', selection: everything, ids: ids.join('\n') } as const;
    const view = tallyView({ knowledge: bundled, words, today }, asked);
    const seen = view && asSeen(view).on?.tally.each;
    expect(seen).toEqual({ ...each, rows: each.rows.slice(0, 100) });
  });
});
