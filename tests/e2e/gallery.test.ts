/** Every state of every component can be used by everyone, as far as axe can tell, and looks as it did. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '@/gallery/states';
import { axeFaults } from './axe';
import type { Launched, Tab } from './browsers';
import { buildGallery, openGallery, showState } from './gallery';
import { areComparable, difference } from './pictureDifference';
import { kept, launchForPictures, pictures, take } from './pictures';

let browser: Launched;
let tab: Tab;
beforeAll(async () => {
  await buildGallery();
  browser = await launchForPictures();
  tab = await openGallery(browser);
});
afterAll(() => browser.close());

// What axe finds is in the elements and styles, the same in both browsers; Firefox's own pages are tried by ownPages.test.ts.
describe('in the gallery', () => {
  it.each(states)('$id has nothing that axe finds, in light and dark', async (state) => {
    tab.errors.length = 0;
    // What is on its way has colours between those that it has.
    await tab.setMedia({ colorScheme: 'light', reducedMotion: true });
    await showState(tab, state, { language: 'nl', theme: 'auto' });
    const light = await axeFaults(tab);
    await tab.setMedia({ colorScheme: 'dark', reducedMotion: true });
    // Only colours are others now.
    const dark = await axeFaults(tab, ['color-contrast']);
    expect({ light, dark, errors: tab.errors }).toEqual({ light: [], dark: [], errors: [] });
  });
});

describe('the pictures of the gallery', () => {
  it('are those that its states ask for, and no others', () => {
    const files = readdirSync(kept).filter((file) => file.endsWith('.png'));
    expect(files.toSorted()).toEqual(pictures.map(({ name }) => `${name}.png`).toSorted());
  });
});

describe.skipIf(!areComparable)('a component looks as it did', () => {
  it.each(pictures)('$name', async (picture) => {
    const file = join(kept, `${picture.name}.png`);
    expect(difference(picture.name, readFileSync(file), await take(tab, picture))).toBeUndefined();
  });
});
