/** How files of the build are called, and under which names our scripts leave something for each other in pages; out of reach of the page's own scripts. */
import type { SiteInfo } from '../model/siteInfo';
import { isObject } from '../model/valueChecks';

/** The rules of the page's site, of the file that is put there before the script that reads by them: that of the site. */
export const rulesKey = 'ambtsbadgeRules';

/** By language, the index of accounts that pages of the site have from the start; of the same file, where there are such. */
export const accountsKey = 'ambtsbadgeAccounts';

/** What makes badges, of a file that is put there before the script that places them. */
export const badgeMakerKey = 'ambtsbadgeBadgeMaker';

/** The style sheet of cards, for the script that makes them. */
export const cardLookKey = 'ambtsbadgeCardLook';

/** The scripts that a page gets when it first needs them: what makes cards, answers the popup, dates posts, reads large registers. */
export const laterScripts = ['card', 'answer', 'dates', 'large'] as const;

export type LaterScript = (typeof laterScripts)[number];

/** An object of the run that asks for them, in which they leave what they are for. */
export const laterKey = 'ambtsbadgeLater';

/** The script that reads a profile when the user notes something of it; it answers whoever puts it into the page. */
export const noteScript = 'content-scripts/reading.js';

/** Leaves what a later script is for. */
export function leaveLater(script: LaterScript, made: unknown): void {
  const all = leftUnder(laterKey);
  if (isObject(all)) Reflect.set(all, script, made);
}

/** That the user asked for badges on this page. */
export const askedKey = 'ambtsbadgeAsked';

/** What a run leaves for the next one in the same page. */
export const runKey = 'ambtsbadgeRun';

/** What a script of ours left; never an element of the page that is called so. */
export const leftUnder = (key: string): unknown => Object.getOwnPropertyDescriptor(globalThis, key)?.value;

/** The file of what the pages of a site are told, its rules and first accounts, as the build makes it. */
export const siteFile = (id: string): string => `content-scripts/sites/${id}.js`;

/** The content scripts of a site, in their order: what they are told, what makes badges, and what reads pages and places badges. */
export const scriptsOf = ({ id, ruledBy = id }: Pick<SiteInfo, 'id' | 'ruledBy'>): string[] => [
  siteFile(ruledBy),
  'content-scripts/badgeMaker.js',
  'content-scripts/profiles.js',
];

/** The toolbar's icon is in colour where somebody of the register is on the page, and grey elsewhere. */
export type IconLook = 'colour' | 'grey';

/** The files of the icon, by their size. */
export const iconPaths = (look: IconLook): Record<string, string> =>
  Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icons/${look === 'grey' ? 'grey-' : ''}${size}.png`]));

/** The command that opens the panel beside the page, in Chrome. */
export const openPanelCommand = 'openPanel';
