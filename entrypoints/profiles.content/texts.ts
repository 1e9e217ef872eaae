/** Finds the text before and after an element: the text beside a link often decides whether it is a name. */
import { contains, isTextNode, nextOf, outFrom, parentOf } from './dom';

/** Letters, digits, and the pictures that some names consist of. */
const wordPattern = /[\p{L}\p{N}\p{So}]/u;

export const hasWords = (node: Node): boolean => isWords(node.textContent ?? '');

/** Whether a text has words in it, not just dots and marks. */
export const isWords = (text: string): boolean => wordPattern.test(text);

/** How many texts are looked at: only dots and marks stand between the two links of a name. */
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
  // Twice, for as many before a name as inside it.
  for (let steps = 0, text = isTextNode(node) ? node : texts.nextNode(); steps < 2 * maxTexts; steps++) {
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

/** Name and handle of one line are at most this many boxes apart; those of two posts are further apart. */
const maxBoxes = 4;

/** The box that the element's line is in. */
export const lineOf = (element: Element): Element => outFrom(element, maxBoxes);

/** Whether the other node may be in the same line as the element. */
export function isNear(element: Element, other: Node): boolean {
  const line = lineOf(element);
  return line !== element && contains(line, other);
}

/** What is said in the line of the element: in it, right before it, and in some texts after it. */
export function lineText(element: Element): string {
  const line = lineOf(element);
  const texts = textsFrom(element);
  texts.previousNode();
  let said = '';
  for (let steps = 0; steps < 2 * maxTexts; steps++) {
    const text = texts.currentNode;
    if (isTextNode(text) && contains(line, text)) said += text.data;
    if (!texts.nextNode()) break;
  }
  return said;
}

/** Made once: in Firefox it is costly for a content script to have the browser make an object. */
let walker: TreeWalker | undefined;

/** The one walker, starting at the node. Finish using it before calling this again. */
function textsFrom(node: Node): TreeWalker {
  walker ??= document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return walker;
}
