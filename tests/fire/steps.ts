/** What the page of a named sequence does, step by step. Runs in the page. */

/** One step, in terms of the page: `at` and `into` are selectors of one element each. */
export type Step =
  | { do: 'remove'; at: string }
  /** Removes only the content. */
  | { do: 'empty'; at: string }
  /** Moves to the end of another element. */
  | { do: 'move'; at: string; into: string }
  | { do: 'insert'; html: string; into: string }
  /** Changes the data of the last text node. */
  | { do: 'write'; at: string; text: string }
  /** Null removes the attribute. */
  | { do: 'attribute'; at: string; name: string; value: string | null }
  | { do: 'wrap'; at: string; tag: string }
  | { do: 'unwrap'; at: string }
  /** From now on, elements of this name have an open shadow root. */
  | { do: 'define'; name: string; html: string }
  /** To another address, without a page load. */
  | { do: 'pushState'; to: string };

/** Does it, at once. */
export function takeStep(step: Step): void {
  switch (step.do) {
    case 'remove':
      one(step.at).remove();
      break;
    case 'empty':
      one(step.at).replaceChildren();
      break;
    case 'move':
      one(step.into).append(one(step.at));
      break;
    case 'insert':
      one(step.into).insertAdjacentHTML('beforeend', step.html);
      break;
    case 'write':
      lastText(one(step.at)).data = step.text;
      break;
    case 'attribute':
      if (step.value === null) one(step.at).removeAttribute(step.name);
      else one(step.at).setAttribute(step.name, step.value);
      break;
    case 'wrap': {
      const element = one(step.at);
      const wrapper = document.createElement(step.tag);
      element.replaceWith(wrapper);
      wrapper.append(element);
      break;
    }
    case 'unwrap':
      one(step.at).replaceWith(...one(step.at).childNodes);
      break;
    case 'define': {
      const content = document.createElement('template');
      content.innerHTML = step.html;
      define(step.name, content.content);
      break;
    }
    case 'pushState':
      history.pushState(null, '', step.to);
      break;
  }
}

/** Elements of this name, which is not taken yet, get an open shadow root with this in it: the first one the nodes themselves. */
export function define(name: string, content: Node | string): void {
  // Script loaders remove a page's scripts again once they have run.
  const script = document.createElement('script');
  document.body.append(script);
  customElements.define(
    name,
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).append(content);
      }
    },
  );
  script.remove();
}

function one(selector: string): Element {
  const [found, ...others] = document.querySelectorAll(selector);
  if (!found || others.length > 0) throw new Error(`${selector} matches ${others.length + (found ? 1 : 0)} elements`);
  return found;
}

function lastText(element: Element): Text {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) last = text;
  if (last instanceof Text) return last;
  throw new Error('there is no text');
}
