/** What a card shows before anything is opened: of the sixteen of 2012, of bodies, offices and domains of today. */
import { describe, expect, it } from 'vitest';
import { register } from '@/data/registers/bundled';
import { cardOf, cardWithId } from '@/data/views/card';
import type { CardModel } from '@/data/views/cardModel';
import { contextIn, officialWithId, recordWithId } from './knownRecords';

const cardIn = (id: string, language: 'nl' | 'en' = 'nl') => cardOf(contextIn(language), recordWithId(id));

const figuresOf = ({ figures, level }: CardModel): string =>
  [...figures.map(({ qualifier, value, label }) => [qualifier, value, label].filter(Boolean).join(' ')), level?.words]
    .filter(Boolean)
    .join(', ');

/** Each group on a line: its label, and of each account the words beside its icon, or else the platform. */
const accountsOf = ({ accounts }: CardModel): string[] =>
  accounts.map(({ label, accounts: members }) => {
    const texts = members.map(({ text, platform, remark }) =>
      [text ?? platform, remark && `(${remark})`].filter(Boolean).join(' '),
    );
    return [label && `${label}:`, texts.join(', ')].filter(Boolean).join(' ');
  });

describe('the figures of 2012', () => {
  it.each([
    ['chris-buijink', '2.942 volgers, 4.545 berichten, ruim 6 per dag, Zeer actief'],
    ['chris-kuijpers', '484 volgers, Actief'],
    ['andre-kleinmeulman', '134 volgers, ten hoogste 1 per week, Weinig actief'],
    ['angelique-berg', '1 volger, 0 berichten, afgeleid, Alleen volgend'],
    ['marjolein-jansen', 'Alleen volgend'],
    ['peter-veld', 'Alleen volgend'],
    ['monique-van-daalen', 'Niet actief'],
    ['ed-kronenburg', ''],
    ['roos-van-erp', 'Niet actief'],
    ['renee-jones-bos', '851 volgers, Actief'],
    ['henk-de-jong', '1.811 volgers, ruim 2.000 berichten, ongeveer 2 per dag, afgeleid, Actief'],
    ['provinciesecretaris-gelderland', 'Actief op LinkedIn'],
    ['ad-de-kroon', 'ruim 500 connecties'],
    ['hans-goedhart', 'ruim 500 connecties'],
    ['harry-timmerman', 'Niet actief op LinkedIn'],
    ['wil-rutten', '1 connectie, Weinig actief op LinkedIn'],
  ])('are few and with their date: %s', (id, figures) => {
    const card = cardIn(id);
    expect(figuresOf(card)).toBe(figures);
    expect([card.asOf, card.source.title, card.isWarning]).toEqual(['6 april 2012', 'PM', true]);
  });

  it('are of all sixteen, and in English too', () => {
    expect(register.officials).toHaveLength(16);
    expect(figuresOf(cardIn('chris-buijink', 'en'))).toBe('2,942 followers, 4,545 posts, over 6 a day, Very active');
  });

  it('are said as the source says them, and worked out where one looks closer', () => {
    const facts = cardIn('chris-buijink').sections.flatMap((section) => section.facts);
    expect(facts.find(({ label }) => label === 'Tempo')?.value).toBe(
      'ruim 6 per dag volgens de bron; 6,09 per dag volgens ons',
    );
  });

  it('are of one day: of several observations the last one, and of one day that on Twitter', () => {
    const known = officialWithId('chris-buijink');
    const [{ register: own, record }] = known.claims;
    const [observation] = record.observations;
    if (!observation) throw new Error('no observation');
    const later = { ...observation, asOf: '2013-01-01', followers: { value: 3000, qualifier: 'exact' as const } };
    const elsewhere = { ...later, platform: 'linkedin' as const, followers: { value: 9, qualifier: 'exact' as const } };
    const observations = [observation, elsewhere, later];
    const card = cardOf(contextIn('nl'), {
      ...known,
      claims: [{ register: own, record: { ...record, observations } }],
    });
    expect([card.figures[0]?.value, card.asOf]).toEqual(['3.000', '1 januari 2013']);
  });
});

