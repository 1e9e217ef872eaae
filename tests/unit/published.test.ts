/** How what is published is cut by platforms, and how pages check it. */
import { describe, expect, it } from 'vitest';
import { platforms } from '@/data/model/vocabulary';
import {
  type Display,
  defaultDisplay,
  indexKey,
  type Published,
  parsePublished,
  storedIndexes,
} from '@/data/store/published';
import { indexOf } from '@/data/views/publication';
import { contextIn } from './knownRecords';

describe('what was published', () => {
  const display: Display = { badge: 'compact', marks: false, language: 'en', sites: ['x'] };
  const bundled: Published = { index: 'x:z\ty\n', display: { ...defaultDisplay, language: 'nl' } };

  it('is read as it was written: of each platform that concerns the page', () => {
    const stored = { 'index:bluesky': 'bluesky:a\tb\n', 'index:threads': '', 'index:x': 'x:a\tb\n', display };
    const read = (...concerned: string[]) => parsePublished(stored, concerned, bundled);
    expect(read('x')).toEqual({ index: 'x:a\tb\n', display });
    expect(read('bluesky', 'threads', 'x')).toEqual({ index: 'bluesky:a\tb\nx:a\tb\n', display });
    expect(read('threads')).toEqual({ index: '', display });
  });

  it.each([undefined, 5, null])('gives way to what is bundled where an index is %j', (index) => {
    expect(parsePublished({ 'index:x': index, display }, ['x'], bundled)).toBe(bundled);
  });

  it.each([undefined, null, 'full', [], {}, { badge: 7, marks: 'no', language: 'fr' }, { ...display, marks: 1 }])(
    'gives way to what is bundled where the display is %j',
    (broken) => {
      expect(parsePublished({ 'index:x': 'x:a\tb\n', display: broken }, ['x'], bundled)).toBe(bundled);
    },
  );
});

describe('what is stored', () => {
  it('has the accounts of each platform apart, and all of them together', () => {
    const index = indexOf(contextIn('nl'));
    const stored = storedIndexes(index);
    expect(Object.keys(stored)).toEqual(platforms.map(indexKey));
    for (const platform of platforms) {
      const lines = stored[indexKey(platform)]?.split('\n').filter(Boolean) ?? [];
      expect(lines.filter((line) => !line.startsWith(`${platform}:`))).toEqual([]);
    }
    expect([...platforms].sort().map((platform) => stored[indexKey(platform)])).not.toContain(undefined);
    expect(
      [...platforms]
        .sort()
        .map((platform) => stored[indexKey(platform)])
        .join(''),
    ).toBe(index);
  });
});
