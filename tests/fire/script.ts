/** The content script without the extension: the one place where tests put its parts together, as run.ts does. */
import badgeCss from '@/components/badge/badge.css?inline';
import { badgeMaker } from '@/components/badge/badgeMaker';
import type { Published } from '@/data/store/published';
import { findAccount } from '@/data/views/accountIndex';
import { Badges } from '@/entrypoints/profiles.content/badges';
import type { Dates } from '@/entrypoints/profiles.content/dates';
import type { CompiledSite } from '@/entrypoints/profiles.content/sites/site';
import { spotReader } from '@/entrypoints/profiles.content/spots';
import { watch } from '@/entrypoints/profiles.content/watch';

/** Of no post the day is told. */
export const undated: Dates = { labelAt: (label) => label };

/** A run of the script. */
export interface Script {
  /** Tells it that the published data has changed. */
  apply(): void;
  /** Removes its badges, and ends it. */
  stop(): void;
}

/**
 * Starts it on this page.
 * @param published what is published when it asks
 */
export function startScript(site: CompiledSite, published: () => Published): Script {
  const reader = spotReader(site, {
    page: () => location.href,
    base: () => document.baseURI,
    isWanted: (account) => findAccount(published().index, account) !== undefined,
  });
  const badges = new Badges({
    createBadge: badgeMaker(badgeCss),
    reader,
    published,
    dates: undated,
    onPlaced: () => undefined,
    onRemoved: () => undefined,
    isValid: () => true,
    onCount: () => undefined,
    isOtherCopyAt: () => false,
    onOtherCopy: () => undefined,
  });
  const ended = new AbortController();
  const apply = watch(
    {
      reader,
      site,
      badged: (all) => badges.elements(all),
      onChange: (dirty, changed) => badges.update(dirty, changed),
    },
    ended.signal,
  );
  const stop = () => {
    ended.abort();
    badges.clear();
  };
  return { apply, stop };
}
