/** Registers that the organisation's policy names: they count, and stay, for as long as it names them. */
import { changeKnown, database } from './database';
import { acceptPending } from './following';
import { dropRegister, sweep } from './ownRegisters';
import { readSubscriptions, type Subscription, subscriptionIn } from './subscriptions';

/**
 * Makes a register that the user follows by themselves one of the organisation's: it counts, and what waited does, too.
 * @returns whether something else counts now
 */
export async function takeOver({ id, pending }: Subscription, now: string): Promise<boolean> {
  const stored = await (await database()).get('registers', id);
  if (stored?.origin === 'managed') return false;
  if (pending) await acceptPending(id, now);
  await changeKnown(async ({ registers, subscriptions }) => {
    const [register, subscription] = [await registers.get(id), subscriptionIn(await subscriptions.get(id))];
    if (!register || !subscription) return;
    await registers.put({ ...register, isOn: true, origin: 'managed' });
    await subscriptions.put({ ...subscription, asksFirst: false, wasFollowed: true });
  });
  return true;
}

/**
 * Takes away the organisation's registers that its policy no longer names. One that the user followed before is theirs again.
 * @param named the addresses that it names
 * @returns the addresses of those that are gone; undefined where nothing was to be done
 */
export async function releaseUnnamed(named: readonly string[]): Promise<string[] | undefined> {
  const managed = (await (await database()).getAll('registers')).filter(({ origin }) => origin === 'managed');
  const followed = await readSubscriptions();
  const isNamed = (id: string) => followed.some((each) => each.id === id && named.includes(each.address));
  const unnamed = managed.filter(({ id }) => !isNamed(id));
  if (unnamed.length === 0) return undefined;
  return await changeKnown(async (stores) => {
    const gone: string[] = [];
    for (const { id } of unnamed) {
      const stored = await stores.registers.get(id);
      const subscription = subscriptionIn(await stores.subscriptions.get(id));
      if (stored && subscription?.wasFollowed) {
        const { wasFollowed: _, ...rest } = subscription;
        await stores.registers.put({ ...stored, origin: 'subscribed' });
        await stores.subscriptions.put(rest);
      } else {
        await dropRegister(stores, id);
        if (subscription) gone.push(subscription.address);
      }
    }
    await sweep(stores);
    return gone;
  });
}
