/** The pictures that people take along: drawn of the same numbers as the figures, and of nothing that a text could put into them. */
import { describe, expect, it } from 'vitest';
import type { Colours } from '@/components/figures/drawingParts';
import { type Drawing, drawFigure } from '@/components/figures/figureDrawing';
import { register } from '@/data/registers/bundled';
import { figuresOf } from '@/data/views/figures';
import { countAt, growthOf } from '@/data/views/growth';
import { presenceOf, quarterOf } from '@/data/views/presence';
import type { Sheet } from '@/data/views/sheet';
import { figureSheet, growthSheet, presenceSheet } from '@/data/views/sheets';
import { wordsFor } from '@/data/views/words';
import { bundled, contextIn, today } from './knownRecords';

const words = wordsFor('nl');
const colours: Colours = {
  surface: '#fff',
  text: '#111',
  quiet: '#555',
  line: '#ddd',
  control: '#777',
  accent: '#00f',
  onAccent: '#eee',
  quarters: ['#q0', '#q1', '#q2', '#q3', '#q4'],
};
/** Each sign half as wide as it is high. */
const measure = (text: string, size: number) => text.length * size * 0.5;
const draw = (sheet: Sheet, drawing: Drawing) => drawFigure({ sheet, drawing, words, colours, measure });
const count = (svg: string, part: string | RegExp) => svg.split(part).length - 1;

const presence = presenceOf(contextIn('nl'), bundled.records);
const growth = growthOf(bundled.records, words);
const figures = figuresOf({ register, words, today });

describe('the picture of a figure', () => {
  it('has a cell for each kind and platform, as deep as its share, with its number', () => {
    const { svg } = draw(presenceSheet(presence, words), { kind: 'matrix', presence });
    for (const quarter of [0, 1, 2, 3, 4]) {
      const cells = presence.rows.flatMap(({ all, on }) =>
        presence.platforms.filter((platform) => quarterOf(on[platform].length, all.length) === quarter),
      );
      // One more of each shade says what it means.
      expect([quarter, count(svg, `fill="#q${quarter}"`)]).toEqual([quarter, cells.length + (quarter > 0 ? 1 : 0)]);
    }
    expect(svg).toContain(`>${presence.rows[0]?.on.facebook.length}</text>`);
    expect(svg).toContain('Welke overheden zijn waar?');
    expect(svg).toContain('Bron: Govdirectory');
  });

  it('has a line for each platform with its last number, one of them in the accent', () => {
    const { svg } = draw(growthSheet(growth, words), { kind: 'growth', growth, platform: 'mastodon' });
    for (const { steps } of growth.series) expect(svg).toContain(` ${countAt(steps)}</text>`);
    expect(count(svg, 'stroke="#00f" stroke-width="3"')).toBe(1);
    expect(svg).toContain(`font-weight="700" fill="#00f">Mastodon`);
  });

  it('has a dot for each of 55, of which 15 are full, and bars where there are many', () => {
    const [top, municipal] = figures;
    if (!top || !municipal) throw new Error('no figures');
    const [first] = top.groups;
    const only = { ...top, groups: first ? [first] : [] };
    const { svg } = draw(figureSheet(only, words), { kind: 'bars', groups: only.groups });
    expect([count(svg, '<circle'), count(svg, 'fill="#00f" stroke')]).toEqual([55, 15]);
    const many = draw(figureSheet(municipal, words), { kind: 'bars', groups: municipal.groups }).svg;
    expect(count(many, '<circle')).toBe(0);
    expect(many).toContain('Volle breedte');
  });

  it('says what is hatched where something is, and is as high as what it holds', () => {
    const [top] = figures;
    if (!top) throw new Error('no figures');
    const whole = draw(figureSheet(top, words), { kind: 'bars', groups: top.groups });
    expect(whole.svg).toContain('zoveel kan het zijn');
    const part = draw(figureSheet(top, words), { kind: 'bars', groups: top.groups.slice(0, 1) });
    expect(part.svg).not.toContain('zoveel kan het zijn');
    expect(part.height).toBeLessThan(whole.height);
  });

  it('has a table as it is seen: its rows below each other, and how many there are besides', () => {
    const sheet: Sheet = {
      name: 'a',
      title: 'A',
      lines: [],
      head: ['Naam', 'Volgers', 'Bron'],
      rows: [
        ['Vera Voorbeeld', 2942, 'https://voorbeeld.example/'],
        ['Voorbeeld van een naam die langer is dan zijn kolom breed kan zijn', 'ten hoogste 5', ''],
        ['Nog een', 1, ''],
      ],
      seen: { columns: 2, rows: 2, rest: 'En nog 1' },
      notes: [],
      sources: [],
    };
    const { svg, height } = draw(sheet, { kind: 'rows' });
    for (const text of ['Naam', 'Vera Voorbeeld', '2.942', 'ten hoogste 5', 'En nog 1'])
      expect(svg).toContain(`>${text}</text>`);
    for (const text of ['Bron', 'voorbeeld.example', 'Nog een']) expect(svg).not.toContain(text);
    expect(height).toBeGreaterThan(draw({ ...sheet, rows: [] }, { kind: 'rows' }).height + 50);
  });

  it('takes every text as text, on as many lines as it needs', () => {
    const title = `<script>"a" & b</script> ${'woord '.repeat(60)}`;
    const sheet: Sheet = { name: 'a', title, lines: [], head: [], rows: [], notes: [], sources: [] };
    const { svg } = draw(sheet, { kind: 'bars', groups: [] });
    expect(svg).toContain('&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;');
    expect(svg).not.toContain('<script');
    expect(count(svg, '<text')).toBeGreaterThan(4);
  });
});
