import { describe, expect, it } from 'vitest';
import { type BadgeLabel, buildAccountIndex, findAccount } from '@/data/views/accountIndex';

/** Made up. */
const label = (recordId: string): BadgeLabel => ({
  recordId,
  role: 'SG',
  organisation: 'EL&I',
  year: '2012',
  standing: 'historic',
  who: `Voorbeeld ${recordId}`,
  note: 'Volgens het register op 6 april 2012.',
});

describe('the account index', () => {
  it.each([0, 1, 2, 3, 10, 1000])('finds each of %i accounts, and nothing else', (size) => {
    // Handles that are the beginning of others, and such as sort oddly.
    const handles = Array.from({ length: size }, (_, n) => `x:${(n * 7919) % size}${'_a'.repeat(n % 3)}`);
    const index = buildAccountIndex(handles.map((handle) => [handle, label(handle)]));
    for (const handle of handles) expect(findAccount(index, handle)).toEqual(label(handle));
    for (const other of ['', 'x:', 'x:~', 'a', 'linkedin:1', 'x:1_', 'x:0_a_a_a_a']) {
      expect(findAccount(index, other)).toEqual(handles.includes(other) ? label(other) : undefined);
    }
  });

  it('finds accounts in whatever order they were given', () => {
    const handles = ['x:b', 'x:a_', 'x:a', 'x:0412berg', 'x:_'];
    const index = buildAccountIndex(handles.map((handle) => [handle, label(handle)]));
    expect(handles.map((handle) => findAccount(index, handle)?.recordId)).toEqual(handles);
  });

  it('keeps the first of two labels for one account', () => {
    const index = buildAccountIndex([
      ['x:a', label('first')],
      ['x:a', label('second')],
    ]);
    expect(findAccount(index, 'x:a')?.recordId).toBe('first');
  });

  it('keeps whose word a label is, whatever its standing', () => {
    const labels = (['current', 'historic', 'ended', 'domain'] as const).flatMap((standing) =>
      [true as const, undefined].map((isOwn) => ({ ...label(`${standing} ${isOwn}`), standing, isOwn })),
    );
    const index = buildAccountIndex(labels.map((each) => [`x:${each.recordId}`, each]));
    expect(labels.map(({ recordId }) => findAccount(index, `x:${recordId}`))).toEqual(labels);
  });

  it('gives an account without a label none, though its address is under a domain that has one', () => {
    const index = buildAccountIndex([
      ['mastodon:a@social.example', undefined],
      ['mastodon:*.social.example', label('domain')],
    ]);
    expect(findAccount(index, 'mastodon:a@social.example')).toBeUndefined();
    expect(findAccount(index, 'mastodon:b@social.example')?.recordId).toBe('domain');
  });

  it('is not broken by a label that holds its separators', () => {
    const index = buildAccountIndex([
      ['x:a', { ...label('a'), organisation: 'One\tTwo\nThree' }],
      ['x:b', label('b')],
    ]);
    expect(findAccount(index, 'x:a')?.organisation).toBe('One Two Three');
    expect(findAccount(index, 'x:b')?.recordId).toBe('b');
  });

  it.each(['', 'nonsense', 'x:a\n', 'x:a\tb\n', '\t\n', 'x:a\tb\tc\td\te\tf\tg'])('finds nobody in %j', (broken) => {
    expect(findAccount(broken, 'x:a')).toBeUndefined();
  });
});
