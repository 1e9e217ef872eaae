/**
 * The few DOM calls made on elements that could be anything. On a form or document, a field named like a method hides that
 * method, even from a content script; methods taken from the prototype cannot be hidden.
 */

/**
 * Calls a method that is looked up only once: in Firefox a look-up takes a content script ten times as long as most calls. What it may
 * be called on, the type of each says.
 */
function method<Args extends unknown[], T>(lookUp: () => (...args: Args) => T): (on: Node, ...args: Args) => T {
  let found: ((...args: Args) => T) | undefined;
  return (on, ...args) => {
    found ??= lookUp();
    return found.apply(on, args);
  };
}

export const matches: (element: Element, selector: string) => boolean = method(() => Element.prototype.matches);

export const closest: (element: Element, selector: string) => Element | null = method(() => Element.prototype.closest);

/** Reads a property by its getter, which is looked up only once, too. */
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

const typeOf = getter<number>(() => Node.prototype, 'nodeType');

/** In Firefox `instanceof` takes a content script fifty times as long. */
export const isElement = (node: Node | null): node is Element => node !== null && typeOf(node) === 1;

export const isTextNode = (node: Node): node is Text => typeOf(node) === 3;

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

/** The nodes of a list: in Firefox an iterator over it takes a content script longer. */
export function listed<T>(list: Readonly<Record<number, T>>): T[] {
  const nodes: T[] = [];
  for (let node = list[0]; node; node = list[nodes.length]) nodes.push(node);
  return nodes;
}

const queryElement: (element: Element, selector: string) => NodeListOf<Element> = method(
  () => Element.prototype.querySelectorAll,
);

/** The elements inside that match. */
export const queryAll = (node: ParentNode, selector: string): Element[] =>
  listed(
    isElement(node)
      ? queryElement(node, selector)
      : (node instanceof Document ? Document : DocumentFragment).prototype.querySelectorAll.call(node, selector),
  );

export const contains = method(() => Node.prototype.contains);

export const putAfter: (element: Element, node: Node) => void = method(() => Element.prototype.after);

export const putBefore: (element: Element, node: Node) => void = method(() => Element.prototype.before);

export const appendTo: (element: Element, node: Node) => void = method(() => Element.prototype.append);

export const prependTo: (element: Element, node: Node) => void = method(() => Element.prototype.prepend);

export const rectOf: (element: Element) => DOMRect = method(() => Element.prototype.getBoundingClientRect);

export const attributeOf: (element: Element, name: string) => string | null = method(
  () => Element.prototype.getAttribute,
);
