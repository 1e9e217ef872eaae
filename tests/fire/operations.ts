/** What a page may do, as data, so that fast-check can make it up, shrink it, and print it. */
import type { NeighbourKind, NeighbourPace } from './neighbour';

/**
 * One thing that a page does. Numbers choose among what is there at that moment (modulo its count), so that each number means
 * something on each page.
 */
export type Operation =
  /** Adds a part of one of our own pages at the end of the page: one that shows a badge by itself, now about another account. */
  | { do: 'show'; part: number; account: number }
  /** Inserts any part of one of our own pages, now about another account, before a child of an element. */
  | { do: 'insert'; part: number; account: number; into: number; before: number }
  /** The same, in an open shadow root of a new element. */
  | { do: 'insertShadow'; part: number; account: number; into: number; before: number }
  /** The same, but the element is defined and gets its root only once it is on the page. */
  | { do: 'define'; part: number; account: number; into: number; before: number }
  | { do: 'remove'; element: number }
  | { do: 'move'; element: number; into: number; before: number }
  /** Taken out, changed while it is out, and put back a task later. */
  | { do: 'takeOut'; element: number; account: number }
  /** Makes everything inside about another account, in the same nodes. */
  | { do: 'recycle'; element: number; account: number }
  /** Changes the data of a text node, or the text of the whole element. */
  | { do: 'write'; node: number; text: number; account: number }
  | { do: 'writeAll'; element: number; text: number; account: number }
  | { do: 'address'; link: number; address: number; account: number }
  | { do: 'attribute'; element: number; value: number; account: number }
  /** Replaced by a copy of itself. */
  | { do: 'replace'; element: number }
  /** Read as HTML and written again. */
  | { do: 'rewrite'; element: number }
  | { do: 'wrap'; element: number; tag: number }
  | { do: 'unwrap'; element: number }
  /** As browsers and extensions translate: each text ends up in elements of its own. */
  | { do: 'translate'; element: number }
  /** To another address, without a page load. */
  | { do: 'navigate'; address: number; account: number }
  /** Removes or moves an element that looks like a badge to the page. */
  | { do: 'rob'; badge: number }
  | { do: 'carryOff'; badge: number; into: number; before: number }
  /** The page turns dark, narrow, right to left and so on, or back. */
  | { do: 'restyle'; way: number }
  /** Starts another extension that insists on the place of a badge. */
  | { do: 'neighbour'; kind: NeighbourKind; pace: NeighbourPace; name: number }
  /** Nothing, until what was queued before has run. */
  | { do: 'pause' }
  /** The user's settings or the register change. */
  | { do: 'publish'; register: number; marks: boolean; badge: 'full' | 'compact' };
