/** An address under a domain of the government proves whose the domain is, and nothing else does. */
import { describe, expect, it } from 'vitest';
import { accountKey, domainKeys } from '@/data/model/handles';
import type { Platform } from '@/data/model/vocabulary';
import { findAccount } from '@/data/views/accountIndex';
import { cardWithId } from '@/data/views/card';
import { indexOf } from '@/data/views/publication';
import { bundled, contextIn, factsOf } from './knownRecords';

const index = indexOf(contextIn('en'));
const labelOf = (platform: Platform, handle: string) => findAccount(index, accountKey(platform, handle));

/** All accounts under domains of the government that are known of in public sources, in a register or not. */
const listed = `acm developer digitaleoverheid forumstandaardisatie gemeenteculemborg gemeentedenhaag gemeenteenschede
gemeenteoldambt inspectiejenv inspectielent logius minbzk minienw ministerievro provinciedrenthe provincieflevoland
provincienoordbrabant provincieoverijssel provinciezeeland raadvanstate rdi rekenkamer vrbn westland zuid_holland`
  .split(/\s+/)
  .map((name) => `${name}@social.overheid.nl`);

describe('an account under a domain of the government', () => {
  it.each([...listed, 'gemeenteamsterdam@social.amsterdam.nl'])(
    'has a badge, of its body or of the domain: %s',
    (handle) => {
      const label = labelOf('mastodon', handle);
      const [owner] = bundled.ownersOf('mastodon', handle);
      expect(label?.recordId).toBe(owner?.id ?? 'domein-social-overheid-nl');
      expect(bundled.domainOf('mastodon', handle)?.record.domain).toBe(handle.split('@')[1]);
    },
  );

  it.each([
    ['mastodon', 'NIEUW@Social.Overheid.NL', 'social.overheid.nl'],
    ['mastodon', 'nieuw@video.overheid.nl', 'overheid.nl'],
    ['bluesky', 'overheid.nl', 'overheid.nl'],
    ['bluesky', 'logius.overheid.nl', 'overheid.nl'],
    ['bluesky', 'minbzk.rijksoverheid.nl', 'rijksoverheid.nl'],
    ['bluesky', 'parkeren.amsterdam.nl', 'amsterdam.nl'],
  ] as const)('that no register has gets the domain’s own: on %s %s', (platform, handle, domain) => {
    expect(labelOf(platform, handle)).toMatchObject({
      organisation: domain,
      who: `Account under ${domain}`,
      standing: 'domain',
    });
  });

  it.each([
    ['mastodon', 'minbzk@social.overheid.nl.example'],
    ['mastodon', 'minbzk@social-overheid.nl'],
    ['mastodon', 'minbzk@overheid.nl@evil.example'],
    ['mastodon', 'social.overheid.nl@mastodon.example'],
    ['mastodon', 'minbzk@xn--overheid-nl.example'],
    ['mastodon', 'minbzk@nl'],
    ['bluesky', 'overheid.nl.bsky.social'],
    ['bluesky', 'mijnoverheid.nl'],
    ['bluesky', 'overheid.nI'],
    ['bluesky', 'did:plc:overheid.nl'],
    ['x', 'social.overheid.nl'],
    ['instagram', 'logius.overheid.nl'],
  ] as const)('looks like one, and gets nothing: on %s %s', (platform, handle) => {
    expect(labelOf(platform, handle)).toBeUndefined();
  });

  it('has a card that says what the address proves, and what it does not', () => {
    const card = cardWithId(contextIn('nl'), 'domein-social-amsterdam-nl');
    expect(card?.caution).toContain('geeft alleen de gemeente Amsterdam adressen uit');
    expect(card?.standing).toBe('domain');
    expect(
      card &&
        factsOf(card)
          .map(({ value }) => value)
          .join(),
    ).toContain('of het nog gebruikt wordt');
  });
});

describe('the domains of an address', () => {
  it('are those that it ends in, the longest first, and never a top-level one', () => {
    expect(domainKeys('mastodon:iemand@social.overheid.nl')).toEqual([
      'mastodon:*.social.overheid.nl',
      'mastodon:*.overheid.nl',
    ]);
    expect(domainKeys('x:iemand')).toEqual([]);
  });
});
