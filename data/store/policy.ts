/** What the organisation sets, as the browser hands it on: by its policy in Chrome and Firefox. Nobody else can write it. */
import type browser from 'webextension-polyfill';
import { type Policy, type PolicyFault, policyIn } from '../model/policy';

/** What is asked of the browser's storage; in tests there may be no such part. */
export interface ManagedStorage {
  managed?: Pick<typeof browser.storage.managed, 'get'>;
}

/**
 * Reads the policy; never throws: Firefox refuses where there is none.
 * @param sites see `policyIn`
 */
export async function readPolicy(
  { managed }: ManagedStorage,
  sites?: readonly string[],
): Promise<{ policy: Policy; faults: PolicyFault[] }> {
  try {
    return policyIn(await managed?.get(), sites);
  } catch {
    return { policy: {}, faults: [] };
  }
}
