/** Works out which badge an element should have now: whose, in which shape, beside what. Reads only. */
import type { BadgeShape } from '@/components/badge/badge';
import { type BadgeLabel, findAccount } from '@/data/views/accountIndex';
import type { PostedName } from '../dates.content/postDater';
import type { BadgesOptions } from './badges';
import { closest, queryAll } from './dom';
import { isMarked, linkRule, type Spot } from './spots';

/** The host elements of badges. */
export const hosts = new WeakSet<Node>();

export interface Wanted extends PostedName {
  label: BadgeLabel;
  shape: BadgeShape;
  /** Of the texts in `label`. */
  language: string;
  /** What the site's rule names as the badge's neighbour. */
  named: Element;
  /** Whether the badge stands inside that: where no rule knows the page, one more child may upset its layout. */
  isInside: boolean;
}

/** A name of somebody registered. */
interface Name extends PostedName {
  spot: Spot;
  /** As it is today. */
  label: BadgeLabel;
}

/** The name that an element is at this moment, or undefined: what a name that waits need not have is not read. Reads only. */
export function nameAt(
  element: Element,
  { reader, published }: Pick<BadgesOptions, 'reader' | 'published'>,
): Name | undefined {
  const spot = reader.read(element);
  if (!spot) return undefined;
  const { account, rule } = spot;
  const { index, display, large } = published();
  if (isMarked(rule) && !display.marks) return undefined;
  const label = large?.labelOf(account, element) ?? findAccount(index, account);
  if (!label || reader.isLeftAlone(element)) return undefined;
  if (rule === linkRule && !isFirstToShow(element, spot, label.who)) return undefined;
  return { element, account, rule, spot, label };
}

/** The badge that a name should have at this moment. Reads only. */
export function wantedFor(
  { spot, label, ...name }: Name,
  { published, dates }: Pick<BadgesOptions, 'published' | 'dates'>,
): Wanted {
  const { display } = published();
  const { rule, element } = name;
  return {
    ...name,
    label: dates.labelAt(label, name),
    shape: isMarked(rule) ? 'mark' : display.badge,
    language: display.language,
    named: namedNeighbour(element, spot),
    isInside: rule === linkRule,
  };
}

/** Of the links that make up one name, only the first that shows the account gets the mark. */
const isFirstToShow = (link: Element, { account, before = [] }: Spot, who: string): boolean =>
  shows(link, account, who) && !before.some((other) => shows(other, account, who));

/** Whether the link shows the account: its handle, or at least two words of the name behind it. */
function shows(link: Element, account: string, who: string): boolean {
  const text = link.textContent.toLowerCase();
  const handle = /^\w+:(?:\w+\/)?@?([^@]+)/.exec(account)?.[1];
  const words = who.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return (
    (!!handle && text.includes(handle)) || words.filter((word) => word.length > 1 && text.includes(word)).length > 1
  );
}

/** The neighbour that the site's rule names; else the link around the name, so that the badge does not stand inside the link. */
function namedNeighbour(element: Element, { rule }: Spot): Element {
  for (const selector of rule.after ?? []) {
    const found = queryAll(element, selector).find((candidate) => !hosts.has(candidate));
    if (found) return found;
  }
  return closest(element, 'a[href]') ?? element;
}
