import { describe, expect, it } from 'vitest';
import { nameFault, skeleton } from '@/scripts/siteSkeleton';

const taken = ['linkedin', 'webArchive', 'x'];

describe('the name of a new site', () => {
  it.each(['voorbeeld', 'voorbeeldSite2'])('may be %s', (name) => {
    expect(nameFault(name, taken)).toBeUndefined();
  });

  it.each(['Voorbeeld', '2voorbeeld', 'voor-beeld', '../voorbeeld', 'voor beeld', ''])('cannot be “%s”', (name) => {
    expect(nameFault(name, taken)).toMatch(/cannot be called .*: its name begins with a small letter/);
  });

  it.each(['x', 'webarchive', 'linkedIn'])('cannot be %s, which is taken, in any capitals', (name) => {
    expect(nameFault(name, taken)).toMatch(/^There is a site called \w+ already\.$/);
  });
});

describe('the files of a new site', () => {
  const files = skeleton({ name: 'voorbeeld', host: 'sociaal.voorbeeld.example', platform: 'x' });

  it('are its rules, a page and the list of its pages', () => {
    expect([...files.keys()]).toEqual([
      'entrypoints/profiles.content/sites/optional/voorbeeld.ts',
      'tests/pages/voorbeeld/profile.html',
      'tests/pages/voorbeeld/expected.json',
    ]);
  });

  it('show an account of the registers, so that there is a badge to see', () => {
    const [, page = '', expected = ''] = [...files.values()];
    const [, handle = ''] = /"handle": "(\w+)"/.exec(expected) ?? [];
    expect(handle).not.toBe('');
    expect(page).toContain(`href="/@${handle}"`);
  });
});
