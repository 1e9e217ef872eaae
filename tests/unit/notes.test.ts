/** The register of what users note while reading: what an act puts into it, and what taking it back leaves. People and bodies are made up. */
import { beforeEach, describe, expect, it } from 'vitest';
import { changeOf, countOf, type NoteDraft, type NoteFacts, pageSource } from '@/data/exchange/noteDraft';
import { emptyRegister } from '@/data/model/emptyRegister';
import { knowledgeOf } from '@/data/model/knowledge';
import { type NoteChange, withNote, withoutChange } from '@/data/model/notes';
import { checkRegisterData } from '@/data/model/readChecked';
import type { Register } from '@/data/model/schema';
import { registers } from '@/data/registers/bundled';
import { emptyDatabase } from './emptyDatabase';

const title = { nl: 'Mijn aantekeningen', en: 'My notes' };
const empty = emptyRegister({ id: 'own-notes', title, asOf: '', sources: [] });
const source = pageSource('@veravb', 'X', 'https://x.com/veravb');

const facts: NoteFacts = {
  account: { platform: 'x', handle: 'veravb', lastingId: '12345' },
  source,
  day: '2026-11-26',
  language: 'nl',
  roleNamed: (text) => (text === 'Secretaris-generaal' ? 'sg' : undefined),
  bodyNamed: () => undefined,
  bareName: (text) => text,
  isTaken: () => false,
};

const draft: NoteDraft = {
  type: 'official',
  name: 'Vera Voorbeeld',
  role: 'Woordvoerder',
  organisation: 'Dienst Voorbeelden',
  kind: 'agency',
  ended: '',
};

function changed(part: Partial<NoteDraft> = {}, more: Partial<NoteFacts> = {}): NoteChange {
  const made = changeOf({ ...draft, ...part }, { ...facts, ...more });
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  return made.change;
}

const faultsOf = (part: Partial<NoteDraft>, more: Partial<NoteFacts> = {}) => {
  const made = changeOf({ ...draft, ...part }, { ...facts, ...more });
  return 'faults' in made ? made.faults : undefined;
};

/** A register after some acts, checked as any. */
function noted(...changes: NoteChange[]): Register {
  const register = changes.reduce(withNote, empty);
  const checked = checkRegisterData(register);
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  return checked.data;
}

describe('what the user fills in', () => {
  it.each([
    ['a person without a name', { name: ' ' }, { name: 'missing' }],
    ['a person without an office', { role: '' }, { role: 'missing' }],
    ['an office without an organisation', { type: 'office', organisation: '' } as const, { organisation: 'missing' }],
    ['a new organisation without its kind', { kind: '' } as const, { kind: 'missing' }],
    ['an end that is no date', { ended: 'gisteren' }, { ended: 'noMoment' }],
    ['an end on a day that is none', { ended: '2026-13' }, { ended: 'noMoment' }],
  ])('is refused at the field, where it is %s', (_what, part, faults) => {
    expect(faultsOf(part)).toEqual(faults);
  });

  it('is a register that reads as any other, with today’s date and the page as the source of each fact', () => {
    const { officials, organisations, sources, asOf } = noted(changed());
    expect(asOf).toBe('2026-11-26');
    expect(sources).toEqual([{ ...source, url: 'https://x.com/veravb' }]);
    expect(organisations.map(({ name, kind, accounts }) => [name, kind, accounts])).toEqual([
      [{ nl: 'Dienst Voorbeelden' }, 'agency', []],
    ]);
    const [official] = officials;
    expect(official?.posts[0]).toMatchObject({ title: { nl: 'Woordvoerder' }, asOf: '2026-11-26', source: source.id });
    expect(official?.accounts).toEqual([
      {
        status: 'published',
        platform: 'x',
        handle: 'veravb',
        lastingId: '12345',
        asOf: '2026-11-26',
        source: source.id,
      },
    ]);
  });

  it('is an office of the vocabulary where it is called so', () => {
    expect(noted(changed({ role: 'Secretaris-generaal' })).officials[0]?.posts[0]?.role).toBe('sg');
  });

  it('can be an office, or an organisation of its own', () => {
    const office = noted(changed({ type: 'office' }));
    expect([office.offices[0]?.title, office.offices[0]?.accounts.length]).toEqual([{ nl: 'Woordvoerder' }, 1]);
    const body = noted(changed({ type: 'organisation', name: 'Dienst Voorbeelden' }));
    expect([body.organisations[0]?.name, body.organisations[0]?.accounts.length]).toEqual([
      { nl: 'Dienst Voorbeelden' },
      1,
    ]);
  });

  it('says of a body that a register has that it is the same one', () => {
    const deventer = knowledgeOf(registers).find('gemeente-deventer');
    if (deventer?.type !== 'organisation') throw new Error('Deventer is in no register');
    const [{ record }] = deventer.claims;
    const bodyNamed = () => ({ record, claims: [] });
    const own = noted(changed({ type: 'organisation', name: 'Gemeente Deventer', kind: '' }, { bodyNamed }));
    const known = knowledgeOf([own, ...registers], [own]).ownersOf('x', 'veravb');
    expect(known.map(({ claims }) => claims.map(({ register }) => register.id)[0])).toEqual(['own-notes']);
    expect(known[0]?.claims.length).toBe(deventer.claims.length + 1);
  });
});

