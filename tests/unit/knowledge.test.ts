/** Several registers taken as one. All registers but the bundled ones are made up. */
import { describe, expect, it } from 'vitest';
import { accountsOf, countsOf, knowledgeOf, publishedOf } from '@/data/model/knowledge';
import { checkRegisterData, faultText } from '@/data/model/readChecked';
import type { Identity, Register } from '@/data/model/schema';
import type { OrganisationKind, Platform } from '@/data/model/vocabulary';
import { bundled } from './knownRecords';

const sourced = { asOf: '2026-05-19', source: 'bron' };

function registerOf(id: string, part: Record<string, unknown>): Register {
  const checked = checkRegisterData({
    form: 2,
    id,
    title: { nl: id },
    asOf: '2026-11-25',
    sources: [{ id: 'bron', title: 'Bron', publisher: id }],
    organisations: [],
    officials: [],
    ...part,
  });
  if ('faults' in checked) throw new Error(checked.faults.map(faultText).join('\n'));
  return checked.data;
}

const account = (platform: Platform, handle: string, more = {}) => ({
  status: 'published',
  platform,
  handle,
  ...more,
  ...sourced,
});

interface Body {
  id: string;
  kind?: OrganisationKind;
  identity?: Identity;
  accounts?: object[];
}

const body = ({ id, kind = 'municipality', identity, accounts = [] }: Body) => ({
  id,
  kind,
  ...(identity && { identity }),
  name: { nl: id },
  became: [],
  accounts,
  ...sourced,
});

const idsOf = (registers: Register[]) =>
  knowledgeOf(registers).records.map(({ claims }) => claims.map(({ record }) => record.id));

describe('a body in two registers', () => {
  const pair = (one: Omit<Body, 'id'>, other: Omit<Body, 'id'>) =>
    idsOf([
      registerOf('eerst', { organisations: [body({ id: 'een', ...one })] }),
      registerOf('dan', { organisations: [body({ id: 'twee', ...other })] }),
    ]);
  const one = [['een', 'twee']];
  const two = [['een'], ['twee']];
  const x = [account('x', 'gemvoorbeeld')];

  it.each([
    ['the same id of one list', { identity: { roo: '1' } }, { identity: { roo: '1', wikidata: 'Q1' } }, one],
    ['ids of different lists', { identity: { roo: '1' } }, { identity: { wikidata: 'Q1' } }, two],
    ['the same account, in another case', { accounts: x }, { accounts: [account('x', 'GemVoorbeeld')] }, one],
    [
      'the same account, and another id',
      { accounts: x, identity: { roo: '1' } },
      { accounts: x, identity: { roo: '2' } },
      two,
    ],
    ['the same account, and another kind', { accounts: x }, { accounts: x, kind: 'jointAuthority' as const }, two],
    ['the same handle on another platform', { accounts: x }, { accounts: [account('facebook', 'gemvoorbeeld')] }, two],
  ])('with %s is taken for one record only where it is one', (_what, first, second, expected) => {
    expect(pair(first, second)).toEqual(expected);
  });

  it('is found by either id, and has every account once, with who lists it', () => {
    const registers = [
      registerOf('eerst', { organisations: [body({ id: 'een', accounts: [...x, account('x', 'alleenhier')] })] }),
      registerOf('dan', { organisations: [body({ id: 'twee', accounts: [account('facebook', 'ookhier'), ...x] })] }),
    ];
    const knowledge = knowledgeOf(registers);
    const record = knowledge.find('twee');
    expect(record?.id).toBe('een');
    if (!record) throw new Error('not found');
    expect(publishedOf(record).map(({ account: { handle }, claims }) => [handle, claims.length])).toEqual([
      ['gemvoorbeeld', 2],
      ['alleenhier', 1],
      ['ookhier', 1],
    ]);
  });
});

describe('two bodies of one register', () => {
  it('are two, though they share an account', () => {
    const shared = [account('linkedin', 'company/samen')];
    const registers = [
      registerOf('een', { organisations: [body({ id: 'a', accounts: shared }), body({ id: 'b', accounts: shared })] }),
    ];
    expect(idsOf(registers)).toEqual([['a'], ['b']]);
    expect(
      knowledgeOf(registers)
        .ownersOf('linkedin', 'company/samen')
        .map(({ id }) => id),
    ).toEqual(['a', 'b']);
  });
});

