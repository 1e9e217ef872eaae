/** What of a page is seen, and what it says. */

/** Whether it is on the page, and not one of its earlier screens. */
export const isSeen = (element: Element): boolean => element.checkVisibility();

/** The text of an element, its parts kept apart as they are seen; what only screen readers get twice, once. */
export function textOf(element: Element): string {
  const texts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim();
    if (text && !node.parentElement?.closest('script, style')) texts.push(text);
  }
  return texts.join('\n');
}
