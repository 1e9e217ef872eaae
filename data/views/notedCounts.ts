/** What the user noted of an account's figures, beside what registers say: on cards and in the dossier. */

import { writtenHandle } from '../model/handles';
import { type Claim, countsOf, type KnownRecord, publishedOf } from '../model/knowledge';
import type { AccountCount } from '../model/schema';
import type { CardDetail } from './cardModel';
import type { CardContext } from './context';
import { quantity } from './facts';
import { separator } from './labels';
import type { Words } from './words';

/** The last note of each account, as lines of a card. */
export function notedFacts({ words, knowledge }: CardContext, record: KnownRecord): CardDetail[] {
  const last = new Map<string, Claim<AccountCount>>();
  for (const claim of countsOf(knowledge, record)) {
    const { platform, handle } = claim.record;
    const key = `${platform} ${handle.toLowerCase()}`;
    if (knowledge.isOwn(claim.register) && !last.has(key)) last.set(key, claim);
  }
  return [...last.values()].map(({ record: count }) => ({
    label: words.t('card.noted', { date: words.date(count.asOf) }),
    value: countText(count, words),
    note: accountName(count, words),
  }));
}

/** "1.234 volgers · ongeveer 300 berichten". */
const countText = ({ followers, posts }: AccountCount, words: Words): string =>
  [
    followers && `${quantity(followers, words)} ${words.tCount('figure.followers', followers.value)}`,
    posts && `${quantity(posts, words)} ${words.tCount('figure.posts', posts.value)}`,
  ]
    .filter(Boolean)
    .join(separator);

const accountName = ({ platform, handle }: AccountCount, { t }: Words): string =>
  `${writtenHandle(platform, handle)}, ${t(`platform.${platform === 'x' ? 'xNow' : platform}`)}`;

/** Whether a record has several accounts on a platform, so that figures there have to say which one they are of. */
export const hasSeveralOn = (record: KnownRecord, platform: AccountCount['platform']): boolean =>
  publishedOf(record).filter(({ account }) => account.platform === platform).length > 1;
