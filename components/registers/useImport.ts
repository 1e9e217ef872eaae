/** An import under way: what was asked of the worker, and what it answered. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Meaning } from '@/data/exchange/lists/headers';
import type { Made, ShownList } from '@/data/exchange/lists/importJob';
import type { Holds } from '@/data/exchange/lists/listHolds';
import type { ListFacts } from '@/data/exchange/lists/registerOfList';
import type { Fault } from '@/data/model/fault';
import { type ChosenColumns, columnsFor, rememberColumns } from './chosenColumns';
import type { ImportAnswer, ImportStep } from './importMessages';

/** Where an import stands. */
export type ImportState =
  | { at: 'start'; refused?: Extract<ImportAnswer, { is: 'unreadable' | 'failed' }> }
  | { at: 'busy' }
  | {
      at: 'questions';
      lists: ShownList[];
      holds: Holds;
      chosen: ChosenColumns[];
      refused?: Extract<ImportAnswer, { is: 'failed' }>;
    }
  | { at: 'faults'; faults: Fault[] }
  | { at: 'preview'; made: Made; refused?: Extract<ImportAnswer, { is: 'failed' }> };

/**
 * @param start starts the worker that imports
 * @param onKept called once registers are kept, with their ids
 */
export function useImport(start: () => Worker, onKept: (ids: string[]) => void) {
  const [state, setState] = useState<ImportState>({ at: 'start' });
  const worker = useRef<Worker | undefined>(undefined);
  const questions = useRef<Extract<ImportState, { at: 'questions' }> | undefined>(undefined);

  const end = () => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  useEffect(() => () => worker.current?.terminate(), []);

  const ask = (step: ImportStep) => {
    setState({ at: 'busy' });
    worker.current ??= listenedTo(start(), (answer) => take(answer));
    worker.current.postMessage(step);
  };

  const take = (answer: ImportAnswer) => {
    switch (answer.is) {
      case 'read':
        if (answer.read.kind === 'register') return ask({ step: 'make', meanings: [], facts: undefined });
        questions.current = { at: 'questions', ...answer.read, chosen: answer.read.lists.map(columnsFor) };
        return setState(questions.current);
      case 'made':
        return setState({ at: 'preview', made: answer.made });
      case 'faults':
        return setState({ at: 'faults', faults: answer.faults });
      case 'kept':
        end();
        setState({ at: 'start' });
        return onKept(answer.ids);
      case 'unreadable':
      case 'failed':
        end();
        return setState({ at: 'start', refused: answer });
    }
  };

  return {
    state,
    read: (files: Blob[]) => {
      end();
      ask({ step: 'read', files });
    },
    /** Chooses what a column of a list holds; `undefined`: it is not read. */
    choose: (list: number, column: string, meaning: Meaning | undefined) => {
      const asked = questions.current;
      if (!asked) return;
      const chosen = asked.chosen.map((columns, index) =>
        index === list ? new Map([...columns, [column, meaning]]) : columns,
      );
      questions.current = { ...asked, chosen };
      setState(questions.current);
    },
    make: (facts: ListFacts) => {
      const asked = questions.current;
      if (!asked) return;
      for (const [index, list] of asked.lists.entries()) rememberColumns(list, asked.chosen[index]);
      const meanings = asked.chosen.map((columns) =>
        [...columns].flatMap(([name, meaning]): [string, Meaning][] => (meaning ? [[name, meaning]] : [])),
      );
      ask({ step: 'make', meanings, facts });
    },
    back: () => setState(questions.current ?? { at: 'start' }),
    keep: () => ask({ step: 'keep' }),
    cancel: () => {
      end();
      questions.current = undefined;
      setState({ at: 'start' });
    },
  };
}

function listenedTo(worker: Worker, onAnswer: (answer: ImportAnswer) => void): Worker {
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => onAnswer(data));
  worker.addEventListener('error', ({ message }) => onAnswer({ is: 'failed', reason: 'other', detail: message }));
  return worker;
}
