/** How the lists of accounts grew: by when they first had each account, which measures the lists, not the use of the platforms. */

import { accountKey } from '../model/handles';
import { type Claim, type KnownRecord, publishedOf } from '../model/knowledge';
import type { PublishedAccount } from '../model/schema';
import { type Platform, platforms } from '../model/vocabulary';
import { type SourceLink, sourceLinks } from './sources';
import type { Words } from './words';

/** How many accounts of one platform the lists had from a day on. */
export interface GrowthStep {
  day: string;
  count: number;
}

/** How lists grew: a line each, on common axes. */
export interface Growth {
  /** The platform with the most accounts first; only those that a list tells the days of. */
  series: { platform: Platform; steps: GrowthStep[] }[];
  /** The first of those days, and the one up to which the lists reach. */
  from: string;
  until: string;
  sources: SourceLink[];
}

type Listed = Claim<PublishedAccount> & { day: string };

/** The growth of the lists by the accounts of these records; an account that two of them share is one. */
export function growthOf(records: readonly KnownRecord[], words: Words): Growth {
  const listed = new Map<string, Listed>();
  for (const { claims } of records.flatMap(publishedOf)) {
    for (const claim of claims) {
      const { platform, handle, firstSeen: day } = claim.record;
      if (!day) continue;
      const key = accountKey(platform, handle);
      const before = listed.get(key);
      if (!before || day < before.day) listed.set(key, { ...claim, day });
    }
  }
  const all = [...listed.values()].toSorted((a, b) => a.day.localeCompare(b.day));
  const series = platforms
    .map((platform) => ({ platform, steps: stepsOf(all.filter(({ record }) => record.platform === platform)) }))
    .filter(({ steps }) => steps.length > 0)
    .toSorted((a, b) => countAt(b.steps) - countAt(a.steps));
  return {
    series,
    from: all[0]?.day ?? '',
    until: all.map(({ record }) => record.lastSeen ?? record.asOf).reduce((last, day) => (day > last ? day : last), ''),
    sources: sourceLinks(all, words),
  };
}

/** One step for each day on which there were more. */
function stepsOf(listed: readonly Listed[]): GrowthStep[] {
  const growth = new Map<string, number>();
  for (const [index, { day }] of listed.entries()) growth.set(day, index + 1);
  return [...growth].map(([day, count]) => ({ day, count }));
}

/** How many there were on a day; without a day, in the end. */
export const countAt = (steps: readonly GrowthStep[], day?: string): number =>
  steps.findLast((step) => day === undefined || step.day <= day)?.count ?? 0;

/** Every day on which one of them grew. */
export const daysOf = ({ series }: Growth): string[] =>
  [...new Set(series.flatMap(({ steps }) => steps.map(({ day }) => day)))].toSorted();
