/** Stands in for the browser's API in the gallery: answers as a state wants it. What it does not know does nothing. */
import { siteOfHost } from '@/data/model/siteInfo';
import sites from '@/entrypoints/profiles.content/sites/index.ts?info';
import type { Scene } from './state';

type Listener = (...args: unknown[]) => void;

/** Where extensions listen. */
function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    tell: (...args: unknown[]) => {
      for (const listener of listeners) listener(...args);
    },
  };
}

const onChanged = event();

/** A part of the browser's storage. */
class Area {
  readonly name: string;
  #kept: Record<string, unknown> = {};
  constructor(name: string) {
    this.name = name;
  }

  async get(asked?: string | string[] | null): Promise<Record<string, unknown>> {
    const keys = asked === undefined || asked === null ? Object.keys(this.#kept) : [asked].flat();
    return Object.fromEntries(keys.flatMap((key) => (key in this.#kept ? [[key, this.#kept[key]]] : [])));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    if (scene.isFull) throw new Error('the storage is full');
    this.put(items);
    onChanged.tell(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])), this.name);
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) delete this.#kept[key];
  }

  async clear(): Promise<void> {
    this.#kept = {};
  }

  /** As `set`, but never in vain, and unnoticed. */
  put(items: Record<string, unknown>): void {
    this.#kept = { ...this.#kept, ...items };
  }
}

let scene: Scene = {};
const areas = { sync: new Area('sync'), local: new Area('local'), session: new Area('session') };

/** Sets the scene anew: nothing stays of the one before. */
export function setScene(next: Scene, settings: object): void {
  scene = next;
  for (const area of Object.values(areas)) void area.clear();
  areas.sync.put({ settings });
}

/** Whether the browser gives access to these patterns. */
function hasAccess(origins: readonly string[]): boolean {
  const { access = 'installed' } = scene;
  if (access !== 'installed') return access === 'all';
  return origins.every((origin) => {
    const host = /^https:\/\/(?:\*\.)?([^/]+)/.exec(origin)?.[1];
    return host !== undefined && siteOfHost(sites, host)?.installed;
  });
}

/** What the page in the tab answers. */
async function pageAnswer(): Promise<unknown> {
  const { answer = 'silent' } = scene;
  if (answer === 'silent') throw new Error('nobody is there');
  return answer === 'never' ? new Promise(() => undefined) : answer;
}

const tab = () => ({ id: 1, windowId: 1, active: true, ...(scene.url && { url: scene.url }) });

const known = {
  i18n: { getMessage: () => 'nl', getUILanguage: () => 'nl' },
  permissions: {
    contains: async ({ origins = [] }: { origins?: string[] }) => hasAccess(origins),
    request: async () => true,
    remove: async () => true,
    onAdded: event(),
    onRemoved: event(),
  },
  runtime: {
    getManifest: () => ({ version: '0.0.0', commands: {} }),
    getURL: (path: string) => `chrome-extension://gallery/${path.replace(/^\//, '')}`,
    getPlatformInfo: async () => ({ os: 'linux' }),
    onMessage: event(),
  },
  scripting: { executeScript: async () => [{ result: scene.profile }] },
  storage: { ...areas, managed: { get: async () => scene.policy ?? {} }, onChanged },
  tabs: {
    query: async () => [tab()],
    get: async () => tab(),
    getCurrent: async () => undefined,
    sendMessage: pageAnswer,
    onUpdated: event(),
    onActivated: event(),
    onRemoved: event(),
  },
  windows: { getCurrent: async () => ({ id: 1 }), onFocusChanged: event() },
};

/** The API with what is known of it; the rest are functions that do nothing, and have such functions for members. */
function filledIn(part: object): object {
  return new Proxy(part, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (value === undefined && typeof key === 'string' && key !== 'then') return filledIn(async () => undefined);
      return typeof value === 'object' && value !== null && !(value instanceof Area) ? filledIn(value) : value;
    },
  });
}

export default filledIn(known);
