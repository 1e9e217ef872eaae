/** Serves `import path from 'icon:NAME'`: an outlined icon of Tabler as one path, so that only those that are used are bundled. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { z } from 'zod';

const prefix = 'icon:';
const iconSet = z.object({ icons: z.record(z.string(), z.object({ body: z.string() })) });

/** Read once a process, which may build several parts. */
let bodies: Promise<z.infer<typeof iconSet>['icons']> | undefined;

/** The plugin, for whatever builds components. */
export function icons(): Plugin {
  return {
    name: 'icons',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      bodies ??= readIcons();
      const name = id.slice(prefix.length + 1);
      const body = (await bodies)[name]?.body;
      if (body === undefined) this.error(`Tabler has no icon ${name}`);
      return { code: `export default ${JSON.stringify(pathOf(body))}`, moduleType: 'js', map: null };
    },
  };
}

async function readIcons() {
  const file = createRequire(import.meta.url).resolve('@iconify-json/tabler/icons.json');
  return iconSet.parse(JSON.parse(await readFile(file, 'utf8'))).icons;
}

/** Its strokes as one path: each begins where it says, and not where the one before it ended. */
function pathOf(body: string): string {
  const paths = [...body.matchAll(/ d="([^"]+)"/g)].map(([, path = '']) =>
    path.replace(
      /^m(-?[\d.]+)[ ,]?(-?[\d.]+)(?=(.))/,
      (_all, x: string, y: string, next: string) => `M${x} ${y}${/[a-z]/i.test(next) ? '' : 'l'}`,
    ),
  );
  return paths.join('');
}
