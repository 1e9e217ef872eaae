/** The page where the user notes something of an account: adds it, notes its figures, corrects or hides its record. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { ReadProfile } from '@/data/exchange/addresses';
import type { NoteChange } from '@/data/model/notes';
import { contextFor } from '@/data/store/bundledContext';
import { hideRecord, showRecord } from '@/data/store/hidden';
import { note } from '@/data/store/ownNotes';
import { type Settings, wordsIn } from '@/data/store/settings';
import { cardOf } from '@/data/views/card';
import { parseNoteAddress } from '@/data/views/ownPages';
import { dressPage } from '../dressPage';
import { UnderWay } from '../UnderWay';
import { useSettings } from '../useSettings';
import { AddRecord } from './AddRecord';
import { KnownAccount } from './KnownAccount';
import { NoProfile } from './NoProfile';
import '../settings/FormPage.css';
import './note.css';
import { notesTitle, noteWords } from './noteWords';
import { recordAsked } from './recordAsked';
import { type Noted, type NoteOutcome, useNoted } from './useNoted';

interface NotePageProps {
  /** As they are stored when it opens. */
  initial: Settings;
  /** Which profile an address leads to. */
  readProfile: ReadProfile;
  /** Starts the worker that answers where registers are large, see `deskAside.ts`. */
  startDesk: () => Worker;
}

/** The whole page. */
export function NotePage({ initial, readProfile, startDesk }: NotePageProps) {
  const [settings] = useSettings(initial);
  const [asked] = useState(() => parseNoteAddress(location));
  const { tab, record } = asked;
  const { language } = wordsIn(settings, browser.i18n);
  const { noted, outcome, act, setPage, isOfNow, isGivenUp, giveUp, readAgain } = useNoted(asked, language, startDesk);
  const context = useMemo(() => contextFor(settings, browser, noted?.knowledge), [settings, noted?.knowledge]);
  const words = useMemo(() => noteWords(context.words.language), [context.words.language]);
  useEffect(() => dressPage(settings, words), [settings, words]);
  const { t } = words;
  return (
    <div class="page note">
      <header>
        <h1>
          <img src="/icons/48.png" width="32" height="32" alt="" />
          {t('note.title')}
        </h1>
        {tab !== undefined && (
          <button type="button" class="plain" onClick={() => void backTo(tab)}>
            {t('note.back')}
          </button>
        )}
      </header>
      <main>
        <Outcome words={words} outcome={outcome} onUndo={(undo) => void act('undo', async () => void (await undo()))} />
        <UnderWay
          what={isOfNow || isGivenUp ? undefined : t('note.reading')}
          cancel={{ text: t('note.cancel'), onCancel: giveUp }}
        >
          {isGivenUp && (
            <p>
              {t('note.givenUp')}{' '}
              <button type="button" onClick={readAgain}>
                {t('note.readAgain')}
              </button>
            </p>
          )}
        </UnderWay>
        {noted && (
          // What was just done is not in what it shows yet.
          <div inert={!isOfNow}>
            <Body
              {...{ words, context, noted, record, act, readProfile }}
              onProfile={(profile) => setPage({ state: 'profile', profile })}
            />
          </div>
        )}
      </main>
    </div>
  );
}

interface OutcomeProps {
  words: ReturnType<typeof noteWords>;
  outcome: NoteOutcome | undefined;
  onUndo: (undo: () => Promise<unknown>) => void;
}

/** How the last act went. What was pressed may be gone, so this has the focus. */
function Outcome({ words: { t }, outcome, onUndo }: OutcomeProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (outcome) line.current?.focus();
  }, [outcome]);
  return (
    <p ref={line} class="outcome" role="status" tabIndex={-1}>
      {outcome && t(outcome.done === 'failed' ? 'note.failed' : `note.done.${outcome.done}`)}{' '}
      {outcome?.undo && (
        <button type="button" onClick={() => outcome.undo && onUndo(outcome.undo)}>
          {t('note.undo')}
        </button>
      )}
    </p>
  );
}

interface BodyProps {
  words: ReturnType<typeof noteWords>;
  context: ReturnType<typeof contextFor>;
  noted: Noted;
  /** Id of the record that was asked for. */
  record: string;
  act: ReturnType<typeof useNoted>['act'];
  readProfile: ReadProfile;
  onProfile: (profile: Extract<Noted['page'], { state: 'profile' }>['profile']) => void;
}

function Body({ words, context, noted, record, act, readProfile, onProfile }: BodyProps) {
  const { t } = words;
  const profile = noted.page.state === 'profile' ? noted.page.profile : undefined;
  const { known, hidden } = recordAsked(noted.knowledge, record, profile);
  const put = (done: NoteOutcome['done'], change: NoteChange) => void act(done, () => note(change, notesTitle));
  if (known) {
    return (
      <KnownAccount
        {...{ words, context, noted, known, record, profile }}
        onNote={put}
        onHide={(id) => void act('hide', () => hideRecord(id).then(() => () => showRecord(id)))}
      />
    );
  }
  if (hidden) {
    const show = async () => {
      for (const { record: one } of hidden.claims) await showRecord(one.id);
      return undefined;
    };
    return (
      <section>
        <p>{t('note.isHidden', { name: cardOf(context, hidden).name })}</p>
        <p class="actions">
          <button type="button" onClick={() => void act('show', show)}>
            {t('note.show')}
          </button>
        </p>
      </section>
    );
  }
  if (profile) {
    return (
      <AddRecord
        key={profile.page}
        {...{ words, context, noted, profile, record }}
        onSave={(change) => put('add', change)}
      />
    );
  }
  return (
    <NoProfile
      words={words}
      isUnreadable={noted.page.state === 'unreadable'}
      readProfile={readProfile}
      onProfile={onProfile}
    />
  );
}

/** Goes back to the page, and closes this one. */
async function backTo(tab: number): Promise<void> {
  try {
    await browser.tabs.update(tab, { active: true });
  } catch {
    // It was closed in the meantime.
  }
  close();
}
