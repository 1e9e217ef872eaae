/** How pages check published data. */
import { describe, expect, it } from 'vitest';
import { type Display, defaultDisplay, type Published, parsePublished } from '@/data/store/published';

describe('what was published', () => {
  const display: Display = { badge: 'compact', marks: false, language: 'en', sites: ['x'] };
  const bundled: Published = { index: 'x:z\ty\n', display: { ...defaultDisplay, language: 'nl' } };

  it('is read as it was written', () => {
    expect(parsePublished({ index: 'x:a\tb\n', display }, bundled)).toEqual({ index: 'x:a\tb\n', display });
  });

  it.each([{}, { index: '', display }, { index: 5, display }, { index: 'cut o', display }])(
    'gives way to what is bundled where the index is as in %j',
    (stored) => {
      expect(parsePublished(stored, bundled)).toBe(bundled);
    },
  );

  it.each([undefined, null, 'full', [], {}, { badge: 7, marks: 'no', language: 'fr' }, { ...display, marks: 1 }])(
    'gives way to what is bundled where the display is %j',
    (broken) => {
      expect(parsePublished({ index: 'x:a\tb\n', display: broken }, bundled)).toBe(bundled);
    },
  );
});