describe('an account that a joint authority gives too', () => {
  it('is the municipality’s first, whichever register leads', () => {
    const x = [account('x', 'gemvoorbeeld')];
    const joint = registerOf('een', {
      organisations: [body({ id: 'samenwerking', kind: 'jointAuthority', accounts: x })],
    });
    const own = registerOf('twee', { organisations: [body({ id: 'gemeente', accounts: x })] });
    expect(
      knowledgeOf([joint, own])
        .ownersOf('x', 'gemvoorbeeld')
        .map(({ id }) => id),
    ).toEqual(['gemeente', 'samenwerking']);
  });
});

describe('what one register lacks', () => {
  it('is filled in by another: an address that only one knows', () => {
    const registers = [
      registerOf('een', {
        organisations: [
          body({
            id: 'a',
            identity: { roo: '1' },
            accounts: [{ status: 'addressUnknown', platform: 'x', ...sourced }],
          }),
        ],
      }),
      registerOf('twee', {
        organisations: [body({ id: 'b', identity: { roo: '1' }, accounts: [account('x', 'bekend')] })],
      }),
    ];
    const [record] = knowledgeOf(registers).records;
    if (!record) throw new Error('not found');
    expect(accountsOf(record).map((known) => known.account.status)).toEqual(['published']);
  });
});

describe('an office', () => {
  const office = (holders: object[], more = {}) => ({
    offices: [{ id: 'ambt', title: { nl: 'Ambt' }, organisation: 'az', holders, accounts: [], ...more, ...sourced }],
    organisations: [body({ id: 'az', kind: 'ministry' })],
  });
  const holder = (name: string, from?: string, until?: string) => ({
    name,
    ...(from && { from }),
    ...(until && { until }),
    ...sourced,
  });

  it('cannot have two holders at once, unless it is shared', () => {
    const both = [holder('Een', '2024-07-02'), holder('Ander', '2026-02-23')];
    expect(() => registerOf('een', office(both))).toThrow(
      'offices › ambt › holders › 1: Ander holds it at the same time as Een',
    );
    expect(() => registerOf('een', office(both, { shared: true }))).not.toThrow();
  });

  it('can have one after the other, on the day of the change too', () => {
    const both = [holder('Een', '2024-07-02', '2026-02-23'), holder('Ander', '2026-02-23')];
    expect(registerOf('een', office(both)).offices).toHaveLength(1);
  });

  it('does not make a record of the organisation that it is at', () => {
    expect(idsOf([registerOf('een', office([]))])).toEqual([['ambt']]);
  });
});

describe('the lasting id of an account', () => {
  it('is kept as text, in the form of its platform', () => {
    const withId = (platform: Platform, handle: string, lastingId: string) => () =>
      registerOf('een', { organisations: [body({ id: 'a', accounts: [account(platform, handle, { lastingId })] })] });
    // More than a number can hold: 2^53 and some.
    expect(withId('x', 'a', '1234567890123456789')).not.toThrow();
    expect(withId('bluesky', 'a.example', 'did:plc:abc')).not.toThrow();
    expect(withId('bluesky', 'a.example', '12')).toThrow(
      'accounts › 0 › lastingId: "12" cannot be a lasting id on bluesky',
    );
  });
});

