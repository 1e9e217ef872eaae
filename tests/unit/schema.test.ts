import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readChecked, readRegister } from '@/data/model/readChecked';
import { guidelinesSchema, registerSchema } from '@/data/model/schema';

const good = readFileSync('data/registers/officials-2012.json', 'utf8');

/** Checks the register with the first match of a text replaced, and returns the message. */
function faultOf(replace: string | RegExp, by: string): string {
  const bad = good.replace(replace, by);
  expect(bad).not.toBe(good);
  try {
    readRegister('data/registers/officials-2012.json', bad);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

describe('a bad record stops the build, and the message says where it is and what is wrong', () => {
  it.each([
    [
      'an id given twice',
      '"id": "ed-kronenburg"',
      '"id": "chris-buijink"',
      'officials › chris-buijink › id: "chris-buijink" is given twice',
    ],
    [
      'an unknown organisation',
      '"organisation": "eleni"',
      '"organisation": "nergens"',
      'officials › chris-buijink › posts › 0 › organisation: no organisation has the id "nergens"',
    ],
    [
      'a page of the platform itself for a handle',
      '"handle": "chrisbuijink"',
      '"handle": "Home"',
      'officials › chris-buijink › accounts › 0 › handle: "Home" is a page of x itself',
    ],
    [
      'a handle that the platform cannot have',
      '"handle": "chrisbuijink"',
      '"handle": "chris.buijink"',
      '"chris.buijink" cannot be a handle on x',
    ],
    ['an unknown source', /"source": "pm-2012-04-06"/, '"source": "pm"', 'no source has the id "pm"'],
    ['a date that is none', '"asOf": "2012-04-06"', '"asOf": "2012-02-30"', 'organisations › eleni › asOf: '],
    [
      'a date written otherwise',
      '"moment": "2010-03-22"',
      '"moment": "22-03-2010"',
      'officials › chris-buijink › accounts › 0 › since › moment: ',
    ],
    [
      'a handle that X cannot have',
      '"handle": "chrisbuijink"',
      '"handle": "chris buijink"',
      'officials › chris-buijink › accounts › 0 › handle: "chris buijink" cannot be a handle on x',
    ],
    [
      'an address that is not https',
      '"url": "https://cindycastricum',
      '"url": "http://cindycastricum',
      'sources › pm-2012-04-06 › url: ',
    ],
    [
      'a handle on a withheld account',
      '"reason": "pseudonymous"',
      '"reason": "pseudonymous", "handle": "voorbeeld"',
      'officials › peter-veld › accounts › 0: Unrecognized key: "handle"',
    ],
    [
      'a field that nobody knows',
      '"name": "Ed Kronenburg"',
      '"name": "Ed Kronenburg", "party": "X"',
      'officials › ed-kronenburg: Unrecognized key: "party"',
    ],
    [
      'a fact later than the register reaches',
      '"asOf": "2026-11-25"',
      '"asOf": "2012-04-06"',
      "officials › angelique-berg › posts › 1 › asOf: 2026-05-19 is later than the register's own as-of date, 2012-04-06",
    ],
    [
      'an end before its beginning',
      '"until": "2016-07"',
      '"until": "2011-07"',
      'officials › renee-jones-bos › posts › 2 › until: ends (2011-07) before it begins (2012)',
    ],
    [
      'an office without a name',
      '"role": "sg",',
      '',
      'officials › chris-buijink › posts › 0: expected either a role or a title',
    ],
    [
      'an empty text',
      /"en": "Spatial Planning and Water"/,
      '"en": ""',
      'officials › chris-kuijpers › posts › 0 › portfolio › en: ',
    ],
    [
      'a count below zero',
      '"value": 2942',
      '"value": -1',
      'officials › chris-buijink › observations › 0 › followers › value: ',
    ],
    [
      'a discrepancy between what is not there',
      '"municipal-headline",',
      '"nothing",',
      'discrepancies › municipal-77-or-79 › between › 0: no groupCount has the id "municipal-headline"',
    ],
  ])('%s', (_fault, replace, by, message) => {
    expect(faultOf(replace, by)).toContain(message);
    expect(faultOf(replace, by)).toContain('data/registers/officials-2012.json: ');
  });

  it('a file that is not JSON', () => {
    expect(() => readRegister('data/registers/officials-2012.json', '{')).toThrow(
      /^data\/registers\/officials-2012\.json: not JSON/,
    );
  });

  it('a guideline too few', () => {
    const guidelines = readFileSync('data/registers/guidelines.json', 'utf8').replace(
      /\{\s*"id": "ambassadeur"[\s\S]*?\},\s*(?=\{\s*"id": "bestaande)/,
      '',
    );
    expect(() => readChecked(guidelinesSchema, 'data/registers/guidelines.json', guidelines)).toThrow(/guidelines/);
  });
});

describe('account states', () => {
  it.each(['withheld', 'none', 'notActive', 'addressUnknown'])(
    'none but a published account has a field for a handle: %s',
    (status) => {
      const register: unknown = JSON.parse(good);
      const check = (extra: object) =>
        registerSchema.safeParse({
          ...Object(register),
          officials: [
            {
              id: 'voorbeeld',
              name: 'Voorbeeld',
              posts: [{ role: 'sg', organisation: 'bz', status: 'held', asOf: '2012-04-06', source: 'pm-2012-04-06' }],
              accounts: [
                {
                  status,
                  platform: 'x',
                  ...(status === 'withheld' && { reason: 'notGiven' }),
                  ...extra,
                  asOf: '2012-04-06',
                  source: 'pm-2012-04-06',
                },
              ],
              observations: [],
            },
          ],
        }).success;
      expect(check({})).toBe(true);
      expect(check({ handle: 'voorbeeld' })).toBe(false);
    },
  );
});
