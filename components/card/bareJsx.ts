/** JSX for the content script: elements as bare objects for `toDom`, so that Preact itself stays out of it (see wxt.config.ts). */
import type { VNode } from 'preact';

type Bare = Pick<VNode<unknown>, 'type' | 'props'>;

export const jsx = (type: Bare['type'], props: Bare['props']): Bare => ({ type, props });
export { jsx as jsxs };
