/** The folder that a publisher of registers gets from `npm run register -- publish`. People and bodies here are made up. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRegister } from '@/data/model/readChecked';
import { publishRegisters } from '@/scripts/publish/publishRegisters';

const folder = mkdtempSync(join(tmpdir(), 'ambtsbadge-publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The examples of the form's own page. */
const examples = [...readFileSync('docs/register/README.md', 'utf8').matchAll(/```json\n(.*?)```/gs)].map(
  ([, json = '']) => json,
);
const [body = '', person = ''] = examples;
const bodies = readRegister('bodies', body);
const people = readRegister('people', person);
const to = (name: string) => join(folder, name);
const contentsOf = (name: string) =>
  Object.fromEntries(readdirSync(to(name)).map((file) => [file, readFileSync(join(to(name), file), 'utf8')]));

describe('the folder of published registers', () => {
  it('holds the latest edition and that of its day, a page, the form and checksums that are right', () => {
    publishRegisters([bodies, people], to('all'), '');
    expect(readdirSync(to('all')).toSorted()).toEqual([
      ...['README.txt', 'SHA256SUMS', 'index.html', 'register.schema.json'],
      ...['voorbeeld-2026-11-01.json', 'voorbeeld.json', 'woordvoerders-2026-11-01.json', 'woordvoerders.json'],
    ]);
    expect(readRegister('voorbeeld.json', contentsOf('all')['voorbeeld.json'] ?? '')).toEqual(bodies);
    const sums = (contentsOf('all').SHA256SUMS ?? '').split('\n').filter(Boolean);
    expect(sums.map((line) => line.slice(66))).toEqual(
      readdirSync(to('all'))
        .filter((file) => file !== 'SHA256SUMS')
        .toSorted(),
    );
    for (const line of sums) {
      const content = contentsOf('all')[line.slice(66)] ?? '';
      expect(line).toContain(`${createHash('sha256').update(content).digest('hex')}  `);
    }
  });

  it('is the same to the byte for the same registers, whatever order and spaces their files have', () => {
    publishRegisters([bodies], to('once'), '');
    const { form, ...rest } = JSON.parse(body);
    publishRegisters([readRegister('turned', JSON.stringify({ ...rest, form }))], to('again'), '');
    publishRegisters([bodies], to('again'), '');
    expect(contentsOf('again')).toEqual(contentsOf('once'));
  });

  it('is not made of somebody’s own notes, as nobody could follow them beside their own', () => {
    expect(() => publishRegisters([{ ...bodies, id: 'own-notes' }], to('notes'), '')).toThrow(/everybody's own notes/);
    expect(existsSync(to('notes'))).toBe(false);
  });

  it('keeps the editions of other days, and lists them', () => {
    publishRegisters([bodies], to('days'), '');
    publishRegisters([{ ...bodies, asOf: '2026-12-01' }], to('days'), '');
    expect(contentsOf('days')['voorbeeld-2026-11-01.json']).toContain('"asOf": "2026-11-01"');
    expect(contentsOf('days')['index.html']).toMatch(/voorbeeld-2026-12-01\.json<.*voorbeeld-2026-11-01\.json</);
    expect(contentsOf('days').SHA256SUMS).toContain('voorbeeld-2026-11-01.json');
  });

  it('has a page in the languages of its registers, without a script, that shows names as text', () => {
    const hostile = { ...bodies, title: { nl: '<script>alert(1)</script>"' } };
    publishRegisters([hostile], to('hostile'), 'https://voorbeeld.example/registers');
    const page = contentsOf('hostile')['index.html'] ?? '';
    expect(page).not.toMatch(/<script|lang="en"/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;');
    expect(page).toContain('https://voorbeeld.example/registers/voorbeeld.json');
    expect(page).toContain('Gemeente Voorbeeld');
    publishRegisters([people], to('both'), '');
    expect(contentsOf('both')['index.html']).toMatch(
      /lang="nl"[\s\S]*Vera Voorbeeld, Woordvoerder[\s\S]*lang="en"[\s\S]*Spokesperson/,
    );
  });
});

describe('npm run register -- publish', () => {
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync('node', ['scripts/run.mjs', 'scripts/register.ts', 'publish', ...args], {
      encoding: 'utf8',
    });
    return { status, stderr };
  };
  const write = (name: string, text: string) => {
    writeFileSync(to(name), text);
    return to(name);
  };

  it('ends with 0 where all is well, with 1 where a file is not right and nothing is written, with 2 where it is misused', {
    timeout: 60_000,
  }, () => {
    const good = write('good.json', body);
    const bad = write('bad.json', body.replace('"gemvoorbeeld"', '"gem voorbeeld"'));
    expect(run(good, '--to', to('command')).status).toBe(0);
    expect(readdirSync(to('command'))).toContain('voorbeeld.json');
    const failed = run(good, bad, '--to', to('none'));
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('cannot be a handle on x');
    expect(readdirSync(folder)).not.toContain('none');
    expect(run(good, good, '--to', to('none'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('an id of its own'),
    });
    expect(run(good).status).toBe(2);
  });
});
