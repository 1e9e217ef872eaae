// The part of React's types that the pages here need: @types/react is no dependency of this project.
declare module 'react' {
  import type { JSX } from 'react/jsx-runtime';

  export function createElement(
    type: string | (() => JSX.Element),
    props?: Record<string, unknown> | null,
    ...children: (JSX.Element | string)[]
  ): JSX.Element;
  export function useState(first: number): [number, (next: (before: number) => number) => void];
  export function useSyncExternalStore<T>(subscribe: (changed: () => void) => () => void, read: () => T): T;
}
declare module 'react-dom' {
  export function flushSync<T>(run: () => T): T;
}
declare module 'react-dom/client' {
  import type { JSX } from 'react/jsx-runtime';

  interface Root {
    render(element: JSX.Element): void;
    unmount(): void;
  }
  export function hydrateRoot(
    host: Element,
    element: JSX.Element,
    options?: { onRecoverableError?: (error: unknown) => void },
  ): Root;
  export function createRoot(host: Element, options?: { onUncaughtError?: (error: unknown) => void }): Root;
}
declare module 'react/jsx-runtime' {
  type Child = JSX.Element | string | number | boolean | null | undefined | readonly Child[];
  interface Attributes {
    children?: Child;
    className?: string;
    style?: Readonly<Record<string, string | number>>;
    [attribute: string]: unknown;
  }
  export namespace JSX {
    interface Element {
      readonly type: unknown;
    }
    interface ElementChildrenAttribute {
      children: unknown;
    }
    interface IntrinsicAttributes {
      key?: string | number;
    }
    interface IntrinsicElements {
      [tag: string]: Attributes;
    }
  }
  export function jsx(type: unknown, props: unknown, key?: string): JSX.Element;
  export function jsxs(type: unknown, props: unknown, key?: string): JSX.Element;
  export const Fragment: unique symbol;
}
