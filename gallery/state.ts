/** What a state of the gallery is made of: data alone, so that the page, the tests and the scripts read the same list. */

import type { NoteMessageKey } from '@/components/note/noteWords';
import type { SettingsMessageKey } from '@/components/settings/settingsWords';
import type { Policy } from '@/data/model/policy';
import type { Settings } from '@/data/store/settings';
import type { PageStatus } from '@/data/views/pageStatus';
import type { SeenProfile } from '@/data/views/seenProfile';
import type { TallyMessageKey } from '@/data/views/tallyWords';

/** The pages of the gallery, each with the styles of its own part of the extension. */
export type GalleryPage = 'popup' | 'options' | 'welcome' | 'note' | 'card' | 'parts';

/** What the browser, that a stand-in plays, knows and does. */
export interface Scene {
  /** Address of the page in the active tab; left out where the browser does not tell it. */
  url?: string;
  /** What that page says of itself. `silent`: there is nobody to answer. `never`: the answer does not come. */
  answer?: PageStatus | 'silent' | 'never';
  /** Which sites the browser gives access to. */
  access?: 'installed' | 'all' | 'none';
  /**
   * `own`: the user has some, see `madeUpRegisters.ts`. `followed`: the user follows one, of which an edition waits. `managed`: the
   * organisation set one. `none`: the user switched all off that come with the extension.
   */
  registers?: 'own' | 'followed' | 'managed' | 'none';
  /** What the organisation set besides. */
  policy?: Policy;
  /** The profile that the page in the tab is; left out where it is none. */
  profile?: SeenProfile;
  /** Whether storage fails. */
  isFull?: boolean;
}

/**
 * Something done after the first paint: a click on what is called so, a text typed into the first field for a search, or the
 * wait for a text, where what shows it is loaded only then.
 */
export type Step = { click: StepKey; values?: Record<string, string> } | { type: string } | { see: StepKey };

type StepKey = SettingsMessageKey | NoteMessageKey | TallyMessageKey;

/** How a state is looked at. */
export interface Look {
  language: 'nl' | 'en';
  theme: 'light' | 'dark';
  /** Of the page that a badge or a card is on. */
  direction?: 'rtl';
  /** Set by the browser alone: in the tests, or in the developer tools. */
  forcedColors?: true;
}

export interface State {
  /** Unique, and the name of its pictures. */
  id: string;
  page: GalleryPage;
  /** Behind the page's path: a search, a record; of a card the record's id, of the parts which. */
  at?: string;
  scene?: Scene;
  settings?: Partial<Settings>;
  steps?: readonly Step[];
  width?: number;
  height?: number;
  /** In which looks pictures of it are kept, for the tests to compare. */
  pictures?: readonly Look[];
}

/** Where nothing else is said. */
export const usualSize = { width: 400, height: 600 };

export const usualLook: Look = { language: 'nl', theme: 'light' };
