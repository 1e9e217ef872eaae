/** How one thread asks another. Each question has a number, which its answer has too, so that many may be under way at once. */

interface Question {
  ask: string;
}

/** The answer to the question of that name. */
interface Answer {
  is: string;
}

type Numbered<T> = T & { number: number };

/** `failed`: what was thrown in place of an answer, as far as it can be handed on. */
type Said<Given extends Answer> = Numbered<Given | { is: 'failed'; error: Error }>;

export type AnswerTo<Given extends Answer, Asked extends Question> = Extract<Given, { is: Asked['ask'] }>;

/**
 * Rejects where the other thread fails or dies.
 * @param given what of the question the other thread gets for itself, without a copy
 */
export type Ask<Asked extends Question, Given extends Answer> = <One extends Asked>(
  question: One,
  given?: Transferable[],
) => Promise<AnswerTo<Given, One>>;

/** A port, a worker, or the thread within one. */
interface Line<Post extends unknown[]> {
  postMessage(...said: Post): void;
  addEventListener(type: string, listener: (event: MessageEvent) => void): void;
}

interface Waiting<Given extends Answer> {
  onAnswer: (said: Said<Given>) => void;
  onFailure: (error: Error) => void;
}

/**
 * Asks whoever is at the other end, which answers by `answering`, of the same questions and answers.
 * @param always said with each question
 */
export function asking<Asked extends Question, Given extends Answer>(
  line: Line<[message: unknown, given: Transferable[]]>,
  always: object = {},
): Ask<Asked, Given> {
  const waiting = new Map<number, Waiting<Given>>();
  let last = 0;
  line.addEventListener('message', ({ data }: MessageEvent<Said<Given>>) => {
    waiting.get(data.number)?.onAnswer(data);
    waiting.delete(data.number);
  });
  line.addEventListener('error', (event) => {
    const error = new Error('message' in event ? String(event.message) : '');
    for (const { onFailure } of waiting.values()) onFailure(error);
    waiting.clear();
  });
  return async <One extends Asked>(question: One, given: Transferable[] = []) => {
    const number = ++last;
    const said = await new Promise<Said<Given>>((onAnswer, onFailure) => {
      waiting.set(number, { onAnswer, onFailure });
      line.postMessage({ ...always, ...question, number } satisfies Numbered<One>, given);
    });
    if (isAnswerTo(said, question)) return said;
    throw 'error' in said && said.is === 'failed' ? said.error : new Error('another answer than was asked for');
  };
}

const isAnswerTo = <Given extends Answer, One extends Question>(
  said: Said<Given>,
  question: One,
): said is Said<Given> & AnswerTo<Given, One> => said.is === question.ask;

/** Answers what is asked by `asking`: in a worker by its own thread, which is at the end of its line. */
export function answering<Asked extends Question>(
  answerTo: (question: Asked) => Promise<Answer>,
  line: Line<[message: unknown]> = globalThis,
): void {
  line.addEventListener('message', ({ data }: MessageEvent<Numbered<Asked>>) => {
    const { number } = data;
    answerTo(data).then(
      (answer) => line.postMessage({ ...answer, number }),
      (thrown: unknown) => {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        line.postMessage({ is: 'failed', number, error } satisfies Said<Answer>);
      },
    );
  });
}

/**
 * Has a worker of its own answer one question.
 * @param givenUp ends it
 */
export const askingOnce =
  <Asked extends Question, Given extends Answer>(start: () => Worker, givenUp?: AbortSignal): Ask<Asked, Given> =>
  async (question, given) => {
    givenUp?.throwIfAborted();
    const worker = start();
    try {
      return await Promise.race([asking<Asked, Given>(worker)(question, given), rejectedOn(givenUp)]);
    } finally {
      worker.terminate();
    }
  };

const rejectedOn = (givenUp: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => givenUp?.addEventListener('abort', () => reject(givenUp.reason)));
