/** The words of a page, in their order: what is before and after. A name is often told by the text beside it. */
import { contains, nextOf, outFrom, parentOf } from './dom';

/** Letters, digits, and the pictures that some names consist of. */
const wordPattern = /[\p{L}\p{N}\p{So}]/u;

export const hasWords = (node: Node): boolean => isWords(node.textContent ?? '');

/** Whether a text has words in it, not just dots and marks. */
export const isWords = (text: string): boolean => wordPattern.test(text);

/** How many texts are looked over: what stands between the two links of a name is dots and marks. */
const maxTexts = 8;

/** The nearest text before the element that has words in it. */
export function textBefore(element: Element): Node | null {
  const texts = textsFrom(element);
  for (let steps = 0; steps < maxTexts; steps++) {
    const text = texts.previousNode();
    if (!text || hasWords(text)) return text;
  }
  return null;
}

/** The first text that has words in it from the node on: itself, within it or after it. */
export function textFrom(node: Node): Node | null {
  const texts = textsFrom(node);
  // As many as there may be before a name, and as many within it.
  for (let steps = 0, text = node instanceof Text ? node : texts.nextNode(); steps < 2 * maxTexts; steps++) {
    if (!text || hasWords(text)) return text;
    text = texts.nextNode();
  }
  return null;
}

/** The node that comes after the node and all within it. */
export function nodeAfter(node: Node): Node | null {
  for (let box: Node | null = node; box; box = parentOf(box)) {
    const next = nextOf(box);
    if (next) return next;
  }
  return null;
}

/** Name and handle of one line are so many boxes apart at most; those of two posts are more. */
const maxBoxes = 4;

/** The box that the element's line is in. */
export const lineOf = (element: Element): Element => outFrom(element, maxBoxes);

/** Whether the other node may be in the same line as the element. */
export function isNear(element: Element, other: Node): boolean {
  const line = lineOf(element);
  return line !== element && contains(line, other);
}

/** Made once: in Firefox each object that a content script has the browser make is dear. */
let walker: TreeWalker | undefined;

/** To be done with before it is asked for again. */
function textsFrom(node: Node): TreeWalker {
  walker ??= document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return walker;
}
