/** A desk for notes in a worker. What both say to each other is ours, made together: nothing else reads it. */
import type { NoteDraft } from '@/data/exchange/noteDraft';
import { type Excerpt, knowledgeOfExcerpt, type RegisterHead } from '@/data/model/excerpt';
import type { Register } from '@/data/model/schema';
import { asking } from '@/data/store/asking';
import type { Language } from '@/data/views/words';
import type { BodiesLike, NoteAbout, NoteAsked, NoteDesk } from './noteDesk';

/** What the page asks, see `NoteDesk`. */
export type DeskQuestion = { language: Language } & (
  | { ask: 'known'; asked: NoteAsked }
  | { ask: 'bodies'; about: NoteAbout; text: string }
  | { ask: 'change'; about: NoteAbout; draft: NoteDraft }
);

/** What is known of one record, as it can be handed on. */
export interface KnownApart {
  heads: RegisterHead[];
  excerpt: Excerpt;
  /** The ids of those that the user hid. */
  hidden: string[];
  notes: Register | undefined;
  isBody: boolean;
}

/** The answer to the question of the same name. */
export type DeskAnswer =
  | { is: 'known'; known: KnownApart }
  | { is: 'bodies'; bodies: BodiesLike }
  | { is: 'change'; made: Awaited<ReturnType<NoteDesk['change']>> };

/** @param worker is the desk's from now on; whoever gives it ends it */
export function deskAside(worker: Worker): NoteDesk {
  const ask = asking<DeskQuestion, DeskAnswer>(worker);
  return {
    async known(asked, language) {
      const { heads, excerpt, hidden, notes, isBody } = (await ask({ ask: 'known', asked, language })).known;
      return { knowledge: knowledgeOfExcerpt(heads, excerpt, hidden), notes, isBody };
    },
    bodies: async (about, text, language) => (await ask({ ask: 'bodies', about, text, language })).bodies,
    change: async (about, draft, language) => (await ask({ ask: 'change', about, draft, language })).made,
  };
}
