/** Which record the page for notes is about. Pure. */
import { isSameAccount } from '@/data/exchange/noteDraft';
import { type Knowledge, type KnownRecord, publishedOf } from '@/data/model/knowledge';
import type { SeenProfile } from '@/data/views/seenProfile';

/**
 * The record that was asked for, else the one whose account the page is; apart from them those that the user hid.
 * @param id empty where the page tells
 */
export function recordAsked(
  { find, ownersOf, hidden }: Knowledge,
  id: string,
  profile: SeenProfile | undefined,
): { known?: KnownRecord | undefined; hidden?: KnownRecord | undefined } {
  const known = (id ? find(id) : undefined) ?? (profile && ownersOf(profile.platform, profile.handle)[0]);
  if (known) return { known };
  return {
    hidden: hidden.find(
      (one) =>
        one.claims.some(({ record }) => record.id === id) ||
        publishedOf(one).some(({ account }) => isSameAccount(account, profile)),
    ),
  };
}
