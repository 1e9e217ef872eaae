import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Module = typeof import('@/data/store/settings');
type Form = Readonly<Record<string, unknown>>;

/** A slow storage, so that changes that are not queued get in each other's way. */
function madeUpStorage(settings?: unknown) {
  const items = new Map<string, unknown>(settings === undefined ? [] : [['settings', settings]]);
  const later = () => new Promise((done) => setTimeout(done, 1));
  const fail = vi.fn(() => false);
  const sync = {
    async get(key: string) {
      await later();
      return items.has(key) ? { [key]: structuredClone(items.get(key)) } : {};
    },
    async set(changes: Record<string, unknown>) {
      await later();
      if (fail()) throw new Error('made up for tests');
      for (const [key, value] of Object.entries(changes)) items.set(key, structuredClone(value));
    },
    async remove(key: string) {
      await later();
      items.delete(key);
    },
  };
  return { storage: { sync }, fail, stored: () => items.get('settings'), isStored: () => items.has('settings') };
}

/** Loads the module again, as another page of the extension does. */
async function inAnotherPage(): Promise<Module> {
  vi.resetModules();
  return await import('@/data/store/settings');
}

/** The locks that pages of one extension share. */
function madeUpLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request(name: string, task: () => Promise<unknown>) {
      const turn = (last.get(name) ?? Promise.resolve()).then(task);
      last.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

let settings: Module;
beforeEach(async () => {
  settings = await inAnotherPage();
});
afterEach(() => vi.unstubAllGlobals());

/** As a newer version, or another device, may have left them. */
const ofOthers = {
  badge: 'compact',
  marks: true,
  language: 'nl',
  theme: 'dim',
  sitesOff: ['x', 'tiktok', 7],
  hosts: ['social.example.nl', 'not a host'],
  newSetting: { a: 1 },
};

describe('a change of settings', () => {
  it('leaves everything else exactly as it is stored, known to this version or not', async () => {
    const { storage, stored } = madeUpStorage(ofOthers);
    await settings.changeSettings(storage, { marks: false });
    expect(stored()).toEqual({ ...ofOthers, marks: false, version: 1 });
    await settings.changeSettings(storage, { sitesOff: { add: ['linkedin'] } });
    await settings.changeSettings(storage, { sitesOff: { remove: ['x'] }, hosts: { add: [] } });
    expect(stored()).toEqual({ ...ofOthers, marks: false, sitesOff: ['tiktok', 7, 'linkedin'], version: 1 });
  });

  it('is read with the others, with defaults for what is not understood', async () => {
    const { storage } = madeUpStorage(ofOthers);
    await settings.changeSettings(storage, { hosts: { add: ['mastodon.example'] } });
    expect(await settings.readSettings(storage)).toEqual({
      badge: 'compact',
      marks: true,
      reminder: true,
      language: 'nl',
      theme: 'auto',
      sitesOff: ['x', 'tiktok'],
      hosts: ['social.example.nl', 'mastodon.example'],
    });
  });

  it('stores nothing that was not chosen', async () => {
    const { storage, stored } = madeUpStorage();
    await settings.changeSettings(storage, { badge: 'compact', sitesOff: { remove: ['x'] } });
    expect(stored()).toEqual({ badge: 'compact', version: 1 });
  });

  it('is kept when others are made at the same time', async () => {
    const { storage, stored } = madeUpStorage();
    await Promise.all([
      settings.changeSettings(storage, { badge: 'compact' }),
      settings.changeSettings(storage, { sitesOff: { add: ['x'] } }),
      settings.changeSettings(storage, { sitesOff: { add: ['linkedin'] } }),
    ]);
    expect(stored()).toEqual({ badge: 'compact', sitesOff: ['x', 'linkedin'], version: 1 });
  });

  it('is kept when another page of the extension makes one at the same time', async () => {
    vi.stubGlobal('navigator', { locks: madeUpLocks() });
    const { storage, stored } = madeUpStorage();
    const other = await inAnotherPage();
    await Promise.all([
      settings.changeSettings(storage, { sitesOff: { add: ['x'] } }),
      other.changeSettings(storage, { sitesOff: { add: ['linkedin'] } }),
      settings.changeSettings(storage, { theme: 'dark' }),
    ]);
    expect(stored()).toEqual({ theme: 'dark', sitesOff: ['x', 'linkedin'], version: 1 });
  });

  it('that the browser does not store is reported, and does not stop later ones from being stored', async () => {
    const { storage, fail, stored } = madeUpStorage();
    fail.mockReturnValueOnce(true);
    const first = settings.changeSettings(storage, { badge: 'compact' });
    const second = settings.changeSettings(storage, { theme: 'dark' });
    await expect(first).rejects.toThrow('made up');
    await second;
    expect(stored()).toEqual({ theme: 'dark', version: 1 });
  });
});

describe('settings of another version', () => {
  const steps = [
    (form: Form) => form,
    ({ colour, ...form }: Form) => ({ ...form, color: colour }),
    (form: Form) => ({ ...form, third: true }),
  ];

  it('are brought from one version to the next, through all steps', () => {
    expect(settings.migrated({ colour: 'red', other: 1 }, steps)).toEqual({
      color: 'red',
      other: 1,
      third: true,
      version: 3,
    });
    expect(settings.migrated({ color: 'red', version: 2 }, steps)).toEqual({ color: 'red', third: true, version: 3 });
  });

  it.each([3, 4, -1, 'four', null])(
    'stay as they are where their number is %j, which is not an older one',
    (version) => {
      expect(settings.migrated({ colour: 'red', version }, steps)).toEqual({ colour: 'red', version });
    },
  );

  it('keep their higher number when one is changed', async () => {
    const { storage, stored } = madeUpStorage({ version: 9, badge: 'compact', sitesOff: { x: 'later' } });
    expect(await settings.readSettings(storage)).toMatchObject({ badge: 'compact', sitesOff: [] });
    await settings.changeSettings(storage, { marks: false });
    expect(stored()).toEqual({ version: 9, badge: 'compact', marks: false, sitesOff: { x: 'later' } });
  });
});

describe('setting all back to the defaults', () => {
  it('leaves what this version does not know, and is undone exactly', async () => {
    const { storage, stored } = madeUpStorage(ofOthers);
    const undo = await settings.resetSettings(storage);
    expect(stored()).toEqual({ ...settings.defaultSettings, newSetting: { a: 1 }, version: 1 });
    expect(await settings.readSettings(storage)).toEqual(settings.defaultSettings);
    await undo();
    expect(stored()).toEqual(ofOthers);
  });

  it.each([undefined, 'broken', null, ['broken']])('is undone where %j was stored', async (before) => {
    const { storage, stored, isStored } = madeUpStorage(before);
    const undo = await settings.resetSettings(storage);
    expect(await settings.readSettings(storage)).toEqual(settings.defaultSettings);
    await undo();
    expect(stored()).toEqual(before);
    expect(isStored()).toBe(before !== undefined);
  });
});
