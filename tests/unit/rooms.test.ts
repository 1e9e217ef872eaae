/** Checks that imports go one way, as in ARCHITECTURE.md: entrypoints, components, and the rooms of `data/`, one above the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** From the bottom up: each may import from itself and from those before it. */
const floors = [
  'data/registers',
  'data/model',
  'data/exchange',
  'data/views',
  'data/store',
  'components',
  'entrypoints',
] as const;

const sources = ['data', 'components', 'entrypoints']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

const floorOf = (file: string) => floors.findIndex((floor) => file.startsWith(`${floor}/`));

/** Every import of our own code, with the file that it is in. */
const imports = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\b(?:from|import) '([@.][^']*)'/g)].flatMap(([, address = '']) => {
    if (!/^(@\/|\.)/.test(address)) return [];
    const to = address.startsWith('@/') ? address.slice(2) : normalize(join(dirname(file), address));
    return [{ file, to }];
  }),
);

describe('the house', () => {
  it('has every file of data/ in one of its rooms', () => {
    expect(sources.filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  it('imports downwards only', () => {
    expect(imports.length).toBeGreaterThan(200);
    const upwards = imports.filter(({ file, to }) => floorOf(to) > floorOf(file));
    expect(upwards.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it('uses the browser’s API in one room of data/ only', () => {
    const asking = sources.filter((file) =>
      /webextension-polyfill|wxt\/browser|\bchrome\./.test(readFileSync(file, 'utf8')),
    );
    const outside = asking.filter((file) => file.startsWith('data/') && !file.startsWith('data/store/'));
    expect(outside).toEqual([]);
    expect(asking.some((file) => file.startsWith('data/store/'))).toBe(true);
  });
});
