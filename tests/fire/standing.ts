/** Whether a badge stands where the badge of a name may stand. Runs in the page. */

/** A badge stands at most this many boxes out from the name. */
const maxBoxes = 4;

/** What a page can see of a badge. */
export const isBareHost = (element: Element): boolean =>
  element.localName === 'span' && element.childNodes.length === 0 && element.attributes.length === 0;

/**
 * How many boxes out from the name the badge stands: after the name, before it or last inside it, or likewise at one of the
 * boxes around it; -1 if it stands at none of them, or if another name stands between.
 * @param others all names with a badge
 * @param mayStandBetween whether this may stand between the badge and the name, besides other badges
 */
export function boxesOut(
  host: Element,
  named: Element,
  others: readonly Element[],
  mayStandBetween: (element: Element) => boolean,
): number {
  const boxes: Element[] = [];
  for (let box: Element | null = named; box && boxes.length <= maxBoxes; box = box.parentElement) boxes.push(box);
  // Something that a page made from a copy of a badge may look like a name.
  const isPassed = (element: Element) => !boxes.includes(element) && (isBareHost(element) || mayStandBetween(element));
  let before = host.previousElementSibling;
  while (before && isPassed(before)) before = before.previousElementSibling;
  let after = host.nextElementSibling;
  while (after && isPassed(after)) after = after.nextElementSibling;

  const at = [before, after].flatMap((beside) => (beside ? boxes.indexOf(beside) : []));
  if (named.contains(host)) at.push(0);
  else if (!after && host.parentElement) at.push(boxes.indexOf(host.parentElement));
  const boxesAway = Math.min(...at.filter((place) => place >= 0));
  return Number.isFinite(boxesAway) && !others.some((other) => isBetween(other, named, host)) ? boxesAway : -1;
}

/** Whether the name stands between the two. A name inside another, or around it, never counts as between. */
function isBetween(name: Element, one: Element, other: Element): boolean {
  if (name.contains(one) || one.contains(name) || name.contains(other)) return false;
  // Nothing in a shadow root stands between things outside it.
  return name.getRootNode() === other.getRootNode() && isBefore(one, name) !== isBefore(other, name);
}

const isBefore = (node: Node, other: Node): boolean =>
  (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * Gives as many as possible one of the items that each would take; the first of them unless somebody else needs it.
 * @returns who got what
 */
export function matched<Seeker, Choice>(
  seekers: readonly Seeker[],
  choicesOf: (seeker: Seeker) => readonly Choice[],
): Map<Choice, Seeker> {
  const taken = new Map<Choice, Seeker>();
  const find = (seeker: Seeker, tried: Set<Choice>): boolean => {
    for (const choice of choicesOf(seeker)) {
      if (tried.has(choice)) continue;
      tried.add(choice);
      const holder = taken.get(choice);
      // Its holder may be able to take another one.
      if (holder !== undefined && !find(holder, tried)) continue;
      taken.set(choice, seeker);
      return true;
    }
    return false;
  };
  for (const seeker of seekers) find(seeker, new Set());
  return taken;
}
