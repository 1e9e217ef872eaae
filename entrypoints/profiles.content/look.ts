import type { Look } from '@/components/badge';

/** How the text beside the badge looks, so that the badge looks at home on light, dim and dark pages alike. */
export function lookOf(named: Element): Look {
  const text = document.createTreeWalker(named, NodeFilter.SHOW_TEXT, hasText).nextNode();
  const { color, fontFamily, fontSize } = getComputedStyle(text?.parentElement ?? named);
  return { color, fontFamily, fontSize };
}

const hasText = (node: Node) => (node.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
