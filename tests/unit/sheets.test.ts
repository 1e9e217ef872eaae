/** Figures as text and as CSV. */
import { describe, expect, it } from 'vitest';
import { register } from '@/data/registers/bundled';
import { figuresOf } from '@/data/views/figures';
import { growthOf } from '@/data/views/growth';
import { presenceOf } from '@/data/views/presence';
import { cellText, type Sheet, sheetCsv, sheetText } from '@/data/views/sheet';
import { figureSheet, growthSheet, presenceSheet } from '@/data/views/sheets';
import { wordsFor } from '@/data/views/words';
import { bundled, contextIn, today } from './knownRecords';

const en = wordsFor('en');
const nl = wordsFor('nl');
const presence = presenceSheet(presenceOf(contextIn('en'), bundled.records), en);
const growth = growthSheet(growthOf(bundled.records, nl), nl);
const [top, , , followers, pace] = figuresOf({ register, words: nl, today }).map((figure) => figureSheet(figure, nl));

describe('a figure as text', () => {
  it('says its numbers, of when they are, and by whose word', () => {
    const text = sheetText(presence, en);
    expect(text).toMatch(/^Which public bodies are where\?\n/);
    expect(text).toContain('Municipality (342): LinkedIn 257, Facebook 337, X ');
    expect(text).toContain('As of 6 April 2026 to 19 May 2026');
    expect(text).toContain('https://www.govdirectory.org/netherlands/');
  });

  it('says what growth measures, and of the article of 2012 what is derived', () => {
    expect(sheetText(growth, nl)).toContain('niet sinds wanneer het wordt gebruikt');
    const text = top ? sheetText(top, nl) : '';
    expect(text).toContain('Twitteraccount: 15 van 55\n');
    expect(text).toContain('ten minste 8 van 15 (zelf afgeleid uit de bron');
    expect(text).toContain('https://cindycastricum.nl/2012/04/06/topambtenaren-twitteren-nauwelijks/');
  });
});

describe('a figure as CSV', () => {
  const madeUp: Sheet = { name: 'a', title: 'A', lines: [], head: ['h'], rows: [], notes: [], sources: [] };

  it('has a line for each kind, and its days and sources below', () => {
    const lines = sheetCsv(presence, en).split('\r\n');
    expect(lines[0]).toMatch(/^[^,]+,Number,LinkedIn,.*,Without an account in the registers,/);
    expect(lines[1]).toMatch(/^Municipality,342,257,/);
    expect(lines).toContain('As of 6 April 2026 to 19 May 2026');
    expect(lines).toContain(
      'Source,"Govdirectory (Wikidata, CC0), Govdirectory, 6 April 2026",https://www.govdirectory.org/netherlands/',
    );
  });

  it('has numbers that a spreadsheet reads as such, and words where the source gives a bound', () => {
    expect(followers?.rows.map(([, amount]) => amount)).toEqual([2942, 1811, 851, 484, 134, 1]);
    expect(top?.rows[0]).toEqual(['SG’s, DG’s en pSG’s met een Twitteraccount', 15, 55, '']);
    expect(top?.rows[1]?.slice(1, 3)).toEqual(['ten minste 8', 15]);
    expect(pace?.rows.map(([, amount]) => amount)).toEqual([6.09, 'ongeveer 2', 'ten hoogste 0,14']);
    expect(sheetCsv(growth, nl)).toMatch(/\r\n2022-01-29,\d+,/);
  });

  it.each(['=1+1', '+1', '-1', '@sum(A1)', '\t=1', ' =1', '\r=1'])(
    'takes the force out of the formula %j',
    (formula) => {
      const csv = sheetCsv({ ...madeUp, rows: [[formula]], sources: [{ title: formula }] }, en);
      expect(csv).not.toMatch(/(^|[,\n"])\s*[=+\-@]/);
      expect(csv).toContain(`'${formula}`);
    },
  );

  it('quotes what would break a line or a cell', () => {
    expect(sheetCsv({ ...madeUp, rows: [['a "b", c\nd', -1]] }, en)).toBe('h\r\n"a ""b"", c\nd",-1\r\n\r\n');
  });
});

describe('a cell as it is read', () => {
  it('has numbers and days in words of the language', () => {
    expect([cellText(2942, nl), cellText('2026-04-06', nl), cellText('ten minste 8', nl)]).toEqual([
      '2.942',
      '6 april 2026',
      'ten minste 8',
    ]);
  });
});
