/** What the page for notes asks of all that is known. Where that is small the page answers itself, where it is large a worker does. */
import { changeOf, type NoteDraft, type NotedAccount } from '@/data/exchange/noteDraft';
import type { Knowledge } from '@/data/model/knowledge';
import type { Register } from '@/data/model/schema';
import type { SeenProfile } from '@/data/views/seenProfile';
import type { Language } from '@/data/views/words';
import { factsFor } from './noteFacts';
import { noteWords } from './noteWords';
import { recordAsked } from './recordAsked';

/** By what the page finds its record, see `recordAsked`. */
export interface NoteAsked {
  record: string;
  page: SeenProfile | undefined;
  /** The day today. */
  today: string;
}

/** What a form is about: the record that is asked for, or a new one, with an account of it. */
export interface NoteAbout extends NoteAsked {
  account: NotedAccount | undefined;
  /** The page, where it is the account's profile. */
  profile: SeenProfile | undefined;
}

/** What is known of the record that is asked for; where the desk is aside, of hardly anything else. */
export interface KnownForNote {
  knowledge: Knowledge;
  notes: Register | undefined;
  /** Whether some register has a body that is called as the page's profile is. */
  isBody: boolean;
}

/** What registers have of a body as it is typed. */
export interface BodiesLike {
  names: string[];
  /** Whether one is called just so. */
  isKnown: boolean;
}

type Later<T> = T | Promise<T>;

/** Every answer is of what is known when it is given. */
export interface NoteDesk {
  known(asked: NoteAsked, language: Language): Later<KnownForNote>;
  bodies(about: NoteAbout, text: string, language: Language): Later<BodiesLike>;
  /** What a form that is handed in changes, or what is wrong with it. */
  change(about: NoteAbout, draft: NoteDraft, language: Language): Later<ReturnType<typeof changeOf>>;
}

/** Answers at once, out of what is given. */
export function deskHere(knowledge: Knowledge, notes: Register | undefined) {
  let last: { asked: string; facts: ReturnType<typeof factsFor> } | undefined;
  /** The same for each key of a form: with many bodies they take their time. */
  const factsOf = (about: NoteAbout, language: Language) => {
    const asked = JSON.stringify([about, language]);
    const { record, page, today } = about;
    const { known } = recordAsked(knowledge, record, page);
    if (last?.asked !== asked)
      last = { asked, facts: factsFor(noteWords(language), { knowledge, today }, notes, { ...about, known }) };
    return last.facts;
  };
  return {
    known: (asked, language) => {
      const { page } = asked;
      const about = { ...asked, account: page, profile: page };
      const isBody = page?.name !== undefined && factsOf(about, language).bodies.named(page.name) !== undefined;
      return { knowledge, notes, isBody };
    },
    bodies: (about, text, language) => {
      const { bodies } = factsOf(about, language);
      return { names: bodies.like(text), isKnown: bodies.named(text) !== undefined };
    },
    change: (about, draft, language) => changeOf(draft, factsOf(about, language).facts),
  } satisfies NoteDesk;
}
