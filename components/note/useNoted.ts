/** What the page in a tab shows, and what is known now: read when the page for notes opens, known anew after each act. */
import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { dayOf } from '@/data/model/time';
import { knownNow } from '@/data/store/knownNow';
import { readNotes } from '@/data/store/ownNotes';
import { areOwnLarge } from '@/data/store/ownRegisters';
import { noteScript } from '@/data/store/sharedNames';
import type { NoteAddress } from '@/data/views/ownPages';
import { isSeenProfile, type SeenProfile } from '@/data/views/seenProfile';
import type { Language } from '@/data/views/words';
import { deskAside } from './deskAside';
import { deskHere, type KnownForNote, type NoteDesk } from './noteDesk';

/** How the last act went. */
export interface NoteOutcome {
  done: 'add' | 'edit' | 'correct' | 'count' | 'hide' | 'remove' | 'show' | 'undo' | 'failed';
  undo?: () => Promise<unknown>;
}

/** The page that is noted. */
export type SeenPage = { state: 'unreadable' | 'noProfile' } | { state: 'profile'; profile: SeenProfile };

/** What is known of that page, by which desk. */
export interface Noted extends KnownForNote {
  page: SeenPage;
  desk: NoteDesk;
}

/**
 * @param tab id of the tab whose page is read; undefined for none
 * @param startDesk starts the worker that answers where registers are large, see `deskAside.ts`
 */
export function useNoted({ tab, record }: NoteAddress, language: Language, startDesk: () => Worker) {
  const [page, setPage] = useState<SeenPage>();
  const [noted, setNoted] = useState<Noted>();
  const [outcome, setOutcome] = useState<NoteOutcome>();
  const [failure, setFailure] = useState<{ reason: unknown }>();
  /** Another one after each act. */
  const [turn, setTurn] = useState(0);
  const [isGivenUp, setGivenUp] = useState(false);
  const [turnKnown, setTurnKnown] = useState(-1);
  const aside = useRef<{ worker: Worker; desk: NoteDesk } | undefined>(undefined);
  useEffect(() => () => aside.current?.worker.terminate(), []);
  useEffect(() => void readTab(tab).then(setPage), [tab]);
  useEffect(() => {
    if (!page || isGivenUp) return;
    let isOfNow = true;
    const asked = { record, page: page.state === 'profile' ? page.profile : undefined, today: dayOf(new Date()) };
    const read = async () => {
      const desk = await openDesk(() => {
        if (!aside.current) {
          const worker = startDesk();
          aside.current = { worker, desk: deskAside(worker) };
        }
        return aside.current.desk;
      });
      if (!isOfNow) return;
      const known = await desk.known(asked, language);
      if (!isOfNow) return;
      setNoted({ ...known, page, desk });
      setTurnKnown(turn);
    };
    read().catch((reason: unknown) => isOfNow && setFailure({ reason }));
    return () => {
      isOfNow = false;
    };
  }, [page, record, language, startDesk, turn, isGivenUp]);
  // Thrown while rendering, so that the page says what went wrong.
  if (failure) throw failure.reason;
  /** Does something to what is kept, and tells the background, so that open pages show it. */
  const act = async (done: NoteOutcome['done'], task: () => Promise<NoteOutcome['undo']>): Promise<void> => {
    try {
      const undo = await task();
      setOutcome({ done, ...(undo && { undo }) });
    } catch (error) {
      console.warn('This could not be noted.', error);
      setOutcome({ done: 'failed' });
    }
    setTurn((before) => before + 1);
    await browser.runtime.sendMessage({ type: 'registersChanged' }).catch(() => undefined);
  };
  /** Ends what is being read; what was done stays done. */
  const giveUp = () => {
    aside.current?.worker.terminate();
    aside.current = undefined;
    setGivenUp(true);
  };
  const readAgain = () => setGivenUp(false);
  return { noted, outcome, act, setPage, isOfNow: turnKnown === turn, isGivenUp, giveUp, readAgain };
}

/** Large registers are read and taken together aside: it takes seconds. */
async function openDesk(startedAside: () => NoteDesk): Promise<NoteDesk> {
  if (await areOwnLarge().catch(() => false)) return startedAside();
  const [knowledge, notes] = await Promise.all([knownNow(), readNotes().catch(() => undefined)]);
  return deskHere(knowledge, notes);
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
