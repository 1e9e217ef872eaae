/** What `npm run dev` shows while editing; tried in a copy of the sources. */
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copySources, startScript } from './sourcesCopy';
import { waitFor } from './wait';

it('npm run dev shows an example page as the sources and the page are after each edit, and ends on Ctrl-C', async () => {
  const copy = copySources('dev');
  const edit = (file: string, before: string, after: string) => {
    const path = join(copy, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(before, after));
  };
  const dev = startScript(copy, 'scripts/dev.ts', 'x/profile.html');
  let printed = '';
  dev.stdout?.on('data', (data) => {
    printed += data;
  });
  /** Waits until this text is printed, and returns what was printed from the call on. */
  const printedWhen = async (wanted: string) => {
    // A whole build of the extension, and in the beginning a browser that starts.
    const patience = 60_000;
    await waitFor(
      async () => printed,
      (text) => text.includes(wanted),
      patience,
    );
    const lines = printed;
    printed = '';
    return lines;
  };

  try {
    expect(await printedWhen('Ctrl-C ends.')).toContain('[SG · EL&I 2012]');
    edit('data/registers/officials-2012.json', '"EL&I"', '"EL&I anders"');
    expect(await printedWhen('The pages are up to date.')).toContain('[SG · EL&I anders 2012]');
    edit('tests/pages/x/profile.html', '>Chris Buijink<', '>C. Buijink<');
    expect(await printedWhen('The pages are up to date.')).toMatch(/C\. Buijink +\[SG · EL&I anders 2012\]/);
  } finally {
    dev.kill('SIGINT');
  }
  const ended = await once(dev, 'exit');
  // Windows has no signals: there the program is killed.
  if (process.platform !== 'win32') expect([ended, printed.trim()]).toEqual([[0, null], 'Ended.']);
}, 240_000);