describe('a correction', () => {
  const bundled = knowledgeOf(registers).find('chris-buijink');
  if (bundled?.type !== 'official') throw new Error('the official is in no register');
  const [{ register, record }] = bundled.claims;
  const corrected = { claims: [{ register: register.id, record: record.id }], register: register.id, sources: [] };
  const before = { noted: { type: 'official' as const, record }, role: 'Secretaris-generaal (SG)', corrected };

  it('leads over the register that it corrects, and is one record with it under another name', () => {
    const own = noted(changed({ name: 'Iemand Anders' }, { before, isTaken: (id) => id === 'iemand-anders' }));
    expect(own.officials[0]?.id).toBe('iemand-anders-2');
    const known = knowledgeOf([own, ...registers], [own]).find('chris-buijink');
    expect(known?.claims.map((claim) => claim.register.id)).toEqual(['own-notes', register.id]);
  });

  it('keeps what the form did not change of the office', () => {
    const portfolio = { nl: 'Voorbeelden' };
    const official = { ...record, posts: record.posts.map((post) => ({ ...post, role: 'dg' as const, portfolio })) };
    const own = noted(
      changed(
        { role: 'DG Voorbeelden' },
        { before: { ...before, noted: { type: 'official', record: official }, role: 'DG Voorbeelden' } },
      ),
    );
    expect(own.officials[0]?.posts[0]).toMatchObject({ role: 'dg', portfolio });
  });

  it('brings who holds an office along, with the sources that say so', () => {
    const office = knowledgeOf(registers).find('minister-president');
    if (office?.type !== 'office') throw new Error('the office is in no register');
    const [claim] = office.claims;
    const of = { claims: [], register: claim.register.id, sources: claim.register.sources };
    const own = noted(
      changed(
        { type: 'office', role: 'Minister-president' },
        { before: { noted: { type: 'office', record: claim.record }, role: '', corrected: of } },
      ),
    );
    expect(own.offices[0]?.holders.map(({ name }) => name)).toEqual(claim.record.holders.map(({ name }) => name));
  });

  it('says when an account ended, by the page', () => {
    const own = noted(changed({ ended: '2026-11' }, { before }));
    expect(own.officials[0]?.accounts[0]).toMatchObject({ ended: { moment: '2026-11', source: source.id } });
  });
});

describe('an act taken back', () => {
  const add = changed();
  const counted = (followers: number, day = '2026-11-26') =>
    countOf(
      { platform: 'x', handle: 'VeraVB' },
      { followers: { value: followers, qualifier: 'exact' } },
      { source, day },
    );

  it('leaves what was done since, and nothing of its own', () => {
    const one = noted(add);
    const two = withNote(one, counted(12));
    const three = withNote(two, changed({ name: 'Bert Proef' }, { account: { platform: 'x', handle: 'bertproef' } }));
    const back = withoutChange(three, one, two);
    expect(back.accountCounts).toBeUndefined();
    expect(back.officials.map(({ name }) => name)).toEqual(['Vera Voorbeeld', 'Bert Proef']);
    expect(withoutChange(back, empty, one).officials.map(({ name }) => name)).toEqual(['Bert Proef']);
  });

  it('brings back the figures of the same day that it took the place of', () => {
    const one = noted(counted(12), counted(10, '2026-11-20'));
    const two = withNote(one, counted(13));
    expect(two.accountCounts?.map(({ followers }) => followers?.value)).toEqual([10, 13]);
    expect(
      withoutChange(two, one, two)
        .accountCounts?.map(({ followers }) => followers?.value)
        .toSorted(),
    ).toEqual([10, 12]);
  });

  it('takes sources and bodies along that nothing refers to any more', () => {
    const empty = withNote(noted(add), { remove: add.record?.record.id ?? '' });
    expect([empty.officials, empty.organisations, empty.sources]).toEqual([[], [], []]);
  });
});

describe('the register of notes in the database', () => {
  const fresh = async () => {
    emptyDatabase();
    return {
      ...(await import('@/data/store/ownNotes')),
      ...(await import('@/data/store/ownRegisters')),
      ...(await import('@/data/store/order')),
      ...(await import('@/data/store/database')),
    };
  };
  let store: Awaited<ReturnType<typeof fresh>>;
  beforeEach(async () => {
    store = await fresh();
  });

  it('is there from the first act on, before all others, and gone with the last', async () => {
    expect(await store.readNotes()).toBeUndefined();
    const undo = await store.note(changed(), title);
    expect((await store.readOwnRegisters()).map(({ register, origin }) => [register.id, origin])).toEqual([
      ['own-notes', 'collected'],
    ]);
    expect((await store.readPlaces()).order[0]).toBe('own-notes');
    await undo();
    expect(await store.readOwnRegisters()).toEqual([]);
    expect((await store.readPlaces()).order).toEqual([]);
  });

  it('loses no act where two are done at once', async () => {
    await Promise.all(
      ['een', 'twee', 'drie'].map((handle) =>
        store.note(changed({ name: handle }, { account: { platform: 'x', handle } }), title),
      ),
    );
    expect((await store.readNotes())?.officials).toHaveLength(3);
  });

  it('is left alone where what is kept cannot be read, and says so', async () => {
    await store.change(async ({ registers: kept, contents }) => {
      await contents.put({ form: 99 }, 'of-later');
      await kept.put({ id: 'own-notes', isOn: true, origin: 'collected', content: 'of-later' });
    });
    await expect(store.note(changed(), title)).rejects.toThrow('newer version');
    expect(await (await store.database()).get('contents', 'of-later')).toEqual({ form: 99 });
  });

  it('keeps nothing of an act that is not in order', async () => {
    const wrong = changed({}, { account: { platform: 'x', handle: 'no handle' } });
    await expect(store.note(wrong, title)).rejects.toThrow('cannot be a handle');
    expect(await store.readNotes()).toBeUndefined();
  });
});
