/** How often somebody posts, and at which level that is, by the measures of the article of 2012. Nothing is guessed. */
import type { Count, Observation, PublishedAccount } from './schema';
import { firstDay, lastDay } from './time';
import type { ActivityLevel } from './vocabulary';

/** Posts a day: as a source says it, or worked out. */
export interface Pace extends Pick<Count, 'value' | 'qualifier'> {
  /** What it is worked out of; left out where a source says it. */
  derived?: 'sinceCreation' | 'betweenCounts';
  /** Up to which day it tells. */
  asOf: string;
}

/** The article's most active one posts "over six a day"; one who posts at most once a week is "not very active". */
const veryActivePerDay = 6;
const lowPerDay = 1 / 7;

/** A pace that is counted over fewer days says little. */
const fewestDays = 7;

type Posts = Observation & { posts: Count };

/**
 * The pace on one platform: of the last day on which one is told or can be worked out.
 * @param observations of that platform, the newest first
 * @param since from when the account is, where that is known
 */
export function paceOf(observations: readonly Observation[], since: PublishedAccount['since']): Pace | undefined {
  for (const observation of observations) {
    const { cadence, posts, asOf } = observation;
    if (cadence) {
      return { value: cadence.value / (cadence.per === 'week' ? 7 : 1), qualifier: cadence.qualifier, asOf };
    }
    if (!posts) continue;
    if (isNothing(posts)) return { value: 0, qualifier: 'exact', derived: 'sinceCreation', asOf };
    const counted = { ...observation, posts };
    const pace = (since && sinceCreation(counted, since.moment)) ?? betweenCounts(counted, observations);
    if (pace) return pace;
  }
  return undefined;
}

/** As the article counts: all posts, divided by the days since the account is there. */
function sinceCreation({ posts, asOf }: Posts, moment: string): Pace | undefined {
  // Of an account of which only the month is known, between the two.
  const [fewest, most] = [daysBetween(lastDay(moment), asOf), daysBetween(firstDay(moment), asOf)];
  if (fewest < fewestDays) return undefined;
  const [slowest, fastest] = [posts.value / most, posts.value / fewest];
  const { qualifier } = posts;
  const asked = { derived: 'sinceCreation', asOf } as const;
  if (qualifier === 'atLeast') return { value: slowest, qualifier, ...asked };
  if (qualifier === 'atMost') return { value: fastest, qualifier, ...asked };
  if (qualifier === 'exact' && slowest === fastest) return { value: slowest, qualifier, ...asked };
  return { value: (slowest + fastest) / 2, qualifier: 'about', ...asked };
}

/** What was posted between this count and the one before it that is far enough away. */
function betweenCounts(counted: Posts, observations: readonly Observation[]): Pace | undefined {
  const { posts, asOf } = counted;
  const before = observations.find(
    (each) => daysBetween(each.asOf, asOf) >= fewestDays && each.posts?.qualifier === 'exact',
  );
  const more = posts.value - (before?.posts?.value ?? Number.POSITIVE_INFINITY);
  // Fewer than before: some were deleted, so that nothing follows.
  if (!before || posts.qualifier !== 'exact' || more < 0) return undefined;
  return {
    value: more / daysBetween(before.asOf, asOf),
    qualifier: 'exact',
    derived: 'betweenCounts',
    asOf,
  };
}

/**
 * The level that a pace is; undefined where a bound leaves it open.
 * @param posts all posts of the account, where they are counted
 */
export function levelOf(pace: Pace | undefined, posts: Count | undefined): ActivityLevel | undefined {
  if (posts && isNothing(posts)) return 'followsOnly';
  if (!pace) return undefined;
  const { value, qualifier, derived } = pace;
  if (qualifier === 'atLeast') return value >= veryActivePerDay ? 'veryActive' : undefined;
  if (qualifier === 'atMost') return value <= lowPerDay && posts && posts.value > 0 ? 'low' : undefined;
  if (value >= veryActivePerDay) return 'veryActive';
  if (value > lowPerDay) return 'active';
  if (value > 0) return 'low';
  return derived === 'betweenCounts' ? 'notActive' : undefined;
}

const isNothing = ({ value, qualifier }: Count): boolean => value === 0 && qualifier === 'exact';

const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;
