/** Asks a worker that lists large registers, or counts in them. */
import { type Ask, asking } from '@/data/store/asking';
import type { Language } from '@/data/views/words';
import type { ListAnswer, ListQuestion } from './listMessages';

export interface Lister {
  ask: Ask<ListQuestion, ListAnswer>;
  end(): void;
}

export function startedLister(worker: Worker, language: Language): Lister {
  return { ask: asking<ListQuestion, ListAnswer>(worker, { language }), end: () => worker.terminate() };
}
