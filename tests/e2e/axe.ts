/** Runs axe in the real browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BadgeView, Tab } from './browsers';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on the page, one line per fault.
 * @param rules only these, by their ids; all if left out
 */
export async function axeFaults(tab: Tab, rules?: readonly string[]): Promise<string[]> {
  // Once a page: it is long.
  if (!(await tab.page.evaluate(() => 'axe' in window))) await tab.page.evaluate(source);
  return tab.page.evaluate(async (only) => {
    // No rules for whole pages, as this may be part of another page.
    const options = { resultTypes: ['violations'], ...(only && { runOnly: only }) };
    const { violations } = await window.axe.run(document.body, options);
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  }, rules);
}

/**
 * The same for a badge and its open card. Axe cannot see into a closed shadow root, so its content is shown again in an open
 * one, on a blank page with the page's colours.
 * @param blank a tab with nothing on it
 */
export async function axeFaultsOfBadge(badge: BadgeView, blank: Tab): Promise<string[]> {
  const copy = await badge.read((root) => ({
    markup: root.innerHTML,
    css: [...root.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
    background: getComputedStyle(document.body).backgroundColor,
  }));
  await blank.page.evaluate(({ markup, css, background }) => {
    document.body.style.background = background;
    const main = document.createElement('main');
    const host = document.createElement('span');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${css}</style>${markup}`;
    main.append(host);
    document.body.replaceChildren(main);
    root.querySelector<HTMLElement>('[popover]')?.showPopover();
  }, copy);
  return axeFaults(blank);
}

declare global {
  interface Window {
    axe: {
      run(
        context: Element,
        options: object,
      ): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
    };
  }
}
