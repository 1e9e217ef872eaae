/** What becomes of lists of bodies and their addresses. The bodies and their accounts are made up. */
import { describe, expect, it } from 'vitest';
import { readAddresses } from '@/data/exchange/addresses';
import { registerOfGovdirectory } from '@/data/exchange/govdirectory';
import { registerOfRooExport } from '@/data/exchange/rooExport';
import { checkRegisterData } from '@/data/model/readChecked';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';

const sourced = { asOf: '2026-05-19', source: 'lijst' };
const read = (platform: string, ...addresses: string[]) =>
  readAddresses(
    'voorbeeld',
    addresses.map((address) => ({ platform, address })),
    sourced,
    profileOfUrl,
  );

describe('the address of an account in a list', () => {
  it('becomes the handle that pages give it, with or without https, and counts once', () => {
    const { accounts, leftOut } = read('X', 'https://twitter.com/GemVoorbeeld?lang=nl', 'x.com/gemvoorbeeld');
    expect(accounts).toEqual([{ status: 'published', platform: 'x', handle: 'gemvoorbeeld', ...sourced }]);
    expect(leftOut).toEqual([]);
  });

  it.each([
    ['no address at all', 'X', '@ gemvoorbeeld', 'noAddress'],
    ['of a platform without badges', 'TikTok', 'https://www.tiktok.com/@gemvoorbeeld', 'noBadges'],
    ['of a page of a person', 'LinkedIn', 'https://www.linkedin.com/in/gem-voorbeeld-1a2b/', 'personalPage'],
    ['of another platform', 'X', 'https://www.youtube.com/@gemvoorbeeld', 'otherPlatform'],
    ['of a search', 'X', 'https://x.com/search?q=gemvoorbeeld', 'noProfile'],
  ])('is left out with the reason where it is %s', (_fault, platform, address, reason) => {
    expect(read(platform, address).leftOut).toEqual([{ organisation: 'voorbeeld', platform, address, reason }]);
  });
});

describe('a list of Govdirectory', () => {
  const account = (platform: string, url: string, more = {}) => ({
    platform,
    url,
    firstSeen: '2024-03-08',
    lastSeen: '2026-04-06',
    ...more,
  });
  const bodyOf = (more: object) => ({
    wikidata: 'Q900000001',
    kind: 'gemeente',
    name: 'Exampleton',
    nameNl: 'Gemeente Voorbeeld',
    rooId: '900001',
    tooi: 'https://identifier.overheid.nl/tooi/id/gemeente/gm9999',
    accounts: [],
    ...more,
  });
  const register = (...organisations: object[]) =>
    registerOfGovdirectory(
      {
        source: { title: 'Govdirectory', url: 'https://www.govdirectory.org/', asOf: '2026-04-06' },
        organisations,
      },
      profileOfUrl,
    );

  it('becomes a register that is right: names, ids, and when the list had each account first and last', () => {
    const read = register(
      bodyOf({
        accounts: [
          account('X', 'https://x.com/GemVoorbeeld'),
          account('Facebook', 'https://www.facebook.com/voorbeeld', { lastSeen: '2025-01-01' }),
          account('LinkedIn-person-page', 'https://www.linkedin.com/in/gemeente-voorbeeld-1a2b/'),
        ],
      }),
    );
    expect(checkRegisterData(read)).toEqual({ data: read });
    const [body] = read.organisations;
    expect(body).toMatchObject({
      id: 'gemeente-voorbeeld',
      kind: 'municipality',
      identity: { roo: '900001', tooi: 'gm9999', wikidata: 'Q900000001' },
      name: { nl: 'Voorbeeld', en: 'Exampleton' },
    });
    expect(body?.accounts).toEqual([
      {
        status: 'published',
        platform: 'x',
        handle: 'GemVoorbeeld',
        firstSeen: '2024-03-08',
        asOf: '2026-04-06',
        source: 'govdirectory',
      },
      {
        status: 'published',
        platform: 'facebook',
        handle: 'voorbeeld',
        firstSeen: '2024-03-08',
        lastSeen: '2025-01-01',
        asOf: '2026-04-06',
        source: 'govdirectory',
      },
    ]);
    expect(read.leftOut.map(({ platform, reason }) => [platform, reason])).toEqual([['LinkedIn', 'personalPage']]);
  });

  it('has the official Dutch name, and what kind of body it is, where it gives neither', () => {
    const senate = {
      ...bodyOf({}),
      wikidata: 'Q59486',
      kind: 'overig',
      name: 'Senate',
      nameNl: null,
      rooId: null,
      tooi: null,
    };
    expect(register(senate).organisations[0]).toMatchObject({
      id: 'eerste-kamer-der-staten-generaal',
      kind: 'highCouncil',
      name: { nl: 'Eerste Kamer der Staten-Generaal', en: 'Senate' },
      identity: { roo: '312', wikidata: 'Q59486' },
    });
  });

  it('stops at a body of which nothing says what it is', () => {
    expect(() => register(bodyOf({ kind: 'overig' }))).toThrow(
      'Q900000001 (Exampleton): nothing says what kind of body it is',
    );
  });
});

describe('an export of the ROO', () => {
  const organisation = {
    id: 'min-voorbeeld',
    rooId: '900001',
    kind: 'ministerie',
    name: 'Ministerie van Voorbeelden',
    abbreviation: 'VBD',
    nameValidUntil: '2026-02-23',
    parent: null,
    accounts: [{ platform: 'X', url: 'https://x.com/search?q=minvoorbeeld' }],
  };
  const read = (part: object) =>
    registerOfRooExport(
      { source: { title: 'ROO', asOf: '2026-05-19' }, organisations: [{ ...organisation, ...part }] },
      profileOfUrl,
    );

  it('becomes a register that is right, with what was left out', () => {
    const register = read({});
    expect(checkRegisterData(register)).toEqual({ data: register });
    expect(register.organisations[0]).toMatchObject({
      kind: 'ministry',
      identity: { roo: '900001' },
      name: { nl: 'Voorbeelden' },
      until: '2026-02-23',
      accounts: [{ status: 'addressUnknown', platform: 'x' }],
    });
    expect(register.leftOut.map(({ reason }) => reason)).toEqual(['noProfile']);
  });

  it('stops at a kind that is not known', () => {
    expect(() => read({ kind: 'koninkrijk' })).toThrow('no kind of organisation is called');
  });
});
