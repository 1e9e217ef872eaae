/** Starts the worker that lists large registers. */
export const startLister = (): Worker => new Worker(new URL('./listWorker.ts', import.meta.url), { type: 'module' });
