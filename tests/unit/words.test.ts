import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '@/data/store/settings';
import { wordsFor } from '@/data/views/words';
import messagesEn from '@/locales/en.json';
import messagesNl from '@/locales/nl.json';
import noteEn from '@/locales/note.en.json';
import noteNl from '@/locales/note.nl.json';
import publishEn from '@/locales/publish.en.json';
import publishNl from '@/locales/publish.nl.json';
import registersEn from '@/locales/registers.en.json';
import registersNl from '@/locales/registers.nl.json';
import settingsEn from '@/locales/settings.en.json';
import settingsNl from '@/locales/settings.nl.json';
import tallyEn from '@/locales/tally.en.json';
import tallyNl from '@/locales/tally.nl.json';

const nl = { ...messagesNl, ...noteNl, ...publishNl, ...registersNl, ...settingsNl, ...tallyNl };
const en = { ...messagesEn, ...noteEn, ...publishEn, ...registersEn, ...settingsEn, ...tallyEn };

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
const sources = ['components', 'data', 'entrypoints', 'scripts/publish', 'wxt.config.ts']
  .flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => join(place, file)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('messages', () => {
  it('have the same keys in both languages, with the same placeholders', () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
    const shape = (messages: Record<string, string>) =>
      Object.entries(messages).map(([key, text]) => [key, placeholders(text)]);
    expect(shape(en)).toEqual(shape(nl));
  });

  it('are never empty', () => {
    expect([...Object.values(nl), ...Object.values(en)].filter((text) => !text.trim())).toEqual([]);
  });

  it('are all translated', () => {
    // A single word may be the same in both languages; a sentence is not.
    const isSentence = (text: string) => /\p{L}+[\s,.:]+\p{L}+/u.test(text.replace(/\{\w+\}/g, ''));
    const english = new Map<string, string>(Object.entries(en));
    const same = Object.entries(nl).filter(([key, text]) => isSentence(text) && text === english.get(key));
    expect(same).toEqual([]);
  });

  it('are all used', () => {
    const unused = Object.keys(nl).filter((key) => {
      const stem = key.replace(/\.(one|other)$/, '');
      // Some keys are put together: `role.${role}.short`, `options.badge.${shape}`.
      const pattern = stem
        .split('.')
        .map((part) => `(?:${part}|\\$\\{[\\w.]+\\})`)
        .join('\\.');
      return !new RegExp(`['"\`]${pattern}['"\`]`).test(sources);
    });
    expect(unused).toEqual([]);
  });
});

describe('words', () => {
  it('write dates only as precisely as they are known', () => {
    const { date } = wordsFor('nl');
    expect([date('2012-04-06'), date('2009-07'), date('2012')]).toEqual(['6 april 2012', 'juli 2009', '2012']);
    expect(wordsFor('en').date('2012-04-06')).toBe('6 April 2012');
  });

  it('write numbers as the language does', () => {
    expect([wordsFor('nl').number(2942), wordsFor('en').number(2942), wordsFor('nl').number(6.09)]).toEqual([
      '2.942',
      '2,942',
      '6,09',
    ]);
  });

  it('write from one month to another as the language does, and a year only once', () => {
    expect([wordsFor('nl').dateRange('2026-02', '2026-05'), wordsFor('en').dateRange('2025-12', '2026-05')]).toEqual([
      expect.stringMatching(/^februari\s?–\s?mei 2026$/),
      expect.stringMatching(/^December 2025\s?–\s?May 2026$/),
    ]);
  });

  it('choose the singular for one', () => {
    const { tCount } = wordsFor('nl');
    expect([tCount('row.followers', 1), tCount('row.followers', 0), tCount('row.followers', 16)]).toEqual([
      '1 volger',
      '0 volgers',
      '16 volgers',
    ]);
  });

  it('are in the chosen language, else in the browser’s', () => {
    const inDutch = { getMessage: () => 'nl' };
    const inEnglish = { getMessage: () => 'en' };
    expect(wordsIn({ language: 'nl' }, inEnglish).language).toBe('nl');
    expect(wordsIn({ language: 'auto' }, inDutch).language).toBe('nl');
    expect(wordsIn({ language: 'auto' }, inEnglish).language).toBe('en');
  });
});
