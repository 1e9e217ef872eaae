// Pages sent by a server that a program then takes over, with React or Preact. Invented for tests, after the
// structure of x.com; only the official's handle and name are real.
import * as preact from 'preact';
import * as preactHooks from 'preact/hooks';
import * as react from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';

/** What the page needs from either library. */
interface Library<Node> {
  createElement(type: string, props: Record<string, unknown> | null, ...children: (Node | string)[]): Node;
  useState(first: number): [number, (next: (before: number) => number) => void];
}

export interface HydratingPage {
  hydrate(library: 'react' | 'preact'): Promise<void>;
  /** The differences that the library found from what the server sent. */
  complaints: string[];
}
declare global {
  interface Window {
    hydratingPage: HydratingPage;
  }
}

/** A post with a button that counts clicks: once it does, the program has taken over the page. */
const post = <Node>({ createElement: h, useState }: Library<Node>) =>
  function Post(): Node {
    const [count, setCount] = useState(0);
    const link = (text: string, props: Record<string, unknown>) =>
      h('div', null, h('a', { href: '/chrisbuijink', ...props }, h('div', { dir: 'ltr' }, h('span', null, text))));
    return h(
      'article',
      { 'data-testid': 'tweet' },
      h('div', { 'data-testid': 'User-Name' }, link('Chris Buijink', {}), link('@chrisbuijink', { tabIndex: -1 })),
      h('button', { type: 'button', onClick: () => setCount((before) => before + 1) }, String(count)),
    );
  };

const complaints: string[] = [];

window.hydratingPage = {
  complaints,
  async hydrate(library) {
    const root = document.getElementById('root');
    if (!root) throw new Error('there is no root');
    if (library === 'preact') {
      const Post = post<preact.VNode>({ createElement: preact.h, useState: preactHooks.useState });
      preact.hydrate(preact.h(Post, null), root);
      return;
    }
    const Post = post(react);
    const onRecoverableError = (error: unknown) => complaints.push(String(error));
    flushSync(() => hydrateRoot(root, react.createElement(Post), { onRecoverableError }));
    await new Promise((done) => setTimeout(done));
  },
};
