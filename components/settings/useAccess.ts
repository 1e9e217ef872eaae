/** Which sites the browser gives access to now: asked at first, and again whenever access changes, here or in the browser's settings. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SiteInfo } from '@/data/model/siteInfo';
import { hasAccess } from '@/data/store/siteAccess';

/** Ids of the sites with access; undefined until it is known. */
export function useAccess(sites: readonly SiteInfo[]): ReadonlySet<string> | undefined {
  const [granted, setGranted] = useState<ReadonlySet<string>>();
  useEffect(() => {
    let ended = false;
    const ask = async () => {
      const ids = await Promise.all(sites.map(async (site) => ((await hasAccess(site)) ? [site.id] : [])));
      if (!ended) setGranted(new Set(ids.flat()));
    };
    const onChange = () => void ask();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    void ask();
    return () => {
      ended = true;
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, [sites]);
  return granted;
}
