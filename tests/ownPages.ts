/** Our example pages, as the `expected.json` of each site's folder lists them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { z } from 'zod';
import { readChecked } from '@/data/model/readChecked';

const expectedSchema = z.strictObject({
  pages: z
    .array(
      z.strictObject({
        file: z.string(),
        url: z.url(),
        spots: z.array(
          z.strictObject({
            handle: z.string(),
            mark: z.boolean(),
            /** Of the post that it is in, where what is shown depends on it. */
            day: z.iso.date().optional(),
          }),
        ),
      }),
    )
    .min(1),
});

export type OwnPage = z.infer<typeof expectedSchema>['pages'][number] & {
  /** Id of the site, which is the name of its folder. */
  site: string;
};

/** What a folder of pages needs, for the message if it is missing. */
const example = `{
  "pages": [
    { "file": "profile.html", "url": "https://voorbeeld.example/naam", "spots": [{ "handle": "naam", "mark": false }] }
  ]
}`;

/**
 * The pages of all sites.
 * @param folder holds a folder for each site
 * @throws an error that says which folder or file is wrong, and what it should hold
 */
export function readOwnPages(folder: string): OwnPage[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readFolder(folder, name));
}

function readFolder(folder: string, site: string): OwnPage[] {
  const file = posix.join(folder, site, 'expected.json');
  if (!existsSync(file)) {
    throw new Error(
      `${file} is missing. It lists the pages of the folder, the address at which each is shown, and the registered ` +
        `accounts on it in order, each with a badge ("mark": false) or a small mark (true):\n${example}`,
    );
  }
  const { pages } = explained(file);
  for (const page of pages) {
    if (!existsSync(posix.join(folder, site, page.file))) {
      throw new Error(`${file} lists ${page.file}, which is not in ${posix.join(folder, site)}.`);
    }
  }
  return pages.map((page) => ({ ...page, site }));
}

function explained(file: string): z.infer<typeof expectedSchema> {
  try {
    return readChecked(expectedSchema, file, readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\nIt should look like this:\n${example}`);
  }
}
