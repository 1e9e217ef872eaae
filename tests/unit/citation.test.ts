import { describe, expect, it } from 'vitest';
import { citationOf } from '@/data/views/citation';
import { csvRow } from '@/data/views/csv';
import { parsePopupAddress, recordPath, referenceTo } from '@/data/views/ownPages';
import { contextIn, recordWithId } from './knownRecords';

const cited = (id: string, form: 'plain' | 'csl' | 'ris' | 'csv') =>
  citationOf(contextIn('nl'), recordWithId(id), form);

describe('a record to be quoted', () => {
  it('is a line with what it says, of when, and by whose word', () => {
    expect(cited('chris-buijink', 'plain')).toBe(
      'Chris Buijink, Secretaris-generaal (SG), Ministerie van Economische Zaken, Landbouw en Innovatie (EL&I). ' +
        'Peildatum 6 april 2012. Bron: Topambtenaren twitteren nauwelijks, PM, 6 april 2012, ' +
        'https://cindycastricum.nl/2012/04/06/topambtenaren-twitteren-nauwelijks/',
    );
  });

  it('is CSL-JSON that a reference manager reads', () => {
    expect(JSON.parse(cited('chris-buijink', 'csl'))).toEqual([
      {
        id: 'chris-buijink',
        type: 'entry',
        title:
          'Chris Buijink, Secretaris-generaal (SG), Ministerie van Economische Zaken, Landbouw en Innovatie (EL&I)',
        'container-title': 'Topambtenaren twitteren nauwelijks',
        publisher: 'PM',
        issued: { 'date-parts': [[2012, 4, 6]] },
        URL: 'https://cindycastricum.nl/2012/04/06/topambtenaren-twitteren-nauwelijks/',
        note: 'Peildatum 6 april 2012',
        language: 'nl',
      },
    ]);
  });

  it('is RIS with a tag a line, from the type to the end', () => {
    const lines = cited('gemeente-amsterdam', 'ris').split('\r\n');
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines).toContain('TI  - Gemeente Amsterdam, Gemeente');
    expect(lines).toContain('DA  - 2026/04/06/');
    expect(lines.at(-2)).toBe('ER  - ');
    expect(lines.slice(0, -1).filter((line) => !/^[A-Z][A-Z\d] {2}- /.test(line))).toEqual([]);
  });

  it('names the post at which it was met, by account, day and page, in every form', () => {
    const seen = { account: 'x:chrisbuijink', day: '2012-03-01', page: 'https://x.com/chrisbuijink/status/1?a=b&c#d' };
    const { pathname, search, hash } = new URL(recordPath(referenceTo('chris-buijink', seen)), 'https://own.example');
    expect(parsePopupAddress({ pathname, search, hash })).toEqual({
      record: 'chris-buijink',
      query: '',
      place: 'tab',
      seen,
    });
    const text =
      'Gezien bij een bericht van chrisbuijink van 1 maart 2012, https://x.com/chrisbuijink/status/1?a=b&c#d';
    for (const form of ['plain', 'csl', 'ris', 'csv'] as const) {
      expect(citationOf(contextIn('nl'), recordWithId('chris-buijink'), form, seen)).toContain(text);
    }
    expect(cited('chris-buijink', 'plain')).not.toContain('Gezien');
  });

  it('is one row for a spreadsheet, in which nothing is a formula', () => {
    const row = cited('gemeente-amsterdam', 'csv');
    expect(row).toMatch(/^Gemeente Amsterdam,Gemeente,,2026-04-06,/);
    expect(row).toContain('https://social.amsterdam.nl/@gemeenteamsterdam');
    expect(row.match(/\r\n/g)).toHaveLength(1);
    expect(csvRow(['=1+1', 'a,b', 'c'])).toBe(`'=1+1,"a,b",c\r\n`);
  });
});
