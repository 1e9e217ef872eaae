/** The labels of the accounts of large registers, by the accounts' full keys: what makes a badge out of a fingerprint that fits. */
import { bucketOf } from '../views/fingerprints';
import { type DerivedWriter, readDerived } from './derived';

const placeOf = (bucket: string): string => `labels/${bucket}`;

/** Keeps what was found in one bucket: keys with their labels, as `writeLabel` writes them. */
export const putLabels = (
  writer: DerivedWriter,
  bucket: string,
  labels: readonly (readonly [key: string, label: string])[],
): Promise<void> => writer.put(placeOf(bucket), labels.map(([key, label]) => `${key}\t${label}`).join('\n'));

/** The labels of those of the accounts that a large register has. */
export async function readLabels(accounts: readonly string[]): Promise<Record<string, string>> {
  const buckets = [...new Set(accounts.map(bucketOf))];
  const derived = await readDerived(buckets.map(placeOf));
  const wanted = new Set(accounts);
  const lines = (derived?.values ?? []).flatMap((text) => (typeof text === 'string' ? text.split('\n') : []));
  return Object.fromEntries(
    lines
      .map((line): [string, string] => {
        const end = line.indexOf('\t');
        return [line.slice(0, end), line.slice(end + 1)];
      })
      .filter(([key]) => wanted.has(key)),
  );
}
