/** What seals say. */
import { describe, expect, it } from 'vitest';
import { sealText } from '@/data/views/seal';
import { languages, wordsFor } from '@/data/views/words';
import { bundled, recordWithId } from './knownRecords';

const nl = (id: string) => sealText(recordWithId(id), wordsFor('nl'));
const en = (id: string) => sealText(recordWithId(id), wordsFor('en'));

describe('the text of a seal', () => {
  it('is there for every record, and never longer than five characters', () => {
    expect(bundled.records.length).toBeGreaterThan(600);
    for (const language of languages)
      for (const record of bundled.records)
        expect([record.id, sealText(record, wordsFor(language))]).toEqual([
          record.id,
          expect.stringMatching(/^\S.{0,4}$/u),
        ]);
  });

  it('is the office of a person or of an office', () => {
    expect([nl('chris-buijink'), nl('minister-president'), nl('minister-lvvn')]).toEqual(['SG', 'MP', 'Min.']);
    expect([en('chris-buijink'), en('minister-president'), en('staatssecretaris-lvvn')]).toEqual(['SG', 'PM', 'State']);
  });

  it('is the abbreviation of an organisation, or else its kind', () => {
    expect([nl('ministerie-binnenlandse-zaken-en-koninkrijksrelaties'), nl('gemeente-deventer')]).toEqual([
      'BZK',
      'Gem',
    ]);
    expect(en('gemeente-deventer')).toBe('Mun');
  });
});
