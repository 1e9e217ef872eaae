/** What a page may do, as data: so that fast-check can make it up, make it smaller, and print it to be kept. */
import type { NeighbourKind, NeighbourPace } from './neighbour';

/**
 * One thing that a page does. Numbers choose among what is there at that moment, the count of it taken off as often as it
 * goes, so that each number means something on each page.
 */
export type Operation =
  /** A part of one of our own pages that shows a badge by itself, about another account, is put at the end of the page. */
  | { do: 'show'; part: number; account: number }
  /** Any part of one of our own pages, about another account, is put into an element before one of its children. */
  | { do: 'insert'; part: number; account: number; into: number; before: number }
  /** The same, within an open shadow root of a new element. */
  | { do: 'insertShadow'; part: number; account: number; into: number; before: number }
  /** The same, but the element is defined, and gets its root, once it is on the page. */
  | { do: 'define'; part: number; account: number; into: number; before: number }
  | { do: 'remove'; element: number }
  | { do: 'move'; element: number; into: number; before: number }
  /** Taken out, changed while it is out, and put back a task later. */
  | { do: 'takeOut'; element: number; account: number }
  /** Everything within is about another account from now on, in the same nodes. */
  | { do: 'recycle'; element: number; account: number }
  /** The data of a text node, or of the whole element, is another text. */
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
  /** As browsers and their helpers translate: each text ends up in elements of its own. */
  | { do: 'translate'; element: number }
  /** To another address, without a page load. */
  | { do: 'navigate'; address: number; account: number }
  /** An element that looks to the page like a badge is taken away, or put elsewhere. */
  | { do: 'rob'; badge: number }
  | { do: 'carryOff'; badge: number; into: number; before: number }
  /** The page turns dark, narrow, right to left and so on, or back. */
  | { do: 'restyle'; way: number }
  /** From now on another extension insists on the place of a badge. */
  | { do: 'neighbour'; kind: NeighbourKind; pace: NeighbourPace; name: number }
  /** Nothing, until what was queued before has run. */
  | { do: 'pause' }
  /** The user's settings or the register change. */
  | { do: 'publish'; register: number; marks: boolean; badge: 'full' | 'compact' };
