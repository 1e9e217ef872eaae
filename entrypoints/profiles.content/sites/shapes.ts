/** What a selector's match depends on besides attributes: nodes within, beside and around an element, which come and go. */

/** In a selector: what makes an element match by nodes that are there or are not. */
const shape = /[+~](?!=)|:(has|empty|first|last|only|nth)/;

/** Whether nodes that come or go, wherever, may make an element match, or match no more. */
export const isShaped = (selector: string): boolean => shape.test(selector);

/** What stands in brackets, with up to two more pairs of them within. */
const brackets = String.raw`\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)`;
/** What asks for nodes within the element itself. */
const inside = new RegExp(`:has${brackets}|:empty`, 'g');
/** What the element itself has to be, or not to be. */
const itself = new RegExp(`:(?:not|is|where)${brackets}`, 'g');

/**
 * Whether nodes that come or go outside of an element may make it match, or match no more.
 * @param selector a list of them
 */
export function isShapedAround(selector: string): boolean {
  return topLevelParts(selector, ',').some((each) => {
    const own = topLevelParts(each.trim(), ' >+~').at(-1) ?? '';
    const around = each.trim().slice(0, -own.length);
    const rest = own.replace(itself, (_, asked: string) => (isShapedAround(asked) ? '+' : ''));
    return isShaped(around) || isShaped(rest.replace(inside, ''));
  });
}

/** Splits a selector where one of the characters stands outside of all brackets and quotes. */
function topLevelParts(selector: string, separators: string): string[] {
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
