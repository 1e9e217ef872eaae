/** Looks into what was fetched of a register that is followed, and keeps it. Without the browser's own API, so that it can be done in any thread. */
import { ownNotesId } from '@/data/model/notes';
import type { LocalText } from '@/data/model/schema';
import { registers } from '@/data/registers/bundled';
import { editionIn, type FetchedFile } from '@/data/store/fetchRegister';
import { keepChecked, startFollowing } from '@/data/store/following';
import { besideKey } from '@/data/store/order';
import { readOwnRegister } from '@/data/store/ownRegisters';
import type { FollowAnswer, Subscription } from '@/data/store/subscriptions';

/** What is to be done with it: it is another edition, or the first. */
export type EditionOrder = { file: FetchedFile; now: string } & (
  | { take: 'next'; asked: Subscription }
  | { take: 'first'; asked: Pick<Subscription, 'address' | 'asksFirst'>; origin: 'subscribed' | 'managed' }
);

/** `isOther`: whether something else counts now. `title`: what the register is called that has the id already. */
export type EditionTaken =
  | { is: 'checked'; isOther: boolean }
  | Extract<FollowAnswer, { is: 'followed' }>
  | (Extract<FollowAnswer, { is: 'refused' }> & { title?: LocalText });

/** Checks what was fetched, and keeps it where it is right; what is wrong with it is kept (of an edition) or answered (of the first), not thrown. */
export async function takeEdition(order: EditionOrder): Promise<EditionTaken> {
  const edition = editionIn(order.file);
  if (order.take === 'next') return { is: 'checked', isOther: await keepNext(order, edition) };
  if (edition.is === 'failed') return { ...edition, is: 'refused' };
  const { asked, origin, now } = order;
  const { id, title } = edition.register;
  if (id === ownNotesId && origin !== 'managed') return { is: 'refused', reason: 'idNotes' };
  const bundled = registers.find((register) => register.id === id);
  // What the organisation wants may be another edition of it, and leads.
  if (bundled && origin !== 'managed') return { is: 'refused', reason: 'idBundled', title: bundled.title };
  try {
    if (await startFollowing(asked, edition, now, origin)) return { is: 'followed', id };
    // Beside one of the user's there may be another one of the organisation's, and that is in the way.
    const beside = origin === 'managed' ? await readOwnRegister(besideKey(id)) : undefined;
    const other = beside ?? (await readOwnRegister(id));
    const reason = other?.origin === 'managed' ? 'idManaged' : 'idTaken';
    return { is: 'refused', reason, title: other?.register.title ?? title };
  } catch (error) {
    console.warn('The register could not be kept.', error);
    return { is: 'refused', reason: 'noRoom' };
  }
}

async function keepNext(
  { asked, now }: Extract<EditionOrder, { take: 'next' }>,
  edition: ReturnType<typeof editionIn>,
) {
  try {
    return await keepChecked(asked, edition, now);
  } catch (error) {
    console.warn('An edition could not be kept.', error);
    return await keepChecked(asked, { reason: 'noRoom' }, now);
  }
}
