/** The bodies and offices of today, put into words. */
import { describe, expect, it } from 'vitest';
import { type KnownOrganisation, publishedOf } from '@/data/model/knowledge';
import { isReserved } from '@/data/model/reservedHandles';
import { cardOf, cardWithId } from '@/data/views/card';
import { isCardModel } from '@/data/views/cardModel';
import { citationOf } from '@/data/views/citation';
import { recordOf } from '@/data/views/record';
import { bundled, contextIn, factsOf, recordWithId } from './knownRecords';

const bodies = bundled.records.filter(({ type }) => type !== 'official');
const cardIn = (id: string) => cardOf(contextIn('nl'), recordWithId(id));
const textsOf = (id: string) => factsOf(cardIn(id)).map(({ label, value, note }) => `${label}: ${value} (${note})`);

describe.each(['nl', 'en'] as const)('every body and office of today, in %s', (language) => {
  const context = contextIn(language);

  it('has a card that pages accept, as of 2026 and of now', () => {
    const ended: string[] = [];
    for (const record of bodies) {
      const card = cardOf(context, record);
      expect(isCardModel(JSON.parse(JSON.stringify(card))), record.id).toBe(true);
      expect(card.asOf, record.id).toContain('2026');
      expect(card.actions.map(({ value }) => value)).toEqual([record.id, `note:${record.id}`]);
      if (card.standing !== 'current') ended.push(record.id);
    }
    // The ministries that were there from 2024 to February 2026.
    expect(ended.toSorted()).toEqual(['min-aenm', 'min-kgg', 'min-vro']);
  });

  it('has a record with a date and a source for every account, and a link where the address is known', () => {
    for (const record of bodies) {
      const { accounts, sources, timeline } = recordOf(context, record);
      expect(sources.length, record.id).toBeGreaterThan(0);
      expect(timeline.length > 0, record.id).toBe(true);
      expect(citationOf(context, record, 'plain'), record.id).not.toBe('');
      expect(accounts.filter(({ asOf, source }) => !asOf || !source.title)).toEqual([]);
      expect(accounts.filter(({ href }) => href).length, record.id).toBe(publishedOf(record).length);
    }
  });
});

describe('what pages read', () => {
  it('has one card for each record and domain, by its id', () => {
    const { records, domains } = contextIn('en').knowledge;
    const ids = [...records.map(({ id }) => id), ...domains.map(({ record: { id } }) => id)];
    expect(ids).toHaveLength(16 + 3 + 582 + 5);
    expect(new Set(ids).size).toBe(ids.length);
    const opened = (id: string) => cardWithId(contextIn('en'), id)?.actions[0]?.value;
    // A domain has no record to be opened.
    expect(ids.map(opened)).toEqual(ids.map((id) => (domains.some(({ record }) => record.id === id) ? 'note:' : id)));
    expect(cardWithId(contextIn('en'), 'niemand')).toBeUndefined();
  });

  it('knows no platform’s own pages for accounts, where the platform has none', () => {
    expect([isReserved('x', 'HOME'), isReserved('x', 'home2'), isReserved('bluesky', 'home')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('an organisation', () => {
  it('says what it is part of, how it is abbreviated, and until when it is', () => {
    const ministry = recordWithId('min-aenm');
    if (ministry.type !== 'organisation') throw new Error('no organisation');
    const [{ register, record }] = ministry.claims;
    const whole = { ...record, until: '2027-01-01' };
    const part = { ...whole, id: 'voorbeeld', parent: whole.id };
    const known = (each: typeof part | typeof whole): KnownOrganisation => ({
      type: 'organisation',
      id: each.id,
      claims: [{ register: { ...register, organisations: [whole] }, record: each }],
    });
    const card = cardOf(contextIn('nl'), known(part));
    expect(card.organisation).toBe(cardOf(contextIn('nl'), known(whole)).name);
    expect(factsOf(card).map(({ value }) => value)).toEqual(expect.arrayContaining(['AenM', '1 januari 2027']));
    expect(cardOf(contextIn('nl'), known(whole))).not.toHaveProperty('organisation');
  });

  it('that is in two registers names both, and the name of before where one still has that', () => {
    const { name, source, sections } = cardIn('min-ezk');
    expect(name).toBe('Ministerie van Economische Zaken en Klimaat (EZK)');
    expect(source.title).toBe('Govdirectory');
    expect(sections.at(-1)?.facts.map(({ value }) => value.split(',')[0])).toEqual([
      'Govdirectory (Wikidata',
      'Register van Overheidsorganisaties (CC0)',
      'Klopt dit niet? Meld een fout',
    ]);
    expect(textsOf('min-ezk')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^Eerdere naam: Ministerie van Economische Zaken \(EZ\) \(tot 23 februari 2026; Register/,
        ),
        expect.stringMatching(
          /@ministerieez \(op de lijst onder een naam van eerder: Ministerie van Economische Zaken/,
        ),
      ]),
    );
  });

  it('calls itself as it does: no hoogheemraadschap is called a waterschap too', () => {
    expect(cardIn('hoogheemraadschap-van-delfland').name).toBe('Hoogheemraadschap van Delfland');
    expect(cardIn('wetterskip-fryslan').name).toBe('Wetterskip Fryslân');
    expect(cardIn('waterschap-limburg').name).toBe('Waterschap Limburg');
  });

  it('says where an account ended, by whose word, and whether it was kept', () => {
    expect(textsOf('gemeente-tilburg')[0]).toMatch(
      /@gemeentetilburg \(gestopt in januari 2025 \(.*Omroep Brabant, januari 2025, artikel 4634363\); wie dit nu gebruikt/,
    );
    expect(textsOf('gemeente-s-hertogenbosch')[0]).toContain('het account werd gehouden');
    expect(textsOf('gemeente-ijsselstein')).toContain(
      'Twitter (nu X): Geen account meer sinds november 2023 (undefined)',
    );
  });

  it('says what its address proves, where it is under a domain of the government', () => {
    expect(textsOf('gemeente-enschede').join()).toContain('het adres staat onder social.overheid.nl');
  });
});

describe('an office', () => {
  it('says who holds it, since when, and who held it before, each by a source', () => {
    expect(textsOf('minister-president').slice(0, 2)).toEqual([
      'Nu bekleed door: Rob Jetten (vanaf 23 februari 2026; Staatscourant 2026, 8174, 12 mei 2026)',
      'Eerder bekleed door: Dick Schoof (tot 23 februari 2026; het einde volgens ANP, 23 februari 2026; Schoof: veel bewindslieden moeten nog even de overstap maken, 31 juli 2024)',
    ]);
  });

  it('has its account for itself, though a register lists it with the ministry', () => {
    expect(bundled.ownersOf('x', 'ministerlvvn')[0]?.id).toBe('minister-lvvn');
    expect(textsOf('min-lvvn').join('\n')).toContain(
      '@minstaslvvn (van het ambt zelf: Minister van Landbouw, Visserij, Voedselzekerheid en Natuur en Staatssecretaris',
    );
  });
});
