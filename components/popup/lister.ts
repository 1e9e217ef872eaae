/** Asks a worker that lists large registers, or counts in them. */
import type { Language } from '@/data/views/words';
import type { ListAnswer, ListQuestion, NumberedAnswer, NumberedQuestion } from './listMessages';

/** Its answer, of the kind that was asked for. */
type AnswerTo<Question extends ListQuestion> = Extract<ListAnswer, { is: Question['ask'] }>;

export interface Lister {
  ask<Question extends ListQuestion>(question: Question): Promise<AnswerTo<Question>>;
  end(): void;
}

interface Waiting {
  onAnswer: (answer: NumberedAnswer) => void;
  onFailure: (error: Error) => void;
}

export function startedLister(worker: Worker, language: Language): Lister {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<NumberedAnswer>) => {
    waiting.get(data.number)?.onAnswer(data);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { onFailure } of waiting.values()) onFailure(new Error(message));
    waiting.clear();
  });
  const isOfKind = <Question extends ListQuestion>(
    answer: NumberedAnswer,
    question: Question,
  ): answer is NumberedAnswer & AnswerTo<Question> => answer.is === question.ask;
  return {
    ask: (question) =>
      new Promise((onAnswer, onFailure) => {
        const number = ++last;
        waiting.set(number, {
          onAnswer: (answer) =>
            isOfKind(answer, question)
              ? onAnswer(answer)
              : onFailure(new Error(answer.is === 'failed' ? answer.detail : 'another answer than was asked for')),
          onFailure,
        });
        worker.postMessage({ ...question, number, language } satisfies NumberedQuestion);
      }),
    end: () => worker.terminate(),
  };
}
