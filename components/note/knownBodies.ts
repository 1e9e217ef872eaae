/** The bodies that registers have, by what they are called: to be chosen from, and to be known when they are typed. Pure. */
import type { NamedBody } from '@/data/exchange/noteDraft';
import type { Knowledge } from '@/data/model/knowledge';
import type { Organisation, Register } from '@/data/model/schema';
import type { OrganisationKind } from '@/data/model/vocabulary';
import { organisationName } from '@/data/views/names';
import type { Words } from '@/data/views/words';

/** What is asked of the bodies that there are. */
export interface KnownBodies {
  named(text: string): NamedBody | undefined;
  /** Names that have the text in them, those that begin with it first. */
  like(text: string): string[];
}

/** So many are offered. */
const most = 12;

/** @param also bodies of registers that are there only for who works at them: the notes', and that of the record itself */
export function knownBodies({ records }: Knowledge, also: readonly Register[], words: Words): KnownBodies {
  const bodies: NamedBody[] = records.flatMap((known) => {
    if (known.type !== 'organisation' || known.claims.some(({ record }) => record.ended)) return [];
    const [{ record }] = known.claims;
    const claims = known.claims.map((claim) => ({ register: claim.register.id, record: claim.record.id }));
    return [{ record, claims }];
  });
  const others = also.flatMap(({ id, organisations }) =>
    organisations.map((record) => ({ record, claims: [{ register: id, record: record.id }] })),
  );
  const byName = new Map<string, NamedBody>();
  for (const body of [...bodies, ...others]) {
    for (const name of namesOf(body.record, words)) if (!byName.has(plain(name))) byName.set(plain(name), body);
  }
  const names = [...new Set([...bodies, ...others].map(({ record }) => organisationName(record, words)))];
  return {
    named: (text) => (text.trim() ? byName.get(plain(text)) : undefined),
    like(text) {
      const wanted = plain(text);
      const found = names.filter((name) => plain(name).includes(wanted));
      return found.toSorted((a, b) => plain(a).indexOf(wanted) - plain(b).indexOf(wanted)).slice(0, most);
    },
  };
}

const namesOf = (record: Organisation, words: Words): string[] =>
  [record.name.nl, record.name.en, record.abbreviation, organisationName(record, words)].flatMap((name) => name ?? []);

/** A body's name without the word for its kind: "Deventer" of "Gemeente Deventer". */
export function bareName(text: string, kind: OrganisationKind, { t }: Words): string {
  const [before = '', after = ''] = t(`kind.${kind}`, { name: '\n' }).split('\n');
  const isWhole =
    text.toLowerCase().startsWith(before.toLowerCase()) && text.toLowerCase().endsWith(after.toLowerCase());
  return (isWhole && text.slice(before.length, text.length - after.length).trim()) || text;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
