/** What is wrong in a register, told in the language of the page: every kind of fault, none of them in English to who reads Dutch. */
import { describe, expect, it, vi } from 'vitest';
import { placedFault } from '@/components/registers/faultWords';
import { followFaultText } from '@/components/registers/followTexts';
import { registerWords } from '@/components/registers/registerWords';
import { type FaultKind, faultKinds, isFault } from '@/data/model/fault';
import { checkRegisterData } from '@/data/model/readChecked';
import { madeUpRegisters } from '@/gallery/madeUpRegisters';

// Words ask it for the browser's language, here they are told which.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const [, register] = madeUpRegisters;
const [vera] = register?.officials ?? [];
const [body] = register?.organisations ?? [];
const [post] = vera?.posts ?? [];
const [account] = vera?.accounts ?? [];
const sourced = { asOf: register?.asOf, source: 'list' };

const withOfficial = (part: object) => ({ ...register, officials: [{ ...vera, ...part }] });
const withAccount = (part: object) => withOfficial({ accounts: [{ ...account, ...part }] });
const withPost = (part: object) => withOfficial({ posts: [{ ...post, ...part }] });
const withBody = (part: object) => ({ ...register, organisations: [{ ...body, ...part }] });
const holder = { name: 'Vera Voorbeeld', from: '2020', ...sourced };
const office = { id: 'woordvoering', title: { nl: 'x' }, organisation: body?.id, accounts: [], ...sourced };
const count = { id: 'een', label: { nl: 'a', en: 'b' }, unit: 'people', value: 1, place: 'text', ...sourced };

/** Made so wrong that there is such a fault. */
const wrong: Record<FaultKind, unknown> = {
  missing: withOfficial({ accounts: undefined }),
  type: withOfficial({ posts: 'geen' }),
  value: withAccount({ platform: 'hyves' }),
  date: withAccount({ asOf: '2026-02-30' }),
  form: withOfficial({ id: 'Vera Voorbeeld' }),
  url: { ...register, sources: [{ id: 'list', title: 'a', publisher: 'b', url: 'http://lijst.example' }] },
  empty: withOfficial({ posts: [] }),
  tooSmall: { ...register, groupCounts: [{ ...count, value: -1 }] },
  noText: withBody({ name: {} }),
  newer: { ...register, form: 99 },
  key: withOfficial({ partij: 'x' }),
  double: { ...register, officials: [vera, vera] },
  noSource: withAccount({ source: 'weg' }),
  noOrganisation: withPost({ organisation: 'weg' }),
  noGroupCount: { ...register, discrepancies: [{ id: 'a', between: ['weg'], text: { nl: 'a', en: 'b' }, ...sourced }] },
  handle: withAccount({ handle: 'met een spatie' }),
  ownPage: withAccount({ handle: 'settings' }),
  lastingId: withAccount({ lastingId: 'geen-getal' }),
  noCounts: { ...register, accountCounts: [{ platform: 'x', handle: 'veravb', ...sourced }] },
  roleOrTitle: withPost({ role: 'sg' }),
  later: withAccount({ asOf: '2027-01-01' }),
  endsFirst: withPost({ from: '2020', until: '2019' }),
  heldAtOnce: { ...register, offices: [{ ...office, holders: [holder, { ...holder, name: 'Bert Proef' }] }] },
};

const faultOf = (kind: FaultKind) => {
  const checked = checkRegisterData(wrong[kind]);
  const found = 'faults' in checked ? checked.faults.find((fault) => fault.kind === kind) : undefined;
  if (!found) throw new Error(`no such fault but ${JSON.stringify(checked)}`);
  return found;
};

/** Words of the English reasons, ours and zod's, that are in no Dutch text. */
const english =
  /\b(expected|invalid|cannot|given|twice|before it|later than|either|received|too small|must|has the)\b/i;

describe.each(faultKinds)('a register with a fault of the kind “%s”', (kind) => {
  const fault = faultOf(kind);

  it('is told in Dutch and in English, each with what stands there and without gaps', () => {
    const [inDutch, inEnglish] = [placedFault(fault, registerWords('nl')), placedFault(fault, registerWords('en'))];
    expect(inDutch).not.toBe(inEnglish);
    for (const text of [inDutch, inEnglish]) {
      expect(text).not.toMatch(/[{}]|undefined|\[object/);
      if (fault.record) expect(text).toContain(fault.record);
    }
    expect(inDutch).not.toContain(fault.reason);
    expect(inDutch).not.toMatch(english);
    expect(fault.reason).not.toBe('');
  });

  it('is told so where it is followed, too, also after it was kept', () => {
    const kept: unknown = JSON.parse(JSON.stringify(fault));
    if (!isFault(kept)) throw new Error('it is no fault any more');
    const text = followFaultText({ reason: 'faults', fault: kept }, registerWords('nl'));
    expect(text).toContain(`Het eerste dat niet klopt: ${placedFault(fault, registerWords('nl'))}.`);
  });
});
