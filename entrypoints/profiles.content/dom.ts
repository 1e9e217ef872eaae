/**
 * The few DOM calls made on elements that could be anything. On a form or document, a field named like a method hides that
 * method, even from a content script; methods taken from the prototype cannot be hidden.
 */

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Reads a property by its getter, which is looked up only once: the look-up takes longer than the reading, above all in Firefox. */
function getter<T>(prototypeOf: () => object, name: string): (node: Node) => T {
  let get: (() => T) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(prototypeOf(), name)?.get;
    return get ? get.call(node) : Reflect.get(prototypeOf(), name, node);
  };
}

export const parentOf = getter<HTMLElement | null>(() => Node.prototype, 'parentElement');

export const nextOf = getter<Node | null>(() => Node.prototype, 'nextSibling');

export const nextElementOf = getter<Element | null>(() => Element.prototype, 'nextElementSibling');

export const previousElementOf = getter<Element | null>(() => Element.prototype, 'previousElementSibling');

export const lastElementOf = getter<Element | null>(() => Element.prototype, 'lastElementChild');

export const baseOf = getter<string>(() => Node.prototype, 'baseURI');

export const childCount = getter<number>(() => Element.prototype, 'childElementCount');

/** The element this many boxes out from the given one, or the outermost there is. */
export function outFrom(element: Element, boxes: number): Element {
  let box = element;
  for (let up = 0; up < boxes; up++) box = parentOf(box) ?? box;
  return box;
}

/** Each element that matches, from the given one outwards: `closest`, repeated. */
export function* allClosest(element: Element | null, selector: string): Generator<Element> {
  for (let from = element; from; ) {
    const found = closest(from, selector);
    if (!found) return;
    yield found;
    from = parentOf(found);
  }
}

export const queryAll = (node: ParentNode, selector: string): NodeListOf<Element> =>
  (node instanceof Document
    ? Document
    : node instanceof Element
      ? Element
      : DocumentFragment
  ).prototype.querySelectorAll.call(node, selector);

export const contains = (node: Node, other: Node): boolean => Node.prototype.contains.call(node, other);

export const putAfter = (element: Element, added: Node): void => Element.prototype.after.call(element, added);

export const putBefore = (element: Element, added: Node): void => Element.prototype.before.call(element, added);

export const appendTo = (element: Element, added: Node): void => Element.prototype.append.call(element, added);

export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const prependTo = (element: Element, added: Node): void => Element.prototype.prepend.call(element, added);
