/** Describes in lines of text what an example page shows, for machines without a display. */
import type { BadgeView } from '@/tests/e2e/browsers';
import type { OwnPage } from '@/tests/ownPages';

/** The page, how many of its spots have their badge, and each badge with the name before it. */
export function pageReport({ site, file, url, spots }: OwnPage, badges: readonly BadgeView[]): string {
  const lines = badges.map(({ before, text, name }) => {
    const look = onOneLine(text) || 'mark';
    return `    ${onOneLine(before).slice(0, 32).padEnd(34)}[${look}]  ${name}`;
  });
  return [`\n  ${url} (tests/pages/${site}/${file}): ${badges.length} of ${spots.length} spots`, ...lines].join('\n');
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ');
