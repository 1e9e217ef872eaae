/** The counts that a profile shows: of what is written, and what stands behind it in full. */
import { type ShownCount, shownCount } from '@/data/model/shownCount';
import { isSeen, textOf } from './shownText';

/** Where the whole number stands of which a shortened one is written. */
const wholeNumbers = ['title', 'aria-label', 'data-count'];

/**
 * The first count at these places.
 * @param selectors in the order in which they are tried
 * @param isOfOthers whether what an element says is said of another account
 */
export function shownCountIn(
  page: Document,
  selectors: readonly string[],
  isOfOthers: (element: Element) => boolean,
): ShownCount | undefined {
  for (const selector of selectors) {
    for (const element of page.querySelectorAll(selector)) {
      const count = isSeen(element) && !isOfOthers(element) ? countOf(element) : undefined;
      if (count) return count;
    }
  }
  return undefined;
}

/** What an element says: in full, where its title or label does so of the same number. */
function countOf(element: Element): ShownCount | undefined {
  const language = languageOf(element);
  const written = shownCount(textOf(element), language);
  if (written?.count.qualifier === 'exact') return written;
  const labels = [element, ...element.querySelectorAll(wholeNumbers.map((name) => `[${name}]`).join(', '))].flatMap(
    (part) => wholeNumbers.map((name) => part.getAttribute(name) ?? ''),
  );
  const counts = labels.flatMap((label) => shownCount(label, language) ?? []);
  return counts.find((count) => isWholeOf(count, written)) ?? written ?? counts[0];
}

/** Whether a number is the one in full of which the other is shortened: no further off than its last digit. */
export const isWholeOf = ({ count }: ShownCount, written: ShownCount | undefined): boolean =>
  count.qualifier === 'exact' && (written === undefined || Math.abs(count.value - written.count.value) <= written.step);

/** In which language an element is written. */
const languageOf = (element: Element): string => element.closest('[lang]')?.getAttribute('lang') ?? '';
