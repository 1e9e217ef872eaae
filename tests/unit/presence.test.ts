/** The figures of today: computed from the bundled registers, and counted here once more from their files. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knowledgeOf } from '@/data/model/knowledge';
import { platforms } from '@/data/model/vocabulary';
import { registers } from '@/data/registers/bundled';
import { percentOf, presenceOf, quarterOf } from '@/data/views/presence';
import { bundled, contextIn } from './knownRecords';

const context = contextIn('nl');
const presence = presenceOf(context, bundled.records);
const row = (kind: string) => presence.rows.find((each) => each.kind === kind);

const body = z.looseObject({
  id: z.string(),
  kind: z.string(),
  identity: z.record(z.string(), z.string()).default({}),
  ended: z.unknown().optional(),
  accounts: z.array(
    z.looseObject({
      status: z.string(),
      platform: z.string().optional(),
      handle: z.string().default(''),
      ended: z.unknown().optional(),
    }),
  ),
});
type Body = z.infer<typeof body>;

/** The bodies of a file as it is written. */
const bodiesIn = (file: string): Body[] =>
  z.object({ organisations: z.array(body) }).parse(JSON.parse(readFileSync(`data/registers/${file}.json`, 'utf8')))
    .organisations;

const accountOf = ({ platform, handle }: Body['accounts'][number]) => `${platform} ${handle.toLowerCase()}`;
const idsOf = ({ identity }: Body) => Object.entries(identity).map((pair) => pair.join(' '));
const share = (some: string[], others: string[]) => some.some((each) => others.includes(each));

const additions = bodiesIn('additions');
/** Accounts that ended, and bodies that did, out of the file kept by hand. */
const endedAccounts = additions.flatMap(({ accounts }) => accounts.filter(({ ended }) => ended).map(accountOf));
const endedBodies = additions.filter(({ ended }) => ended).flatMap(idsOf);

/** The bodies of both lists, those of one id or one account as one: each with the kind of the first, and all accounts. */
const counted = bodiesIn('organisations').map((each) => ({ kind: each.kind, bodies: [each] }));
const inOneOnly: typeof counted = [];
for (const other of bodiesIn('public-bodies')) {
  const same = counted.find(
    ({ kind, bodies: [first, second] }) =>
      first &&
      !second &&
      (share(idsOf(first), idsOf(other)) ||
        (kind === other.kind && share(first.accounts.map(accountOf), other.accounts.map(accountOf)))),
  );
  if (same) same.bodies.push(other);
  // No list has a body twice: two of them may share an account.
  else inOneOnly.push({ kind: other.kind, bodies: [other] });
}
const countedNow = [...counted, ...inOneOnly].filter(({ bodies }) => !share(bodies.flatMap(idsOf), endedBodies));

describe('where bodies are today', () => {
  it('has every municipality, province, water authority and ministry once', () => {
    expect(['municipality', 'province', 'waterAuthority', 'ministry'].map((kind) => row(kind)?.all.length)).toEqual([
      342, 12, 21, 12,
    ]);
    const ids = presence.rows.flatMap(({ all }) => all);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('counts each kind on each platform by what the files say, less the accounts that ended', () => {
    expect(presence.rows.length).toBeGreaterThan(10);
    for (const { kind, all, on } of presence.rows) {
      const ofKind = countedNow.filter((each) => each.kind === kind);
      expect([kind, all.length]).toEqual([kind, ofKind.length]);
      for (const platform of platforms) {
        const there = ofKind.filter(({ bodies }) =>
          bodies.some(({ accounts }) =>
            accounts.some(
              (each) =>
                each.status === 'published' && each.platform === platform && !endedAccounts.includes(accountOf(each)),
            ),
          ),
        );
        expect([kind, platform, on[platform].length]).toEqual([kind, platform, there.length]);
      }
    }
  });

  it('does not count an account that ended, and counts the others of its body', () => {
    expect(row('municipality')?.on.x).not.toContain('gemeente-tilburg');
    expect(row('municipality')?.on.facebook).toContain('gemeente-tilburg');
  });

  it('names those without an account, and those whose address proves whose it is', () => {
    expect(row('inspectorate')?.nowhere).toContain('staatstoezicht-op-de-mijnen');
    expect(row('municipality')?.proven.toSorted()).toEqual([
      'gemeente-amsterdam',
      'gemeente-culemborg',
      'gemeente-den-haag',
      'gemeente-enschede',
      'gemeente-oldambt',
      'gemeente-westland',
    ]);
    expect(
      presence.rows.every(
        ({ all, on, nowhere }) => nowhere.length + new Set(Object.values(on).flat()).size === all.length,
      ),
    ).toBe(true);
  });

  it('says of which days it is, and by whose word', () => {
    expect(presence.asOf).toEqual(['2026-04-06', '2026-05-19']);
    expect(presence.sources.map(({ title }) => title.split(',')[0])).toEqual(
      expect.arrayContaining(['Register van Overheidsorganisaties (CC0)', 'Govdirectory (Wikidata']),
    );
  });

  it('counts any list of records: of one body one, of none nothing', () => {
    const one = presenceOf(
      context,
      bundled.records.filter(({ id }) => id === 'gemeente-tilburg'),
    );
    expect(one.rows.map(({ kind, all }) => [kind, all])).toEqual([['municipality', ['gemeente-tilburg']]]);
    const { rows, platforms: shown, sources } = presenceOf(context, []);
    expect([rows, shown, sources]).toEqual([[], [], []]);
  });

  it('follows the registers that are on', () => {
    const knowledge = knowledgeOf(registers.filter(({ id }) => id === 'overheidsinstanties'));
    const kinds = presenceOf({ ...context, knowledge }, knowledge.records).rows.map(({ kind }) => kind);
    expect(kinds).toContain('municipality');
    expect(kinds).not.toContain('jointAuthority');
  });
});

describe('a share', () => {
  it('is neither none nor all where some are', () => {
    expect([percentOf(0, 342), percentOf(1, 342), percentOf(341, 342), percentOf(342, 342)]).toEqual([0, 1, 99, 100]);
    expect(percentOf(1, 3)).toBe(33);
  });

  it('is in the quarter that it reaches', () => {
    expect([quarterOf(0, 8), quarterOf(1, 8), quarterOf(2, 8), quarterOf(3, 8), quarterOf(8, 8)]).toEqual([
      0, 1, 1, 2, 4,
    ]);
    expect(quarterOf(0, 0)).toBe(0);
  });
});
