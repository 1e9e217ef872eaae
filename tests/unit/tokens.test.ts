/** The colours that all parts share can be told apart by everyone: text 4.5 : 1, controls and pictures 3 : 1. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');

type Theme = 'light' | 'dark';

/** Red, green and blue of a colour, in a theme. */
function colour(name: string, theme: Theme): number[] {
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\(#(\\w+), #(\\w+)\\)`).exec(css) ?? [];
  const hex = theme === 'light' ? light : dark;
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  if (pairs.length !== 3) throw new Error(`--${name} is no pair of colours`);
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

/** Relative luminance, as WCAG 2.2 has it. */
function luminance(name: string, theme: Theme): number {
  const [red = 0, green = 0, blue = 0] = colour(name, theme).map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: Theme): number {
  const [low = 0, high = 0] = [luminance(one, theme), luminance(other, theme)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** What is written in which colour, on which ground. */
const written: readonly (readonly [ink: string, ground: string])[] = [
  ...['text', 'quiet', 'link', 'accent'].flatMap((ink) => [[ink, 'surface'] as const, [ink, 'raised'] as const]),
  ['on-accent', 'accent'],
  ['warn-text', 'warn-surface'],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(written)('--%s can be read on --%s', (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['control', 'surface'],
    ['control', 'raised'],
  ] as const)('a line of --%s can be seen on --%s', (line, ground) => {
    expect(contrast(line, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
