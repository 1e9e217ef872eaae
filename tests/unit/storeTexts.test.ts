import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accountKey } from '@/data/model/handles';
import { publishedOf } from '@/data/model/knowledge';
import { dayOfRecord, publishedAccounts } from '@/data/model/lookups';
import { registers } from '@/data/registers/bundled';
import { wordsFor } from '@/data/views/words';
import en from '@/locales/en.json';
import nl from '@/locales/nl.json';
import { bundled } from './knownRecords';

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

/** What the registers hold together, counted. */
const known = {
  records: bundled.records.length,
  accounts: new Set(
    bundled.records.flatMap(publishedOf).map(({ account: { platform, handle } }) => accountKey(platform, handle)),
  ).size,
  platforms: new Set(bundled.records.flatMap(publishedOf).map(({ account }) => account.platform)).size,
  municipalities: bundled.records.filter(
    (record) => record.type === 'organisation' && record.claims[0].record.kind === 'municipality',
  ).length,
  domains: bundled.domains.length,
};

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

  it('gives the true size of all registers together', () => {
    const { number } = wordsFor(language);
    const held = language === 'nl' ? 'personen, ambten en organisaties' : 'persons, offices and bodies';
    const municipalities = language === 'nl' ? 'alle 342 gemeenten' : 'all 342 municipalities';
    expect(description).toContain(`${number(known.records)} ${held}`);
    expect(description).toContain(`${number(known.accounts)} accounts`);
    expect(description).toContain(municipalities.replace('342', number(known.municipalities)));
    expect(description).toContain(`${number(known.domains)} ${language === 'nl' ? 'domeinen' : 'domains'}`);
  });

  it('gives the true size and date of each register', () => {
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

describe('the texts of the project', () => {
  const { number } = wordsFor('en');
  const inWords = ['', '', '', 'three', '', 'five', '', 'seven', 'eight'];
  const textOf = (file: string) => readFileSync(file, 'utf8').replace(/\s+/g, ' ');
  const newest = textOf('CHANGELOG.md').split(' ## ')[2];
  const together = `${number(known.records)} persons, offices and bodies with ${number(known.accounts)} accounts`;

  it('give the true size of all registers together', () => {
    expect(textOf('README.md')).toContain(`${together} on ${inWords[known.platforms]} platforms`);
    expect(newest).toContain(together);
    expect(newest).toContain(`all ${number(known.municipalities)} municipalities`);
    expect(newest?.toLowerCase()).toContain(`${inWords[known.domains]} domains of the government`);
  });

  it('give the true size of each list that a register was made of, and how many of its addresses were left out', () => {
    const readme = textOf('README.md');
    for (const { organisations, leftOut, asOf } of registers.filter((register) => register.leftOut.length > 0)) {
      const accounts = organisations.flatMap((body) => publishedAccounts(body.accounts)).length;
      expect(readme).toContain(`${number(organisations.length)} `);
      expect(readme).toContain(wordsFor('en').date(asOf));
      expect(readme).toContain(number(accounts));
      expect(readme).toContain(number(accounts + leftOut.length));
      expect(inWords[leftOut.length]).toBe('three');
    }
  });

  it('say the version that the package has', () => {
    const { version, packages } = z
      .object({ version: z.string(), packages: z.object({ '': z.object({ version: z.string() }) }) })
      .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version });
    expect(packages[''].version).toBe(version);
    expect(newest).toContain(`[${version}]`);
  });
});

describe('the answers about privacy', () => {
  it('are no longer than the fields of the Chrome Web Store', () => {
    const tooLong = [...sectionsOf('privacy.md')].filter(([, text]) => text.length > 1000);
    expect(tooLong.map(([heading]) => heading)).toEqual([]);
  });
});
