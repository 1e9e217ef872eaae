import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Made anew each time: who handles faults is kept in the module. */
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
  it('gives what the function gives, with the same arguments', () => {
    guard.handleFaults(fail);
    expect(guard.guarded('page', (a: number, b: string) => `${a}${b}`)(1, 'x')).toBe('1x');
  });

  it('gives nothing where the function throws, and tells which part it was', () => {
    const heard = vi.fn();
    guard.handleFaults(heard);
    expect(guard.guarded('card', fail)()).toBeUndefined();
    expect(heard.mock.calls).toEqual([['card', fault]]);
  });

  it('tells of a promise that is rejected, so that nothing is left unhandled', async () => {
    const heard = vi.fn();
    guard.handleFaults(heard);
    expect(await guard.guarded('published', async () => fail())()).toBeUndefined();
    expect(heard.mock.calls).toEqual([['published', fault]]);
  });

  it('lets errors pass where nobody handles them: tests are to see them', async () => {
    expect(guard.guarded('page', fail)).toThrow(fault);
    await expect(guard.guarded('page', async () => fail())()).rejects.toBe(fault);
  });
});
