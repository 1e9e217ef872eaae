/** The fingerprints that a page holds of the accounts of a large register. All accounts are made up. */
import { describe, expect, it } from 'vitest';
import { bucketOf, fingerprintsOf, mayHave } from '@/data/views/fingerprints';

const registered = Array.from({ length: 150_000 }, (_, number) => `x:verzonnen_${number}`);

describe('fingerprints of a large register', () => {
  const fingerprints = fingerprintsOf(registered);

  it('have every account of it, in some letters each', () => {
    expect(registered.filter((key) => !mayHave(fingerprints, key))).toEqual([]);
    expect(fingerprints.length).toBeLessThanOrEqual(registered.length * 6);
    expect(fingerprints).toMatch(/^[\w-]+$/);
  });

  it('hardly ever have one of a million others, however alike these are', { timeout: 60_000 }, () => {
    const strangers = Array.from({ length: 1_000_000 }, (_, number) => `x:verzonnen${number}`);
    expect(strangers.filter((key) => mayHave(fingerprints, key)).length).toBeLessThan(20);
  });

  it('have nobody where there are none', () => {
    expect(mayHave('', 'x:verzonnen_1')).toBe(false);
  });

  it('spread accounts evenly over the places where what is known of them is kept', () => {
    const found = new Map<string, number>();
    for (const key of registered) found.set(bucketOf(key), (found.get(bucketOf(key)) ?? 0) + 1);
    expect(found.size).toBe(4096);
    expect(Math.max(...found.values())).toBeLessThan(80);
  });

  it('take a stranger for one of them where they are too short to tell', () => {
    expect(mayHave(fingerprintsOf(registered, 1), 'x:iemand_anders', 1)).toBe(true);
  });
});
