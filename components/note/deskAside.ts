/** A desk for notes in a worker. What both say to each other is ours, made together: nothing else reads it. */
import type { NoteDraft } from '@/data/exchange/noteDraft';
import { type Excerpt, knowledgeOfExcerpt, type RegisterHead } from '@/data/model/excerpt';
import type { Register } from '@/data/model/schema';
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

/** Each says which question it answers. */
export type Numbered<T> = T & { number: number };

/** `failed`: of whichever it was asked. */
export type SaidByDesk = Numbered<DeskAnswer | { is: 'failed'; detail: string }>;

/** @param worker is the desk's from now on; whoever gives it ends it */
export function deskAside(worker: Worker): NoteDesk {
  const waiting = new Map<number, { onAnswer: (said: SaidByDesk) => void; onFailure: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<SaidByDesk>) => {
    waiting.get(data.number)?.onAnswer(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { onFailure } of waiting.values()) onFailure(new Error(message));
    waiting.clear();
  });
  const ask = async (question: DeskQuestion): Promise<SaidByDesk> => {
    const number = ++last;
    const said = await new Promise<SaidByDesk>((onAnswer, onFailure) => {
      waiting.set(number, { onAnswer, onFailure });
      worker.postMessage({ ...question, number } satisfies Numbered<DeskQuestion>);
    });
    if (said.is === 'failed') throw new Error(said.detail);
    return said;
  };
  const other = () => new Error('another answer than was asked for');
  return {
    async known(asked, language) {
      const said = await ask({ ask: 'known', asked, language });
      if (said.is !== 'known') throw other();
      const { heads, excerpt, hidden, notes, isBody } = said.known;
      return { knowledge: knowledgeOfExcerpt(heads, excerpt, hidden), notes, isBody };
    },
    async bodies(about, text, language) {
      const said = await ask({ ask: 'bodies', about, text, language });
      if (said.is !== 'bodies') throw other();
      return said.bodies;
    },
    async change(about, draft, language) {
      const said = await ask({ ask: 'change', about, draft, language });
      if (said.is !== 'change') throw other();
      return said.made;
    },
  };
}
