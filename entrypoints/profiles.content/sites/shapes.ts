/** Whether a selector's match depends on nodes inside, beside or around the element, which come and go, and not only on attributes. */

/** Finds, in a selector, what depends on other nodes being there or not. */
const shape = /[+~](?!=)|:(has|empty|first|last|only|nth)/;

/** Whether nodes that come or go anywhere may change whether an element matches. */
export const isShaped = (selector: string): boolean => shape.test(selector);

/** Matches parentheses, with up to two more levels inside. */
const brackets = String.raw`\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)`;
/** Matches what asks for nodes inside the element itself. */
const inside = new RegExp(`:has${brackets}|:empty`, 'g');
/** Matches the conditions on the element itself. */
const itself = new RegExp(`:(?:not|is|where)${brackets}`, 'g');

/**
 * Whether nodes that come or go outside an element may change whether it matches.
 * @param selector a list of selectors
 */
export function isShapedAround(selector: string): boolean {
  return topLevelParts(selector, ',').some((each) => {
    const own = topLevelParts(each.trim(), ' >+~').at(-1) ?? '';
    const around = each.trim().slice(0, -own.length);
    const rest = own.replace(itself, (_, asked: string) => (isShapedAround(asked) ? '+' : ''));
    return isShaped(around) || isShaped(rest.replace(inside, ''));
  });
}

/** Splits a selector at each of the characters that is outside all brackets and quotes. */
export function topLevelParts(selector: string, separators: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of selector.matchAll(/"[^"]*"|./gs)) {
    if ('(['.includes(token)) depth++;
    if (')]'.includes(token)) depth--;
    if (depth === 0 && separators.includes(token)) parts.push('');
    else parts.push(`${parts.pop()}${token}`);
  }
  return parts;
}
