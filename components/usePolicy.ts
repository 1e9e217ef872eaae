/** What the organisation sets, once it is read: only a browser that is managed has any. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Policy, PolicyFault } from '@/data/model/policy';
import { readPolicy } from '@/data/store/policy';

interface Ruled {
  policy: Policy;
  faults: readonly PolicyFault[];
}

/** @param sites ids of all sites, where those of the policy are to be checked */
export function usePolicy(sites?: readonly string[]): Ruled {
  const [ruled, setRuled] = useState<Ruled>({ policy: {}, faults: [] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: which sites there are does not change
  useEffect(() => {
    const read = () => void readPolicy(browser.storage, sites).then(setRuled);
    const onChanged = (_changes: unknown, area: string) => {
      if (area === 'managed') read();
    };
    read();
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);
  return ruled;
}