describe('the bundled registers', () => {
  it('have 428 bodies of Govdirectory’s list: 342 municipalities, 12 provinces, 21 water authorities, 12 ministries, others', () => {
    const bodies = bundled.registers.find(({ id }) => id === 'overheidsinstanties')?.organisations ?? [];
    const count = (kind: OrganisationKind) => bodies.filter((each) => each.kind === kind).length;
    expect([
      count('municipality'),
      count('province'),
      count('waterAuthority'),
      count('ministry'),
      bodies.length,
    ]).toEqual([342, 12, 21, 12, 428]);
    expect(bodies.flatMap(({ accounts }) => accounts)).toHaveLength(1637);
  });

  it('never mix up bodies of one name: the two Bergens, province and city of Groningen and of Utrecht', () => {
    const owner = (platform: Platform, handle: string) => bundled.ownersOf(platform, handle).map(({ id }) => id);
    expect(owner('facebook', 'gemeentebergen')).toEqual(['gemeente-bergen-l']);
    expect(owner('instagram', 'gemeentebergen')).toEqual(['gemeente-bergen-nh']);
    expect([owner('x', 'provgroningen'), owner('x', 'gem_groningen')]).toEqual([
      ['provincie-groningen'],
      ['gemeente-groningen'],
    ]);
    expect([owner('x', 'provutrecht'), owner('x', 'GemeenteUtrecht')]).toEqual([
      ['provincie-utrecht'],
      ['gemeente-utrecht'],
    ]);
  });

  it('have the same id for two records only where they are one', () => {
    const claims = bundled.records.flatMap((record) => record.claims.map((claim) => ({ id: claim.record.id, record })));
    expect(claims.filter(({ id, record }) => bundled.find(id) !== record)).toEqual([]);
  });
});

describe('what one register corrects of another', () => {
  const official = (id: string, name: string, more = {}) => ({
    id,
    name,
    posts: [{ title: { nl: 'Woordvoerder' }, organisation: 'dienst', status: 'held', ...sourced }],
    accounts: [account('x', 'veravb')],
    observations: [],
    ...more,
  });
  const dienst = body({ id: 'dienst' });
  const theirs = registerOf('lijst', { organisations: [dienst], officials: [official('vera', 'Vera Vorbeeld')] });
  const corrects = [{ register: 'lijst', record: 'vera' }];
  const ours = registerOf('eigen', {
    organisations: [dienst],
    officials: [official('een', 'Vera Voorbeeld', { corrects })],
  });

  it.each([
    ['first', [ours, theirs]],
    ['last', [theirs, ours]],
  ])('is one record with it under whatever name, where the correction comes %s', (_place, registers) => {
    const [record, ...others] = knowledgeOf(registers).records;
    expect(others).toEqual([]);
    expect(record?.claims.map(({ register }) => register.id)).toEqual(registers.map(({ id }) => id));
  });

  it('is another record where nothing says that it is the same', () => {
    const unsaid = registerOf('eigen', { organisations: [dienst], officials: [official('een', 'Vera Voorbeeld')] });
    expect(knowledgeOf([unsaid, theirs]).records).toHaveLength(2);
  });
});

describe('what was counted of an account', () => {
  const counted = { platform: 'x', handle: 'GemVoorbeeld', followers: { value: 12 } };
  const listed = registerOf('lijst', {
    organisations: [body({ id: 'een', accounts: [account('x', 'gemvoorbeeld')] })],
  });

  it('is found by the account and by its record, the last day first, whichever register says it', () => {
    const older = registerOf('oud', { accountCounts: [{ ...counted, ...sourced }] });
    const newer = registerOf('nieuw', { accountCounts: [{ ...counted, ...sourced, asOf: '2026-11-20' }] });
    const knowledge = knowledgeOf([listed, older, newer]);
    expect(knowledge.countsAt('x', 'gemvoorbeeld')).toHaveLength(2);
    const [record] = knowledge.records;
    expect(record && countsOf(knowledge, record).map(({ register }) => register.id)).toEqual(['nieuw', 'oud']);
    expect(knowledge.countsAt('x', 'iemandanders')).toEqual([]);
  });

  it.each([
    ['nothing', { followers: undefined }, 'expected followers, posts, or both'],
    ['a handle that cannot be one', { handle: 'gem.voorbeeld' }, '"gem.voorbeeld" cannot be a handle on x'],
    ['a day after the register’s', { asOf: '2026-12-01' }, 'is later than'],
  ])('is refused with %s', (_what, part, reason) => {
    expect(() => registerOf('oud', { accountCounts: [{ ...counted, ...sourced, ...part }] })).toThrow(reason);
  });
});
