import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOfRecord } from '@/data/model/lookups';
import { registers } from '@/data/registers/bundled';
import { wordsFor } from '@/data/views/words';
import en from '@/locales/en.json';
import nl from '@/locales/nl.json';

const folder = 'docs/store';

/** The sections of a text, by heading. */
function sectionsOf(file: string): Map<string, string> {
  const parts = readFileSync(join(folder, file), 'utf8').split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading, lines.join('\n').trim()];
    }),
  );
}

const languages = [
  {
    language: 'nl',
    messages: nl,
    headings: ['Naam', 'Samenvatting', 'Omschrijving', 'Categorie', 'Schermafbeeldingen'],
  },
  { language: 'en', messages: en, headings: ['Name', 'Summary', 'Description', 'Category', 'Screenshots'] },
] as const;

describe.each(languages)('the text in the stores ($language)', ({ language, messages, headings }) => {
  const sections = sectionsOf(`${language}.md`);
  const [name = '', summary = '', description = ''] = headings.map((heading) => sections.get(heading));

  it('has everything that the stores ask for', () => {
    expect([...sections.keys()]).toEqual(headings);
  });

  it('has the name and summary of the package', () => {
    expect([name, summary]).toEqual([messages['extension.name'], messages['extension.description']]);
  });

  it('is no longer than the stores allow', () => {
    // The stricter of the two: a name of 50 at Mozilla, a summary of 132 in a manifest, a description of 15,000 at Mozilla.
    expect(name.length).toBeLessThanOrEqual(50);
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(description.length).toBeLessThanOrEqual(15_000);
  });

  it('gives the register’s true size and date', () => {
    const { date, number } = wordsFor(language);
    for (const register of registers) {
      const { officials, offices, organisations, asOf } = register;
      const held = [officials, offices, organisations].find(({ length }) => length > 0)?.length ?? 0;
      expect(description).toContain(`• ${number(held)} `);
      const [official] = officials;
      expect(description).toContain(date(official ? dayOfRecord(official) : asOf));
    }
  });
});

describe('the answers about privacy', () => {
  it('are no longer than the fields of the Chrome Web Store', () => {
    const tooLong = [...sectionsOf('privacy.md')].filter(([, text]) => text.length > 1000);
    expect(tooLong.map(([heading]) => heading)).toEqual([]);
  });
});
