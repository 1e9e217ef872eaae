/**
 * What the registers say of one record, with all that is needed to understand it: the organisations and sources that it names.
 * Kept a record each where registers are large, so that a card can be made without reading them.
 */
import { type Claim, type Knowledge, type KnownRecord, knowledgeOf, publishedOf } from './knowledge';
import type { AccountCount, Organisation, Register } from './schema';

/** A register without its records, but for its domains: these few matter to any account. */
export interface RegisterHead {
  register: Register;
  isOwn: boolean;
  isManaged: boolean;
}

/** What is taken out of one register, by its place among all of them. */
interface Part extends Pick<Register, 'officials' | 'offices' | 'organisations' | 'sources'> {
  at: number;
  accountCounts: AccountCount[];
}

/** What is taken out of all registers for one record. */
export type Excerpt = readonly Part[];

/** The registers that are known, without their records. */
export const headsOf = ({ registers, isOwn, isManaged }: Knowledge): RegisterHead[] =>
  registers.map((register) => {
    const named = new Set(register.domains.map(({ source }) => source));
    const sources = register.sources.filter(({ id }) => named.has(id));
    const records = { organisations: [], offices: [], officials: [], accountCounts: [] };
    const none = { ...records, groupCounts: [], discrepancies: [], leftOut: [] };
    return { register: { ...register, ...none, sources }, isOwn: isOwn(register), isManaged: isManaged(register) };
  });

/** Makes excerpts of records that are known. */
export function excerpter(knowledge: Knowledge): (record: KnownRecord) => Excerpt {
  const lookups = knowledge.registers.map(lookupOf);
  return (record) => {
    const accounts = publishedOf(record).map(({ account }) => account);
    // Its accounts may be those of an office, too: the card says so.
    const related = accounts.flatMap(({ platform, handle }) => knowledge.ownersOf(platform, handle));
    const records = [...new Set([record, ...related])];
    const counts = accounts.flatMap(({ platform, handle }) => knowledge.countsAt(platform, handle));
    return knowledge.registers.flatMap((register, at) => {
      const ofRegister = <T>(claims: readonly Claim<T>[]): T[] =>
        claims.filter((claim) => claim.register === register).map((claim) => claim.record);
      const ids = records.flatMap(({ claims }) => ofRegister<{ id: string }>(claims)).map(({ id }) => id);
      const counted = ofRegister(counts);
      const part = ids.length + counted.length > 0 ? lookups[at]?.(new Set(ids), counted) : undefined;
      return part ? [{ at, ...part }] : [];
    });
  };
}

const byId = <T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** Takes records by their ids out of a register, with the organisations and sources that they name. */
function lookupOf(register: Register) {
  const [officials, offices] = [byId(register.officials), byId(register.offices)];
  const [organisations, sources] = [byId(register.organisations), byId(register.sources)];
  return (ids: ReadonlySet<string>, accountCounts: AccountCount[]): Omit<Part, 'at'> => {
    const found = {
      officials: [...ids].flatMap((id) => officials.get(id) ?? []),
      offices: [...ids].flatMap((id) => offices.get(id) ?? []),
      accountCounts,
    };
    const bodies = new Map<string, Organisation>();
    const names = new Set<string>();
    const add = (id: string) => {
      const body = bodies.has(id) ? undefined : organisations.get(id);
      if (!body) return;
      bodies.set(id, body);
      collect(body, names, add);
    };
    for (const id of ids) add(id);
    collect(found, names, add);
    return {
      ...found,
      organisations: [...bodies.values()],
      sources: [...names].flatMap((id) => sources.get(id) ?? []),
    };
  };
}

/** Tells of all sources and organisations that are named anywhere in what is given. */
function collect(value: unknown, sources: Set<string>, onOrganisation: (id: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, field] of Object.entries(value)) {
    if (typeof field === 'object') collect(field, sources, onOrganisation);
    else if (key === 'source' && typeof field === 'string') sources.add(field);
    else if ((key === 'organisation' || key === 'parent') && typeof field === 'string') onOrganisation(field);
  }
}

/**
 * What is known of the record of an excerpt: as if all registers were read, but for the other records.
 * @param hidden see `knowledgeOf`
 */
export function knowledgeOfExcerpt(
  heads: readonly RegisterHead[],
  excerpt: Excerpt,
  hidden: readonly string[] = [],
): Knowledge {
  const all = heads.map(({ register, ...whose }, place) => {
    const part = excerpt.find(({ at }) => at === place);
    if (!part) return { register, ...whose };
    const { at: _, ...taken } = part;
    return { register: { ...register, ...taken, sources: [...register.sources, ...taken.sources] }, ...whose };
  });
  return knowledgeOf(
    all.map(({ register }) => register),
    all.filter(({ isOwn }) => isOwn).map(({ register }) => register),
    hidden,
    all.filter(({ isManaged }) => isManaged).map(({ register }) => register),
  );
}
