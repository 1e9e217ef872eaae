/** What a register holds, and of when it is, in a few words: as a list of registers shows it. */
import { claimsOf, type Knowledge, type RegisterSize, sizeOf } from '../model/knowledge';
import { type AnyRecord, dayOfRecord } from '../model/lookups';
import type { Official, Register } from '../model/schema';
import { inLanguage } from './names';
import { linkOfSource, type SourceLink } from './sources';
import type { Words } from './words';

export interface RegisterSummary extends RegisterSize {
  id: string;
  title: string;
  /** The days that its records are of, in words: one, or the earliest and the latest. */
  days: string;
  sources: SourceLink[];
}

/**
 * Sums up a register.
 * @param knowledge of all registers, which tells what counts as a record of its own
 */
export function summaryOf(register: Register, knowledge: Pick<Knowledge, 'records'>, words: Words): RegisterSummary {
  const own = claimsOf(knowledge, register);
  const days = own.map(({ record }) => dayOf(record)).toSorted();
  const [from = register.asOf, until = from] = [days[0], days.at(-1)];
  return {
    id: register.id,
    title: inLanguage(register.title, words.language),
    days:
      from === until
        ? words.t('register.asOf', { date: words.date(from) })
        : words.t('presence.asOf', { from: words.date(from), until: words.date(until) }),
    ...sizeOf(own),
    sources: register.sources.map((source) => linkOfSource(source, words)),
  };
}

const dayOf = (record: AnyRecord): string => (isOfficial(record) ? dayOfRecord(record) : record.asOf);

const isOfficial = (record: AnyRecord): record is Official => 'posts' in record;
