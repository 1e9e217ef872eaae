/** Registers of one's own, for states that show some. All of it is made up: the service, its people and their accounts. */

import type { Account, Register } from '@/data/model/schema';
import { registerForm } from '@/data/model/vocabulary';

const asOf = '2026-11-01';
const sourced = { asOf, source: 'list' };

const account = (platform: 'x' | 'mastodon', handle: string): Account => ({
  status: 'published',
  platform,
  handle,
  ...sourced,
});

const empty = { offices: [], domains: [], groupCounts: [], discrepancies: [], leftOut: [] };

const service = {
  id: 'dienst-voorbeelden',
  kind: 'agency' as const,
  name: { nl: 'Dienst Voorbeelden', en: 'Examples Agency' },
  abbreviation: 'DV',
  became: [],
  accounts: [account('x', 'dienstvb'), account('mastodon', 'dienst@social.example')],
  ...sourced,
};

const spokesperson = (id: string, name: string, handle: string) => ({
  id,
  name,
  posts: [
    {
      title: { nl: 'woordvoerder', en: 'spokesperson' },
      organisation: service.id,
      status: 'held' as const,
      ...sourced,
    },
  ],
  accounts: [account('x', handle)],
  observations: [],
});

export const madeUpRegisters: readonly Register[] = [
  {
    form: registerForm,
    id: 'voorbeeld-gesloten',
    title: { nl: 'Een lijst met een naam die lang is, zoals lijsten uit een rekenblad die soms hebben' },
    asOf,
    sources: [
      { id: 'list', title: 'Lijst', publisher: 'Een verzonnen redactie' },
      { id: 'other', title: 'Nog een lijst', publisher: 'Een verzonnen redactie', url: 'https://lijst.example/' },
    ],
    organisations: [service],
    officials: [],
    ...empty,
  },
  {
    form: registerForm,
    id: 'voorbeeld-woordvoerders',
    title: { nl: 'Woordvoerders', en: 'Spokespeople' },
    asOf,
    sources: [{ id: 'list', title: 'Onze woordvoerders', publisher: 'Dienst Voorbeelden' }],
    organisations: [service],
    officials: [
      spokesperson('vera-voorbeeld', 'Vera Voorbeeld', 'veravb'),
      spokesperson('bert-proef', 'Bert Proef', 'bertproef'),
    ],
    ...empty,
  },
];

/** Where the last of them is followed. */
export const madeUpAddress = 'https://registers.example/woordvoerders.json';
