/** Addresses that the organisation's policy names and that are not followed, each with the reason: kept so that the settings tell them. */
import { isListOf, isObject, isText } from '../model/valueChecks';
import { change, database } from './database';
import { type FollowAnswer, isFollowAnswer } from './subscriptions';

/** An address that the policy names and that is not followed: when that was tried, and why not. */
export interface NotFollowed extends Omit<Extract<FollowAnswer, { is: 'refused' }>, 'is'> {
  address: string;
  /** When it was tried, as an ISO date with time. */
  at: string;
}

/** None where what is kept is of another version: it is tried again. */
export async function readNotFollowed(): Promise<NotFollowed[]> {
  const kept = await (await database()).get('facts', 'notFollowed');
  return isListOf(kept, isNotFollowed) ? kept : [];
}

/** Keeps them in the place of those of before. */
export const keepNotFollowed = (all: readonly NotFollowed[]): Promise<unknown> =>
  change(({ facts }) => facts.put(all, 'notFollowed'));

const isNotFollowed = (value: unknown): value is NotFollowed =>
  isObject(value) && isText(value.address) && isText(value.at) && isFollowAnswer({ ...value, is: 'refused' });
