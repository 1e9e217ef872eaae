/**
 * Makes the DOM of a stateless component, once. A card on a page is shown and thrown away, never updated, so the content
 * script does without Preact's renderer, which would be more than half of its weight; popup and options use it.
 */
import type { ComponentChildren } from 'preact';

/**
 * @param children what JSX gives: elements, components without hooks, text, lists
 * @returns the nodes, in a fragment
 * @throws TypeError if JSX holds any other object
 */
export function toDom(children: ComponentChildren): DocumentFragment {
  const fragment = new DocumentFragment();
  for (const child of [children].flat(Number.POSITIVE_INFINITY)) {
    if (child === null || child === undefined || typeof child === 'boolean') continue;
    if (typeof child !== 'object') fragment.append(String(child));
    else if (!('type' in child)) throw new TypeError('no JSX');
    else if (typeof child.type === 'function')
      fragment.append(toDom(Reflect.apply(child.type, undefined, [child.props])));
    else fragment.append(element(child.type, child.props));
  }
  return fragment;
}

function element(type: string, { children, ...attributes }: { children?: ComponentChildren }): Element {
  const made = document.createElementNS(`http://www.w3.org/${/svg|path/.test(type) ? '2000/svg' : '1999/xhtml'}`, type);
  for (const [name, value] of Object.entries<unknown>(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(name.slice(2).toLowerCase(), (event) => value(event));
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(name, String(value));
    }
  }
  made.append(toDom(children));
  return made;
}
