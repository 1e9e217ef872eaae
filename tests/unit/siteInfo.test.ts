import { describe, expect, it } from 'vitest';
import { describedSites, matchPatternsOf, type SiteInfo, siteOfAddedHost, siteOfHost } from '@/data/model/siteInfo';
import { reportUrl } from '@/data/views/reportUrl';

/** Made up. */
const installed: SiteInfo = { id: 'een', name: 'Een', hosts: ['*.een.example'], installed: true };
const optional: SiteInfo = { id: 'twee', name: 'Twee', hosts: ['twee.example', 'www.twee.example'] };
const sites = [installed, optional];

describe('the site of a host', () => {
  it.each([
    ['een.example', 'een'],
    ['www.een.example', 'een'],
    ['a.b.een.example', 'een'],
    ['www.twee.example', 'twee'],
    ['geen.example', undefined],
    ['neteen.example', undefined],
    ['een.example.nl', undefined],
    ['nl.twee.example', undefined],
  ])('is told by all of its name: %s', (host, id) => {
    expect(siteOfHost(sites, host)?.id).toBe(id);
  });

  it('added by the user is the host itself', () => {
    const added = siteOfAddedHost('drie.example');
    expect(siteOfHost([...sites, added], 'drie.example')).toBe(added);
    expect(matchPatternsOf(added)).toEqual(['https://drie.example/*']);
  });

  it('is known to the extension’s own pages only as far as they tell of it, each kind of spot once', () => {
    const all = sites.map((site) => ({ ...site, platform: 'x' as const, profileAt: () => undefined }));
    const kinds = ['mention', 'author', 'profile', 'author', 'link'];
    const ruled = [{ id: 'twee', spots: kinds.map((kind) => ({ kind, root: 'a' })) }];
    expect(describedSites(all, ruled)).toEqual([
      { ...installed, platform: 'x', spots: [] },
      { ...optional, platform: 'x', spots: ['profile', 'author', 'mention'] },
    ]);
  });
});

describe('an error', () => {
  it('is reported to the place that the extension came from', () => {
    expect(reportUrl('chrome-extension://abcdefgh/')).toContain('/detail/abcdefgh/');
    expect(reportUrl('moz-extension://12345678-uuid/')).toMatch(/^https:\/\/addons\.mozilla\.org\/.*5b0f4a52/);
  });
});
