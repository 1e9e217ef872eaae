/** What large registers say of one record, read without reading them: for its card, and for its dossier. */
import { type Excerpt, knowledgeOfExcerpt, type RegisterHead } from '../model/excerpt';
import type { Knowledge } from '../model/knowledge';
import { isListOf, isObject } from '../model/valueChecks';
import { bucketOf } from '../views/fingerprints';
import { type DerivedWriter, readDerived } from './derived';

const headsPlace = 'records/heads';
const placeOf = (bucket: string): string => `records/${bucket}`;

/** Keeps the registers without their records: `knownOfRecord` needs them for any record. */
export const putHeads = (writer: DerivedWriter, heads: readonly RegisterHead[]): Promise<void> =>
  writer.put(headsPlace, heads);

/** Keeps the records of a bucket, by each id that some register has them under. */
export const putRecords = (
  writer: DerivedWriter,
  bucket: string,
  records: readonly (readonly [id: string, excerpt: Excerpt])[],
): Promise<void> =>
  writer.put(placeOf(bucket), records.map(([id, excerpt]) => `${id}\t${JSON.stringify(excerpt)}`).join('\n'));

/**
 * What is known of one record, and of all domains.
 * @returns undefined where registers are small: then `knownNow` tells; without the record where there is none with that id
 */
export async function knownOfRecord(id: string): Promise<Knowledge | undefined> {
  const derived = await readDerived([headsPlace, placeOf(bucketOf(id))]);
  const [heads, text] = derived?.values ?? [];
  if (!isListOf(heads, isHead)) return undefined;
  const line = typeof text === 'string' && text.split('\n').find((each) => each.startsWith(`${id}\t`));
  const excerpt: unknown = line ? JSON.parse(line.slice(id.length + 1)) : [];
  return knowledgeOfExcerpt(heads, isListOf(excerpt, isPart) ? excerpt : []);
}

// Only what tells one value of ours from another: that it is right was checked when the register was taken in.
const isHead = (value: unknown): value is RegisterHead => isObject(value) && isObject(value.register);
const isPart = (value: unknown): value is Excerpt[number] => isObject(value) && Array.isArray(value.sources);
