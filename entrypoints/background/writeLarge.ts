/** Writes what is asked for later of large registers: the labels of their accounts, and of each record what is known of it. */
import { excerpter, headsOf } from '@/data/model/excerpt';
import type { KnownRecord } from '@/data/model/knowledge';
import type { DerivedWriter } from '@/data/store/derived';
import { putLabels } from '@/data/store/derivedLabels';
import { putList } from '@/data/store/derivedList';
import { putHeads, putRecords } from '@/data/store/derivedRecords';
import { writeLabel } from '@/data/views/accountIndex';
import type { CardContext } from '@/data/views/context';
import { bucketOf } from '@/data/views/fingerprints';
import { accountLabel, type NamedAccount } from '@/data/views/publication';

/** @param accounts those of which pages have fingerprints only */
export async function writeLarge(
  context: CardContext,
  accounts: readonly NamedAccount[],
  writer: DerivedWriter,
): Promise<void> {
  await writeLabels(context, accounts, writer);
  await writeRecords(context, writer);
  await putList(writer, context);
}

async function writeLabels(
  context: CardContext,
  accounts: readonly NamedAccount[],
  writer: DerivedWriter,
): Promise<void> {
  for (const [bucket, found] of bucketed(accounts, ({ key }) => key)) {
    const labels = found.map((named) => [named.key, writeLabel(accountLabel(context, named))] as const);
    await putLabels(writer, bucket, labels);
  }
}

async function writeRecords(context: CardContext, writer: DerivedWriter): Promise<void> {
  const { knowledge } = context;
  const excerptOf = excerpter(knowledge);
  const byIds = knowledge.records.flatMap((record) =>
    [...new Set(record.claims.map(({ record: { id } }) => id))]
      // Of two with one id the first is meant by it.
      .filter((id) => knowledge.find(id) === record)
      .map((id): [string, KnownRecord] => [id, record]),
  );
  await putHeads(writer, headsOf(knowledge));
  for (const [bucket, found] of bucketed(byIds, ([id]) => id)) {
    await putRecords(
      writer,
      bucket,
      found.map(([id, record]) => [id, excerptOf(record)] as const),
    );
  }
}

/** Things by the buckets of their keys. */
function bucketed<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const buckets = new Map<string, T[]>();
  for (const thing of things) {
    const bucket = bucketOf(keyOf(thing));
    const others = buckets.get(bucket);
    if (others) others.push(thing);
    else buckets.set(bucket, [thing]);
  }
  return buckets;
}
