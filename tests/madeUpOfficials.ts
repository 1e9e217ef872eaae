/** A register of made-up officials, of any size: nobody in it exists. */

import type { Account, Official, Register } from '@/data/model/schema';
import { registerForm, roles } from '@/data/model/vocabulary';

const asOf = '2026-05-01';
const source = 'made-up';
const sourced = { asOf, source };

const syllables = ['ba', 'do', 'ke', 'li', 'mu', 'na', 'po', 'ri', 'so', 'ta', 've', 'zu', 'ga', 'fe', 'ho', 'ju'];
const firstNames = ['Aafke', 'Bram', 'Cato', 'Dirk', 'Elke', 'Floor', 'Guus', 'Hanna', 'Ids', 'Jet', 'Karst', 'Lotte'];

/** A family name of its own for each number, with the number's digits in base 16 as its syllables. */
function familyName(number: number): string {
  // So that neighbours in the register are none in the alphabet.
  const mixed = (number * 40_503) % 2 ** 20;
  const word = [0, 4, 8, 12, 16].map((shift) => syllables[(mixed >> shift) & 15]).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const nth = <T>(items: readonly T[], number: number): T => {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

/** The name of the official with this number. */
export const madeUpName = (number: number): string => `${nth(firstNames, number)} ${familyName(number)}`;

/** Their handle on X. */
export const madeUpOfficialHandle = (number: number): string => `verzonnen_${number}`;

/** How many organisations they work at. */
const organisations = 500;

function officialOf(number: number): Official {
  const accounts: Account[] = [
    { status: 'published', platform: 'x', handle: madeUpOfficialHandle(number), ...sourced },
    ...(number % 2 === 0
      ? [{ status: 'published', platform: 'bluesky', handle: `verzonnen-${number}.example.org`, ...sourced } as const]
      : []),
  ];
  return {
    id: `verzonnen-${number}`,
    name: madeUpName(number),
    posts: [
      {
        role: nth(roles, number),
        portfolio: { nl: `Voorbeelden ${number % 1000}` },
        organisation: `verzonnen-dienst-${number % organisations}`,
        status: 'held',
        ...sourced,
      },
    ],
    accounts,
    observations: [],
  };
}

/** @returns a register of this many officials, with three accounts to each two of them */
export const madeUpOfficials = (officials: number, id = 'verzonnen-ambtenaren'): Register => ({
  form: registerForm,
  id,
  title: { nl: 'Verzonnen ambtenaren', en: 'Made-up officials' },
  asOf,
  sources: [{ id: source, title: 'Verzonnen, om mee te meten', publisher: 'Niemand', published: asOf }],
  organisations: Array.from({ length: Math.min(organisations, officials) }, (_, number) => ({
    id: `verzonnen-dienst-${number}`,
    kind: 'agency',
    became: [],
    name: { nl: `Verzonnen dienst ${number}` },
    accounts: [],
    ...sourced,
  })),
  offices: [],
  officials: Array.from({ length: officials }, (_, number) => officialOf(number)),
  domains: [],
  groupCounts: [],
  discrepancies: [],
  leftOut: [],
});
