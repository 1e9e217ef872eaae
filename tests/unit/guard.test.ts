import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Loaded again each time, because the module keeps who handles faults. */
let guard: typeof import('@/entrypoints/profiles.content/guard');
beforeEach(async () => {
  vi.resetModules();
  guard = await import('@/entrypoints/profiles.content/guard');
});

const fault = new Error('made up for tests');
const fail = (): number => {
  throw fault;
};

describe('a guarded function', () => {
  it('returns what the function returns, for the same arguments', () => {
    guard.handleFaults(fail);
    expect(guard.guarded('page', (a: number, b: string) => `${a}${b}`)(1, 'x')).toBe('1x');
  });

  it('returns undefined if the function throws, and reports which part it was', () => {
    const heard = vi.fn();
    guard.handleFaults(heard);
    expect(guard.guarded('card', fail)()).toBeUndefined();
    expect(heard.mock.calls).toEqual([['card', fault]]);
  });

  it('reports a promise that is rejected, so that nothing is left unhandled', async () => {
    const heard = vi.fn();
    guard.handleFaults(heard);
    expect(await guard.guarded('published', async () => fail())()).toBeUndefined();
    expect(heard.mock.calls).toEqual([['published', fault]]);
  });

  it('lets errors through if nobody handles them, so that tests see them', async () => {
    expect(guard.guarded('page', fail)).toThrow(fault);
    await expect(guard.guarded('page', async () => fail())()).rejects.toBe(fault);
  });
});
