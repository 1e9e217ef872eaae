import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOwnPages } from '../ownPages';

const page = { file: 'profile.html', url: 'https://voorbeeld.example/naam', spots: [{ handle: 'naam', mark: false }] };

describe('a folder of example pages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ambtsbadge-pages-')).replaceAll('\\', '/');
    mkdirSync(join(folder, 'voorbeeld'));
    writeFileSync(join(folder, 'voorbeeld', 'profile.html'), '<!doctype html>');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const list = (text: string) => writeFileSync(join(folder, 'voorbeeld', 'expected.json'), text);

  it('is read with the name of the folder as the site', () => {
    list(JSON.stringify({ pages: [page] }));
    expect(readOwnPages(folder)).toEqual([{ ...page, site: 'voorbeeld' }]);
  });

  it('without a list fails with a message that names it and says what to write there', () => {
    expect(() => readOwnPages(folder)).toThrow(/voorbeeld\/expected\.json is missing\. It lists .*"pages": \[/s);
  });

  it('with a list that is no JSON fails with a message that names it and says what to write there', () => {
    list('{');
    expect(() => readOwnPages(folder)).toThrow(/voorbeeld\/expected\.json: not JSON .*should look like this.*"pages"/s);
  });

  it('with a fault in its list fails with a message that names the field', () => {
    list(JSON.stringify({ pages: [{ ...page, url: 'voorbeeld' }] }));
    expect(() => readOwnPages(folder)).toThrow(
      /voorbeeld\/expected\.json: pages › 0 › url: .*URL.*should look like this/s,
    );
  });

  it('that lists a missing page fails with a message that names both', () => {
    list(JSON.stringify({ pages: [page, { ...page, file: 'feed.html' }] }));
    expect(() => readOwnPages(folder)).toThrow(/voorbeeld\/expected\.json lists feed\.html, which is not in /);
  });
});
