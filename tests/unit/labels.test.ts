/** What badges say of accounts: whose they are, of when, and where they ended. */
import { describe, expect, it } from 'vitest';
import { accountKey } from '@/data/model/handles';
import { knowledgeOf } from '@/data/model/knowledge';
import type { Register } from '@/data/model/schema';
import type { Platform } from '@/data/model/vocabulary';
import { registers } from '@/data/registers/bundled';
import { findAccount } from '@/data/views/accountIndex';
import { indexOf } from '@/data/views/publication';
import { madeUpRegisters } from '@/gallery/madeUpRegisters';
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

  it('is none where its record is hidden, though its address is under a domain of the government; others there have theirs', () => {
    const index = (hidden: string[]) => indexOf({ ...contextIn('nl'), knowledge: knowledgeOf(registers, [], hidden) });
    const found = (handle: string, hidden: string[]) => labelOf('mastodon', handle, index(hidden));
    const account = 'minbzk@social.overheid.nl';
    const record = found(account, []);
    if (!record) throw new Error('there is no such account');
    expect(record.standing).toBe('current');
    expect(found(account, [record.recordId])).toBeUndefined();
    expect(found('iemandanders@social.overheid.nl', [record.recordId])?.standing).toBe('domain');
  });

  it('is marked as the user’s own word where a register of the user’s leads, or has the account alone', () => {
    const [service] = madeUpRegisters;
    if (!service) throw new Error('there is no made-up register');
    /** What another register has of the same body: one of its accounts. */
    const other: Register = {
      ...service,
      id: 'other',
      organisations: service.organisations.map((body) => ({ ...body, accounts: body.accounts.slice(0, 1) })),
    };
    const labels = (registers: Register[]) => {
      const index = indexOf({ ...contextIn('nl'), knowledge: knowledgeOf(registers, [service]) });
      return (['x:dienstvb', 'mastodon:dienst@social.example'] as const).map((key) => findAccount(index, key));
    };
    const ownNote = 'Volgens uw eigen register op 1 november 2026.';
    expect(labels([service, other])).toMatchObject([
      { isOwn: true, note: ownNote },
      { isOwn: true, note: ownNote },
    ]);
    expect(labels([other, service])).toMatchObject([
      { isOwn: undefined, note: 'Volgens het register op 1 november 2026.' },
      { isOwn: true, note: ownNote },
    ]);
    const knowledge = knowledgeOf([service], [service], [], [service]);
    expect(labelOf('x', 'dienstvb', indexOf({ ...contextIn('nl'), knowledge }))).toMatchObject({
      isOwn: true,
      note: 'Volgens het register van uw organisatie op 1 november 2026.',
    });
  });
});
