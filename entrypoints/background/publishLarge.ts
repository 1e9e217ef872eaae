/**
 * Publishes large registers: for pages the fingerprints of their accounts, and for whoever asks later the labels and records
 * behind them. See docs/design/any-size.md.
 */
import { excerpter, headsOf } from '@/data/model/excerpt';
import type { KnownRecord } from '@/data/model/knowledge';
import type { Platform } from '@/data/model/vocabulary';
import { type DerivedWriter, readDerived, writeDerived } from '@/data/store/derived';
import { putLabels } from '@/data/store/derivedLabels';
import { putHeads, putRecords } from '@/data/store/derivedRecords';
import { fingerprintsKey } from '@/data/store/published';
import { writeLabel } from '@/data/views/accountIndex';
import type { CardContext } from '@/data/views/context';
import { bucketOf, fingerprintsOf } from '@/data/views/fingerprints';
import { accountLabel, type NamedAccount } from '@/data/views/publication';

/** Lets others work in between. */
type Breathe = () => Promise<void>;

/** Whether what is kept for large registers was made from this. */
export const isDerived = async (basis: string): Promise<boolean> => (await readDerived([]))?.basis === basis;

/**
 * Keeps what is asked for later, in place of what was kept before.
 * @returns what pages read, by their keys in storage
 */
export async function publishLarge(
  context: CardContext,
  accounts: ReadonlyMap<Platform, readonly NamedAccount[]>,
  basis: string,
  breathe: Breathe,
): Promise<Record<string, string>> {
  await writeDerived(basis, async (writer) => {
    await writeLabels(context, [...accounts.values()].flat(), writer, breathe);
    await writeRecords(context, writer, breathe);
  });
  const published: Record<string, string> = {};
  for (const [platform, named] of accounts) {
    await breathe();
    published[fingerprintsKey(platform)] = fingerprintsOf(named.map(({ key }) => key));
  }
  return published;
}

async function writeLabels(
  context: CardContext,
  accounts: readonly NamedAccount[],
  writer: DerivedWriter,
  breathe: Breathe,
): Promise<void> {
  for (const [bucket, found] of await bucketed(accounts, ({ key }) => key, breathe)) {
    const labels = found.map((named) => [named.key, writeLabel(accountLabel(context, named))] as const);
    await putLabels(writer, bucket, labels);
    await breathe();
  }
}

async function writeRecords(context: CardContext, writer: DerivedWriter, breathe: Breathe): Promise<void> {
  const { knowledge } = context;
  const excerptOf = excerpter(knowledge);
  const byIds = knowledge.records.flatMap((record) =>
    [...new Set(record.claims.map(({ record: { id } }) => id))]
      // Of two with one id the first is meant by it.
      .filter((id) => knowledge.find(id) === record)
      .map((id): [string, KnownRecord] => [id, record]),
  );
  await putHeads(writer, headsOf(knowledge));
  for (const [bucket, found] of await bucketed(byIds, ([id]) => id, breathe)) {
    await putRecords(
      writer,
      bucket,
      found.map(([id, record]) => [id, excerptOf(record)] as const),
    );
    await breathe();
  }
}

/** Things by the buckets of their keys. */
async function bucketed<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
  breathe: Breathe,
): Promise<Map<string, T[]>> {
  const buckets = new Map<string, T[]>();
  for (const thing of things) {
    const bucket = bucketOf(keyOf(thing));
    const others = buckets.get(bucket);
    if (others) others.push(thing);
    else buckets.set(bucket, [thing]);
    await breathe();
  }
  return buckets;
}
