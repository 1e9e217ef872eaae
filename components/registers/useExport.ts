/** An export under way: made by a worker, so that the page answers however large the registers are. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { saveFile } from '../takeAlong';
import { askAside } from './asideMessages';
import type { Exported, ExportForm } from './exportFiles';
import type { RegisterWords } from './registerWords';

/**
 * @param start starts the worker, see `asideMessages.ts`
 * @returns where it stands, what begins one while none is under way, and what gives it up
 */
export function useExport(start: () => Worker, { language }: RegisterWords) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const underWay = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);

  const make = async (registers: readonly Exported[], form: ExportForm) => {
    const mine = new AbortController();
    underWay.current = mine;
    setState('busy');
    try {
      const asked = registers.map(({ key, id }) => ({ key, id }));
      const answer = await askAside(start, { task: 'export', registers: asked, form, language }, mine.signal);
      if (answer.is !== 'exported') throw new Error('the worker failed');
      for (const { name, content } of answer.files) saveFile(name, content);
      setState('idle');
    } catch (error) {
      if (mine.signal.aborted) return;
      console.warn('Registers could not be exported.', error);
      setState('failed');
    } finally {
      if (underWay.current === mine) underWay.current = undefined;
    }
  };

  return {
    state,
    begin: (registers: readonly Exported[], form: ExportForm) => {
      if (!underWay.current) void make(registers, form);
    },
    cancel: () => {
      underWay.current?.abort();
      setState('idle');
    },
  };
}
