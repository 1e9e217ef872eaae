/** What `npm run new-site` writes: the smallest site that works, with notes on what to fill in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Platform } from '@/data/model/vocabulary';

export interface NewSite {
  /** Its id, and the name of its files. */
  name: string;
  host: string;
  platform: Platform;
}

/**
 * Says in a sentence why a site cannot have this name; undefined if it can.
 * @param taken ids of the existing sites
 */
export function nameFault(name: string, taken: readonly string[]): string | undefined {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
    return `A site cannot be called "${name}": its name begins with a small letter, and has letters and digits only.`;
  }
  const other = taken.find((id) => id.toLowerCase() === name.toLowerCase());
  return other && `There is a site called ${other} already.`;
}

/** The text of each file of a new site, by its path. */
export function skeleton(site: NewSite): ReadonlyMap<string, string> {
  const shown = shownOn(site.platform);
  return new Map([
    [siteFile(site.name), rulesText(site)],
    [`tests/pages/${site.name}/profile.html`, pageText(site, shown)],
    [`tests/pages/${site.name}/expected.json`, expectedText(site, shown)],
  ]);
}

export const siteFile = (name: string): string => `entrypoints/profiles.content/sites/optional/${name}.ts`;

interface Shown {
  handle: string;
  isRegistered: boolean;
}

const registersFolder = 'data/registers';

/** An account of the registers, so that the page has a badge; one whose address needs no escaping, else a made-up one. */
function shownOn(platform: Platform): Shown {
  const files = readdirSync(registersFolder).filter((file) => file.endsWith('.json'));
  const handle = files
    .flatMap((file) => handlesIn(JSON.parse(readFileSync(join(registersFolder, file), 'utf8')), platform))
    .find((written) => /^[\w.@-]+$/.test(written));
  return { handle: handle ?? 'naam.voorbeeld', isRegistered: handle !== undefined };
}

const accountSchema = z.object({ platform: z.string(), handle: z.string() });

/** All handles on a platform, anywhere in a register. */
function handlesIn(part: unknown, platform: Platform): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const account = accountSchema.safeParse(part);
  if (account.success) return account.data.platform === platform ? [account.data.handle] : [];
  return Object.values(part).flatMap((inner: unknown) => handlesIn(inner, platform));
}

const titleOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const rulesText = ({ name, host, platform }: NewSite) => `/**
 * ${titleOf(name)}. Fill in: what lasts on its pages (addresses, roles, test ids; no hashed classes, no words of the interface),
 * when this was last checked, and against what. Nothing here has been checked yet.
 */
import { type Examples, profileByPath, type RuledSite, type Site } from '../site';

export const site: Site = {
  // Never changes, as the settings keep it.
  id: '${name}',
  // Fill in: as people write it.
  name: '${titleOf(name)}',
  // Fill in: whose accounts it shows. One that is new goes into data/model/vocabulary.ts first; the compiler then names
  // every place that has to know it.
  platform: '${platform}',
  // Fill in: \`*.\` in front stands for the host itself and those below it.
  hosts: ['${host}'],
  // Fill in: how the path of a profile's address begins; the group is the handle.
  profileAt: profileByPath(/^\\/@([^/]+)/),
};

export const rules: RuledSite = {
  ...site,
  // Fill in: private messages, and menus. What the user is writing is left alone anyway.
  leaveAlone: '[role="navigation"]',
  // Attributes that the selectors ask for, besides \`href\` and \`contenteditable\`, and that change while a page is open.
  attributes: [],
  // Of several rules that match an element, the first that reads a handle counts. The kinds are in ../site.ts.
  spots: [
    {
      // The name in the header of a profile: the address of the page says whose it is.
      kind: 'profile',
      root: 'h1',
      handle: [{ from: 'page' }],
    },
    {
      // The author of a post: a link to the profile, with the name in it.
      kind: 'author',
      root: 'article a[href^="/@"]',
    },
  ],
};

/** How many spots of each kind a person counts on the pages of tests/pages/${name}, whoever they are of. */
export const examples: Examples = {
  'profile.html': { profile: 1, author: 2 },
};
`;

const pageText = ({ name, host }: NewSite, { handle }: Shown) => `<!doctype html>
<!-- Made up for tests. Fill in: the structure of ${host}, and its date. Names and posts are invented, except the register's. -->
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <title>${titleOf(name)}</title>
    <style>
      body { font: 15px/1.4 system-ui; margin: 2em auto; width: 600px; }
    </style>
  </head>
  <body>
    <header><h1>Een naam</h1></header>
    <article><a href="/@${handle}">Een naam</a> <p>Een bericht.</p></article>
    <article><a href="/@iemand.voorbeeld">Iemand</a> <p>Een ander bericht.</p></article>
  </body>
</html>
`;

const expectedText = ({ host }: NewSite, { handle, isRegistered }: Shown): string => {
  const spot = { handle, mark: false };
  const page = { file: 'profile.html', url: `https://${host}/@${handle}`, spots: isRegistered ? [spot, spot] : [] };
  return `${JSON.stringify({ pages: [page] }, null, 2)}\n`;
};
