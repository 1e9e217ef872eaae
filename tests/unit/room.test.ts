/** For how large a list the browser has room. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { megabytesOfRoom } from '@/data/store/room';

const room = (estimate: () => Promise<StorageEstimate>) => {
  vi.stubGlobal('navigator', { storage: { estimate } });
  return megabytesOfRoom();
};

describe('the room for a list', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is a part of what the browser still gives, as a register takes more than its list', async () => {
    expect(await room(async () => ({ quota: 340_000_000, usage: 100_000_000 }))).toBeCloseTo(20);
    expect(await room(async () => ({ quota: 100, usage: 200 }))).toBe(0);
  });

  it('is not limited where the browser does not tell', async () => {
    expect(await room(async () => ({}))).toBe(Number.POSITIVE_INFINITY);
    expect(await room(() => Promise.reject(new Error('private')))).toBe(Number.POSITIVE_INFINITY);
  });
});
