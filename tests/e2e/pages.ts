/** The pages that the tests show: our own, and saved ones of the real sites if a folder is given. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OwnPage, readOwnPages } from '../ownPages';
import type { Reply } from './browsers';

/** The folder for built pages that are programs. */
export const programs = '.results/pages';

const own = 'tests/pages';

/** Our pages, each with its address and the spots of registered accounts on it, in order. */
export const ownPages: OwnPage[] = readOwnPages(own);

type AnswerAtOnce = (asked: string) => Reply | undefined;

/** Serves one of our pages at its address, or at another one, together with the files it loads. */
export function ownPage(file: string, address?: string, site = 'x'): { url: string; answer: AnswerAtOnce } {
  const url = address ?? ownPages.find((page) => page.site === site && page.file === file)?.url;
  if (url === undefined)
    throw new Error(`${own}/${site}/expected.json does not say at which address ${file} is shown.`);
  return { url, answer: answerWith(url, readFileSync(join(own, site, file), 'utf8')) };
}

/** Serves a page at an address, together with the styles and programs of our own pages. */
export function answerWith(url: string, body: string, headers: Record<string, string> = {}): AnswerAtOnce {
  const page = new URL(url);
  return (asked) => {
    const { origin, pathname } = new URL(asked);
    if (origin !== page.origin) return undefined;
    if (pathname === '/x.css') return { body: readFileSync(join(own, 'x', 'x.css')), contentType: 'text/css' };
    if (['/react-page.js', '/hydrating-page.js'].includes(pathname)) {
      return { body: readFileSync(join(programs, pathname)), contentType: 'text/javascript' };
    }
    return pathname === page.pathname ? { body, headers } : undefined;
  };
}

/** What the saved pages' README says of one account on a page: how many spots, by the README's own words for their kinds. */
export interface SavedEntry {
  handle: string;
  counts: ReadonlyMap<string, number>;
}

/** The folder of saved pages, if one is given: not part of this project, because they show real people. */
const saved = process.env.AMBTSBADGE_PAGES;

/** The cells of the README's row for a saved page; undefined where no folder is given, or it has no such row. */
function savedRow(file: string): string[] | undefined {
  if (saved === undefined) return undefined;
  const readme = join(saved, 'README.md');
  if (!existsSync(readme)) throw new Error(`AMBTSBADGE_PAGES says ${saved}, where no README.md lists the pages.`);
  const rows = readFileSync(readme, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const [before = '', after = ''] = file.split('*');
  return rows.find(([, name = '']) => (after ? name.startsWith(before) && name.endsWith(after) : name === file));
}

/**
 * The accounts on a saved page, in the order of its row in the README; none where no folder is given.
 * @param file as the README names it; `*` stands for any part of the name
 */
export function savedEntries(file: string): SavedEntry[] {
  const [, , , , spots = ''] = savedRow(file) ?? [];
  return spots.split(';').flatMap((entry) => {
    const [handle = '', list = ''] = entry.split(':').map((part) => part.trim());
    const counts = list.split(', ').flatMap((count) => {
      const [, kind, number] = /^(.+) (\d+)$/.exec(count) ?? [];
      return kind === undefined ? [] : ([[kind, Number(number)]] as const);
    });
    // The end of a long row is cut off.
    return counts.length > 0 ? [{ handle, counts: new Map(counts) }] : [];
  });
}

/**
 * The saved page.
 * @param file as in `savedEntries`
 * @param address where it will stand: in the web archive every address is put behind the archive's own
 */
export function savedHtml(file: string, address: string): string {
  if (saved === undefined) throw new Error('AMBTSBADGE_PAGES does not say where the saved pages are.');
  const html = readFileSync(join(saved, savedRow(file)?.[1] ?? file), 'utf8');
  const archived = /\/web\/\d+\/https?:\/\/[^/]+/.exec(address)?.[0];
  return archived ? html.replaceAll('href="/', `href="${archived}/`) : html;
}
