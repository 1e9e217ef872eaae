/** What happened since 2012: what is written down, and what follows from the registers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChecked } from '@/data/model/readChecked';
import { developmentsSchema } from '@/data/model/schema';
import { developments } from '@/data/registers/bundled';
import { developmentsOf } from '@/data/views/developments';
import { bundled, contextIn } from './knownRecords';

const file = 'data/registers/since-2012.json';
const good = readFileSync(file, 'utf8');
const told = developmentsOf(contextIn('nl'), developments, bundled.records);

describe('what happened since 2012', () => {
  it('is told oldest first, with the ends of accounts out of the registers among it', () => {
    const moments = told.map(({ moment }) => moment);
    expect(moments).toEqual([
      '2023-07',
      '2023-09-08',
      '2023-11',
      '2024-07',
      '2024-07',
      '2025',
      '2025-01',
      '2025-01',
      '2026-02-23',
    ]);
    const texts = told.map(({ text }) => text);
    expect(texts).toContain('Gemeente IJsselstein stopt op X.');
    expect(texts).toContain('Gemeente Tilburg stopt op X.');
    expect(texts.find((text) => text.includes('Hertogenbosch'))).toContain('houdt het account');
  });

  it('has a whole address as the source of all that is written down', () => {
    expect(developments.sources.every(({ url }) => /^https:\/\/[^/]+\/.+/.test(url))).toBe(true);
    expect(new Set(developments.developments.map(({ source }) => source)).size).toBe(developments.sources.length);
    const ended = told.filter(({ text }) => / stopt op /.test(text));
    expect(told.filter((each) => !ended.includes(each)).every(({ source }) => source.href)).toBe(true);
  });

  it('leaves out an end that is still to come, and is told in English too', () => {
    const before = developmentsOf({ ...contextIn('en'), today: '2024-12-31' }, developments, bundled.records);
    expect(before.map(({ text }) => text).join(' ')).not.toContain('Tilburg');
    expect(before.map(({ text }) => text)).toContain('Municipality of IJsselstein stops on X.');
  });

  it.each([
    ['a source without an address', /,\s*"url": "https:\/\/www\.security[^"]*"/, '', /url/],
    ['a source that is not there', '"source": "forum-1335"', '"source": "nothing"', /no source has the id "nothing"/],
    ['an id given twice', '"id": "server-forty"', '"id": "server-fifteen"', /given twice/],
    ['one that is not in order', '"moment": "2023-07"', '"moment": "2024-08"', /is before the one above it/],
    ['a text in one language only', /"nl": "Op social[^"]*vijftien[^"]*",/, '', /text › nl/],
  ])('is refused with %s', (_fault, replace, by, message) => {
    expect(() => readChecked(developmentsSchema, file, good)).not.toThrow();
    const bad = good.replace(replace, by);
    expect(bad).not.toBe(good);
    expect(() => readChecked(developmentsSchema, file, bad)).toThrow(message);
  });
});
