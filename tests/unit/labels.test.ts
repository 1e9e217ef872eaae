/** What badges say of accounts: whose they are, of when, and where they ended. */
import { describe, expect, it } from 'vitest';
import { accountKey } from '@/data/model/handles';
import type { Platform } from '@/data/model/vocabulary';
import { findAccount } from '@/data/views/accountIndex';
import { indexOf } from '@/data/views/publication';
import { contextIn } from './knownRecords';

const nl = indexOf(contextIn('nl'));
const en = indexOf(contextIn('en'));
const labelOf = (platform: Platform, handle: string, index = nl) => findAccount(index, accountKey(platform, handle));

describe('the badge of an account', () => {
  it('that ended is a warning, with when it ended and whether it was kept', () => {
    expect(labelOf('x', 'gemeentetilburg')).toMatchObject({
      recordId: 'gemeente-tilburg',
      role: 'gestopt',
      organisation: 'gemeente',
      year: '2025',
      standing: 'ended',
      who: 'Gemeente Tilburg',
      note: 'Gemeente Tilburg stopte hier in januari 2025; wie dit nu gebruikt, weet dit register niet.',
    });
    expect(labelOf('x', 'shertogenbosch')?.note).toContain('hield het account');
    expect(labelOf('facebook', 'gemeentetilburg')?.standing).toBe('current');
  });

  it('of an office names the office and not its holder, though a ministry lists it', () => {
    expect(labelOf('x', 'MinPres')).toMatchObject({ role: 'MP', organisation: 'AZ', who: 'Minister-president' });
    expect(labelOf('x', 'minpres', en)).toMatchObject({ role: 'PM', who: 'Prime Minister' });
    expect(labelOf('x', 'ministerlvvn')).toMatchObject({
      recordId: 'minister-lvvn',
      role: 'Minister',
      organisation: 'LVVN',
    });
    expect(JSON.stringify([...nl.matchAll(/Jetten|Erkens|van Essen/g)])).toBe('[]');
  });

  it('that several of a kind share names them all', () => {
    expect(labelOf('linkedin', 'company/hltsamen')?.who).toBe('Gemeente Hillegom en Gemeente Lisse');
    expect(labelOf('linkedin', 'company/hltsamen', en)?.who).toBe('Municipality of Hillegom and Municipality of Lisse');
  });

  it('of a municipality is its own, though a joint authority lists it first', () => {
    expect(labelOf('x', 'gemeentehengelo')?.who).toBe('Gemeente Hengelo');
  });

  it('of a ministry that is there no more is of its time', () => {
    expect(labelOf('x', 'ministerievro') ?? labelOf('linkedin', 'company/ministerievro')).toMatchObject({
      standing: 'historic',
      year: '2026',
    });
  });

  it('of 2012 says what its owner was then, whatever became of them', () => {
    expect(labelOf('x', 'cbfkuijpers')).toMatchObject({
      role: 'DG',
      organisation: 'I&M',
      year: '2012',
      standing: 'historic',
    });
  });
});
