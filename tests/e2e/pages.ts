/** The pages that the tests show: ours, and, where they are at hand, saved ones of the real sites. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer, Reply } from './browsers';

/** Where the pages that are programs are built to. */
export const programs = '.results/pages';

const own = 'tests/pages';

const expectedSchema = z.object({
  pages: z.array(
    z.object({
      file: z.string(),
      url: z.url(),
      spots: z.array(z.object({ handle: z.string(), mark: z.boolean() })),
    }),
  ),
});

export type OwnPage = z.infer<typeof expectedSchema>['pages'][number] & {
  /** Id of the site, which is the name of its folder. */
  site: string;
};

/** Our pages: at which address each stands, and the spots of registered accounts on it, in order. */
export const ownPages: OwnPage[] = readdirSync(own).flatMap((site) =>
  expectedSchema
    .parse(JSON.parse(readFileSync(join(own, site, 'expected.json'), 'utf8')))
    .pages.map((page) => ({ ...page, site })),
);

/** Serves one of our pages at its address, or at another one, with what it loads beside it. */
export function ownPage(file: string, address?: string, site = 'x'): { url: string; answer: Answer } {
  const url = address ?? ownPages.find((page) => page.site === site && page.file === file)?.url ?? 'https://x.com/home';
  return { url, answer: answerWith(url, readFileSync(join(own, site, file), 'utf8')) };
}

/** Serves a page at an address; styles and programs of our own pages go with it. */
export function answerWith(url: string, body: string, headers: Record<string, string> = {}): Answer {
  const page = new URL(url);
  return (asked): Reply | undefined => {
    const { origin, pathname } = new URL(asked);
    if (origin !== page.origin) return undefined;
    if (pathname === '/x.css') return { body: readFileSync(join(own, 'x', 'x.css')), contentType: 'text/css' };
    if (['/react-page.js', '/hydrating-page.js'].includes(pathname)) {
      return { body: readFileSync(join(programs, pathname)), contentType: 'text/javascript' };
    }
    return pathname === page.pathname ? { body, headers } : undefined;
  };
}

/** A saved page of a real site, and the spots of one account on it, as a person counted them. */
export interface SavedPage {
  file: string;
  handle: string;
  badges: number;
  marks: number;
}

/** The folder of saved pages: not part of this project, as they show real people. */
const saved = process.env.AMBTSBADGE_PAGES ?? '../shared/pages';

const fullKinds = ['post author', 'quoted author', 'profile header', 'UserCell'];
const markKinds = ['@mention', 'socialContext (reposted)'];

/** The saved pages of a site, as their README lists them; none where the folder is not there. */
export function savedPages(site: string): SavedPage[] {
  const readme = join(saved, 'README.md');
  if (!existsSync(readme)) return [];
  const rows = readFileSync(readme, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`| ${site}/`));
  return rows.flatMap((row) => {
    const [, file = '', , , spots = ''] = row.split('|').map((cell) => cell.trim());
    return spots.split(';').map((entry) => {
      const [handle = '', counts = ''] = entry.split(':').map((part) => part.trim());
      const countOf = (kinds: string[]) =>
        counts
          .split(', ')
          .filter((count) => kinds.some((kind) => count.startsWith(`${kind} `)))
          .reduce((sum, count) => sum + Number(/\d+$/.exec(count)?.[0] ?? 0), 0);
      return { file, handle, badges: countOf(fullKinds), marks: countOf(markKinds) };
    });
  });
}

/** The saved page with one account's handle replaced by another, wherever it stands. */
export function savedPageWith({ file, handle }: SavedPage, registered: string): string {
  const pattern = new RegExp(`(@|/|Container-)${handle}(?!\\w)`, 'gi');
  return readFileSync(join(saved, file), 'utf8').replace(pattern, `$1${registered}`);
}
