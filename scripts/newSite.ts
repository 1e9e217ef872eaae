/** `npm run new-site NAME [HOST] [PLATFORM]`: makes the files of a new site, to be filled in. Every check passes with them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { platforms } from '@/data/model/vocabulary';
import { sites } from '@/entrypoints/profiles.content/sites';
import { nameFault, siteFile, skeleton } from './siteSkeleton';

const [name, host = `${name}.example`, platformNamed = 'x', ...rest] = process.argv.slice(3);

process.exitCode = main();

function main(): number {
  if (!name || rest.length > 0) return refuse('Usage: npm run new-site NAME [HOST] [PLATFORM]');
  const fault = nameFault(
    name,
    sites.map(({ id }) => id),
  );
  if (fault) return refuse(fault);
  if (!URL.canParse(`https://${host}`) || new URL(`https://${host}`).host !== host) {
    return refuse(`"${host}" is no host: give it as in www.${name}.example, in small letters and without https://.`);
  }
  const known = sites.find(({ hosts }) => hosts.includes(host));
  if (known) return refuse(`${host} is a host of ${known.id} already.`);
  const platform = platforms.find((candidate) => candidate === platformNamed);
  if (!platform) {
    return refuse(
      `There is no platform ${platformNamed}, only ${platforms.join(', ')}. Add it to platforms in ` +
        'data/model/vocabulary.ts first; npm run typecheck then names every place that has to know it.',
    );
  }
  const files = skeleton({ name, host, platform });
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(path, text, { flag: 'wx' });
    } catch {
      return refuse(`${path} is there already, and stays as it is.`);
    }
  }
  console.log(`Made ${[...files.keys()].join(', ')}.

They pass every check as they are. Now:
  1. Fill in what ${siteFile(name)} asks for. It shows accounts of the platform ${platform}.
  2. Make pages in tests/pages/${name} like those of the site, and list them in expected.json.
  3. See them with npm run dev -- ${name}, in Firefox with npm run dev:firefox -- ${name}.
  4. Run npm test; add the site to the table in README.md.`);
  return 0;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
