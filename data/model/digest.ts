/** A register in a few numbers: what a list of registers tells of it, without reading it. */
import { ownRecordsOf, type RegisterSize, sizeOf } from './knowledge';
import { type AnyRecord, dayOfRecord, followedIn } from './lookups';
import type { LocalText, Official, Register, Source } from './schema';

/** What a list tells of a register without reading it. */
export interface RegisterDigest extends RegisterSize {
  title: LocalText;
  /** The earliest and the latest day that its records are of. */
  from: string;
  until: string;
  /** The first of its sources, and how many there are. */
  sources: Source[];
  sourceCount: number;
  /** Whether it has accounts that Mastodon can follow. */
  isFollowable: boolean;
}

/** Whoever lists more sources names one a record. */
const mostSources = 20;

/** Goes through the whole register: made once, when it is kept. */
export function digestOf(register: Register): RegisterDigest {
  const records = ownRecordsOf(register);
  const days = records.map((record) => (isOfficial(record) ? dayOfRecord(record) : record.asOf));
  return {
    title: register.title,
    ...sizeOf(records),
    from: days.reduce((first, day) => (day < first ? day : first), register.asOf),
    until: days.length > 0 ? days.reduce((last, day) => (day > last ? day : last)) : register.asOf,
    sources: register.sources.slice(0, mostSources),
    sourceCount: register.sources.length,
    isFollowable: followedIn(records).length > 0,
  };
}

const isOfficial = (record: AnyRecord): record is Official => 'posts' in record;