describe('the accounts', () => {
  it('of 2012 lead to what the web archive kept, and those that are not published have no word of where they are', () => {
    expect(accountsOf(cardIn('chris-buijink'))).toEqual(['@chrisbuijink (in het webarchief)']);
    expect(cardIn('chris-buijink').accounts[0]?.accounts[0]?.href).toBe(
      'https://web.archive.org/web/20120406/https://twitter.com/chrisbuijink',
    );
    for (const id of ['marjolein-jansen', 'peter-veld']) {
      const [account] = cardIn(id).accounts[0]?.accounts ?? [];
      expect([account?.href, account?.title]).toEqual([undefined, expect.not.stringContaining('@')]);
    }
    expect(accountsOf(cardIn('ed-kronenburg'))).toEqual(['Geen accounts op sociale media']);
    expect(accountsOf(cardIn('wil-rutten'))).toEqual(['Geen account, Aanwezig; het adres staat niet in de bron']);
  });

  it('of a body are icons that lead to its profiles, named by platform, with since when the register has them', () => {
    const card = cardIn('gemeente-amsterdam');
    expect(card.accounts).toHaveLength(1);
    const accounts = card.accounts[0]?.accounts ?? [];
    expect(accounts.map(({ platform }) => platform)).toEqual([
      'Twitter (nu X)',
      'Instagram',
      'Facebook',
      'YouTube',
      'Mastodon',
      'LinkedIn',
    ]);
    expect(accounts.every(({ text, icon, href }) => !text && icon && href?.startsWith('https://'))).toBe(true);
    expect(accounts[0]?.title).toBe(
      '@AmsterdamNL; op de lijst van de bron van 19 januari 2024 tot en met 6 april 2026',
    );
    expect(accounts.flatMap(({ isProven, title }) => (isProven ? [title] : []))).toEqual([
      expect.stringContaining('het adres staat onder social.amsterdam.nl'),
    ]);
  });

  it('that contradict each other are told apart in words', () => {
    expect(accountsOf(cardIn('min-ezk'))).toEqual([
      'Twitter (nu X), Instagram, Facebook, YouTube, LinkedIn',
      'vorige naam EZ: LinkedIn, Instagram, Bluesky, Facebook',
    ]);
    expect(accountsOf(cardIn('min-lvvn'))).toEqual([
      'Twitter (nu X), ministerielnv, Instagram, Facebook, Bluesky, YouTube, ministerielvvn',
      'van ambten zelf: Minister, Stas., Minister en Stas.',
    ]);
    expect(accountsOf(cardIn('ministerie-buitenlandse-zaken'))).toEqual([
      '@netherlandsmfa.bsky.social, @minbz.bsky.social, @DutchMFA, @MinBZ, Instagram, Facebook, YouTube, LinkedIn',
    ]);
  });

  it('that ended lead nowhere, and are what the card warns of', () => {
    const tilburg = cardIn('gemeente-tilburg');
    expect(accountsOf(tilburg).at(-1)).toBe('gestopt: Twitter (nu X)');
    expect(tilburg.accounts.at(-1)?.accounts[0]?.href).toBeUndefined();
    expect([tilburg.caution, tilburg.isWarning]).toEqual([
      '@gemeentetilburg is gestopt in januari 2025. Wie het nu gebruikt, weet dit register niet.',
      true,
    ]);
    expect(cardIn('gemeente-s-hertogenbosch').caution).toBe(
      '@shertogenbosch is gestopt in januari 2025, maar gehouden, zodat niemand anders het overneemt.',
    );
    expect(accountsOf(cardIn('gemeente-ijsselstein'))).toEqual([
      'Instagram, Facebook, LinkedIn, Geen account meer sinds november 2023',
    ]);
  });

  it('are said to be of a body, an office or a person where the register says so', () => {
    const known = recordWithId('gemeente-deventer');
    if (known.type !== 'organisation') throw new Error('no organisation');
    const [{ register: own, record }] = known.claims;
    const [account] = record.accounts;
    if (account?.status !== 'published') throw new Error('no account');
    const accounts = [{ ...account, kind: 'corporate' as const }];
    const card = cardOf(contextIn('nl'), { ...known, claims: [{ register: own, record: { ...record, accounts } }] });
    expect(card.accounts[0]?.accounts[0]?.remark).toBe('account van de organisatie');
  });
});

describe('who it is', () => {
  it.each([
    ['gemeente-tilburg', ['Gem', 'Gemeente Tilburg', undefined, undefined, 'current']],
    ['waterschap-limburg', ['WS', 'Waterschap Limburg', undefined, undefined, 'current']],
    ['eerste-kamer', ['EK', 'Eerste Kamer der Staten-Generaal (EK)', 'Hoog College van Staat', undefined, 'current']],
    [
      'min-vro',
      ['VRO', 'Ministerie van Volkshuisvesting en Ruimtelijke Ordening (VRO)', undefined, undefined, 'historic'],
    ],
    [
      'minister-president',
      [
        'MP',
        'Minister-president',
        'Rob Jetten, sinds 23 februari 2026',
        'Ministerie van Algemene Zaken (AZ)',
        'current',
      ],
    ],
    [
      'chris-kuijpers',
      [
        'DG',
        'Chris Kuijpers',
        'Directeur-generaal (DG) Ruimte en Water',
        'Ministerie van Infrastructuur en Milieu (I&M)',
        'historic',
      ],
    ],
    [
      'domein-social-overheid-nl',
      ['✓', 'Account onder social.overheid.nl', 'Adres van de overheid', 'de Nederlandse overheid', 'domain'],
    ],
  ])('is said once, with its seal: %s', (id, expected) => {
    const card = cardWithId(contextIn('nl'), id);
    expect([card?.seal, card?.name, card?.role, card?.organisation, card?.standing]).toEqual(expected);
  });

  it('says what the organisation of then is called now', () => {
    expect(cardIn('chris-buijink').organisationNow).toBe('nu Economische Zaken en Klimaat (EZK)');
    expect(cardIn('angelique-berg').organisationNow).toBeUndefined();
  });

  it('warns where the organisation is there no more', () => {
    expect(cardIn('min-vro').caution).toBe('Deze organisatie is opgeheven (23 februari 2026).');
  });
});
