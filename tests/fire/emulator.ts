/** Mends the emulated page (happy-dom) where it is not as browsers are, and gives what only tests may see. */
import { PropertySymbol } from 'happy-dom';

/** Makes selectors, `navigation` and shadow roots work; to be called once. */
export function mendEmulator(): void {
  mendSelectors();
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (init.mode === 'closed') closedRoots.push(root);
    return root;
  };
  // The emulator has none.
  const navigation = new EventTarget();
  Reflect.set(globalThis, 'navigation', navigation);
  const { pushState } = history;
  history.pushState = (...args) => {
    pushState.apply(history, args);
    navigation.dispatchEvent(new Event('currententrychange'));
  };
}

/** All closed roots that were made. */
export const closedRoots: ShadowRoot[] = [];

/**
 * The emulator remembers which elements match what, and does not always notice that they do no more; and of what is within an
 * element, it finds nothing that matches by what is around that. Here it asks each element anew.
 */
function mendSelectors(): void {
  const original = { ...methodsOf(Element), document: methodsOf(Document), fragment: methodsOf(DocumentFragment) };
  const call = (method: unknown, node: Node, selector: string): unknown => {
    Reflect.apply(Reflect.get(node, PropertySymbol.clearCache), node, []);
    return typeof method === 'function' ? Reflect.apply(method, node, [selector]) : undefined;
  };
  const isMatch = (element: Element, selector: string): boolean => {
    // Which it cannot read: an element is asked for a child that matches.
    const [before, ofChild, after] = selector.split(/, :has\(> (.*?)\)(?=, |$)/);
    return ofChild === undefined
      ? call(original.matches, element, selector) === true
      : [...element.children].some((child) => isMatch(child, ofChild)) || isMatch(element, `${before}${after}`);
  };
  const all = (element: Element, selector: string): Element[] => {
    const isPlain = selector === '*' || selector.includes(':scope');
    const found = call(original.querySelectorAll, element, isPlain ? selector : '*');
    if (!(found instanceof NodeList)) throw new Error('the emulator gives no list now');
    const elements = [...found].filter((node) => node instanceof Element);
    return isPlain ? elements : elements.filter((inner) => isMatch(inner, selector));
  };
  Object.assign(Element.prototype, {
    matches(this: Element, selector: string) {
      return isMatch(this, selector);
    },
    closest(this: Element, selector: string) {
      for (let element: Element | null = this; element; element = element.parentElement) {
        if (isMatch(element, selector)) return element;
      }
      return null;
    },
    querySelectorAll(this: Element, selector: string) {
      return all(this, selector);
    },
    querySelector(this: Element, selector: string) {
      return all(this, selector)[0] ?? null;
    },
  });
  for (const [owner, { querySelectorAll }] of [
    [Document.prototype, original.document],
    [DocumentFragment.prototype, original.fragment],
  ] as const) {
    Object.assign(owner, {
      querySelectorAll(this: Node, selector: string) {
        return call(querySelectorAll, this, selector);
      },
    });
  }
}

const methodsOf = ({ prototype }: { prototype: object }): { matches: unknown; querySelectorAll: unknown } => ({
  matches: Reflect.get(prototype, 'matches'),
  querySelectorAll: Reflect.get(prototype, 'querySelectorAll'),
});
