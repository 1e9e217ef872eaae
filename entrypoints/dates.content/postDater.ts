/** Finds of which day the post is that a name stands in, and tells when that changes. Reads only. */
import { dayIn } from '@/data/model/postDays';
import type { SiteInfo } from '@/data/model/siteInfo';
import type { BadgeLabel } from '@/data/views/accountIndex';
import { labelOn } from '@/data/views/spans';
import type { PostedOn } from '@/data/views/thenCard';
import { attributeOf, closest, matches, queryAll } from '../profiles.content/dom';
import type { guarded } from '../profiles.content/guard';
import { postOf } from '../profiles.content/sites/posts';
import type { PostRule, SpotRule } from '../profiles.content/sites/site';

/** Where a name is shown, and whose. */
export interface PostedName {
  element: Element;
  rule: SpotRule;
  account: string;
}

export interface PostDater {
  /** The post that the name is in; undefined if it is in none, or if its day is not known. */
  postOf(name: PostedName): PostedOn | undefined;
  /** What the badge shows there. */
  labelAt(label: BadgeLabel, name: PostedName): BadgeLabel;
}

/** Who asks for days. */
export interface DaterOwner {
  /** Called when a post that was asked for has another day: some sites put the next post into the same boxes. */
  onChange(): void;
  /** Ends watching for that. */
  signal: AbortSignal;
  /** The page script's own, so that errors end where its errors do. */
  guarded: typeof guarded;
}

/** Makes the dater of a page. */
export function postDater(site: SiteInfo, { onChange, signal, guarded }: DaterOwner): PostDater {
  const post = postOf(site);
  /** The days of the posts that were asked for, as they were last read. */
  const days = new WeakMap<Element, string | undefined>();
  const read = (box: Element, rule: PostRule) => {
    const day = dayOfPost(box, rule);
    days.set(box, day);
    return day;
  };
  const onRecords = (records: readonly MutationRecord[]) => {
    const boxes = new Set(records.map(({ target }) => post && target instanceof Element && closest(target, post.root)));
    // Each is read, so that of all the new day is remembered.
    const changed = [...boxes].filter((box) => post && box && days.has(box) && days.get(box) !== read(box, post));
    if (changed.length > 0) onChange();
  };
  const observer = new MutationObserver(guarded('page', onRecords));
  signal.addEventListener(
    'abort',
    guarded('page', () => observer.disconnect()),
  );
  const changes = post && {
    subtree: true,
    childList: true,
    attributeFilter: [...new Set(post.dates.map(({ attribute }) => attribute))],
  };
  const dayOf = ({ element, rule }: PostedName): string | undefined => {
    // Who passed a post on did so later, on a day that is not told.
    if (!post || !changes || rule.kind === 'repost') return undefined;
    const box = closest(element, post.root);
    if (box && !days.has(box)) observer.observe(box, changes);
    return (box && read(box, post)) ?? (post.ofPage && dayIn(location.href, 'archive', Date.now()));
  };
  return {
    postOf(name) {
      const day = dayOf(name);
      return day === undefined ? undefined : { account: name.account, day };
    },
    labelAt(label, name) {
      const day = label.spans && dayOf(name);
      return day ? labelOn(label, day) : label;
    },
  };
}

/** The day of a post: of what is in it, but not in a post within it, the first that can be read. */
function dayOfPost(box: Element, { root, dates }: PostRule): string | undefined {
  for (const { selector, attribute, as } of dates) {
    for (const element of [...(matches(box, selector) ? [box] : []), ...queryAll(box, selector)]) {
      if (closest(element, root) !== box) continue;
      const day = dayIn(attributeOf(element, attribute) ?? '', as, Date.now());
      if (day) return day;
    }
  }
  return undefined;
}
