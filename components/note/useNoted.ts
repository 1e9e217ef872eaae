/** What the page in a tab shows, and what is known now: read when the page for notes opens, known anew after each act. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Knowledge } from '@/data/model/knowledge';
import type { Register } from '@/data/model/schema';
import { knownNow } from '@/data/store/knownNow';
import { readNotes } from '@/data/store/ownNotes';
import { noteScript } from '@/data/store/sharedNames';
import { isSeenProfile, type SeenProfile } from '@/data/views/seenProfile';

/** How the last act went. */
export interface NoteOutcome {
  done: 'add' | 'edit' | 'correct' | 'count' | 'hide' | 'remove' | 'show' | 'undo' | 'failed';
  undo?: () => Promise<unknown>;
}

/** The page that is noted. */
export type SeenPage = { state: 'unreadable' | 'noProfile' } | { state: 'profile'; profile: SeenProfile };

export interface Noted {
  page: SeenPage;
  knowledge: Knowledge;
  notes: Register | undefined;
}

/** @param tab id of the tab whose page is read; undefined for none */
export function useNoted(tab: number | undefined) {
  const [noted, setNoted] = useState<Noted>();
  const [outcome, setOutcome] = useState<NoteOutcome>();
  const setPage = (page: SeenPage) => setNoted((before) => before && { ...before, page });
  useEffect(() => {
    void Promise.all([readTab(tab), whatIsKnown()]).then(([page, known]) => setNoted({ page, ...known }));
  }, [tab]);
  /** Does something to what is kept, and tells the background, so that open pages show it. */
  const act = async (done: NoteOutcome['done'], task: () => Promise<NoteOutcome['undo']>): Promise<void> => {
    try {
      const undo = await task();
      setOutcome({ done, ...(undo && { undo }) });
    } catch (error) {
      console.warn('This could not be noted.', error);
      setOutcome({ done: 'failed' });
    }
    const known = await whatIsKnown();
    setNoted((before) => before && { ...before, ...known });
    await browser.runtime.sendMessage({ type: 'registersChanged' }).catch(() => undefined);
  };
  return { noted, outcome, act, setPage };
}

async function whatIsKnown(): Promise<Pick<Noted, 'knowledge' | 'notes'>> {
  const [knowledge, notes] = await Promise.all([knownNow(), readNotes().catch(() => undefined)]);
  return { knowledge, notes };
}

/** Asks the page once. The browser allows it where it gives access to the site, or where the user opened us on that page (activeTab). */
async function readTab(tabId: number | undefined): Promise<SeenPage> {
  if (tabId === undefined) return { state: 'noProfile' };
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: [noteScript] });
    const profile: unknown = answer?.result;
    return isSeenProfile(profile) ? { state: 'profile', profile } : { state: 'noProfile' };
  } catch {
    return { state: 'unreadable' };
  }
}
