/** Files that are broken, or made to do harm: each is refused with its reason, or says of every part why it was left out. Made up. */
import { describe, expect, it } from 'vitest';
import type { Meaning } from '@/data/exchange/lists/headers';
import { ImportJob } from '@/data/exchange/lists/importJob';
import { Unreadable } from '@/data/exchange/lists/unreadable';
import { registerForm } from '@/data/model/vocabulary';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';

type File = string | Uint8Array;

const bytes = (file: File) => (typeof file === 'string' ? new TextEncoder().encode(file) : file);

function imported(file: File) {
  const job = new ImportJob(profileOfUrl, []);
  const read = job.read([bytes(file)]);
  const lists = read.kind === 'lists' ? read.lists : [];
  const meanings = lists.map(
    ({ columns }) =>
      new Map(columns.flatMap(({ name, meaning }): [string, Meaning][] => (meaning ? [[name, meaning]] : []))),
  );
  const facts = { title: 'Proef', asOf: '2026-11-26', publisher: 'Proef', holds: 'people' as const };
  const made = job.make(meanings, read.kind === 'lists' ? { ...facts, role: 'Lid', organisation: 'Raad' } : undefined);
  return { made, register: job.registers[0] };
}

/** Why a file is refused, and at which line. */
function refusalOf(file: File) {
  try {
    imported(file);
  } catch (error) {
    if (error instanceof Unreadable) return [error.reason, error.facts.line];
    throw error;
  }
  return undefined;
}

/** What is told of the parts that are not taken. */
function leftOutOf(text: string) {
  const { made } = imported(text);
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  return [
    ...made.leftOut.rows.map(({ line, value, reason }) => [line, value, reason]),
    ...made.leftOut.refused.map(({ line, name, reason }) => [line, name, reason]),
  ];
}

const own = (more: object) =>
  JSON.stringify({
    ...{ form: registerForm, id: 'proef', title: { nl: 'Proef' }, asOf: '2026-11-26' },
    sources: [{ id: 'bron', title: 'Bron', publisher: 'Proef' }],
    organisations: [],
    officials: [],
    ...more,
  });

const body = (id: string, more: object = {}) => ({
  ...{ id, kind: 'agency', name: { nl: 'Proefdienst' }, became: [], accounts: [], asOf: '2026-11-26', source: 'bron' },
  ...more,
});

/** Each stands for ten of the one before: a thousand million in all. */
const bomb = (first: string, next: (at: number) => string) =>
  [first, ...Array.from({ length: 9 }, (_, at) => next(at))].join('\n');

describe('a file is refused with its reason where it', () => {
  it.each<[string, File, string, number | undefined]>([
    ['is a register of a newer version', own({ form: registerForm + 1 }), 'newerForm', undefined],
    ['is a register that breaks off', own({}).slice(0, -20), 'json', undefined],
    ['has a tag that makes something', '- name: !!python/object/apply:os.system ["x"]\n', 'yamlTag', 1],
    ['has a tag of its own', '- name: A\n- name: !!js/function "function () {}"\n', 'yamlTag', 2],
    [
      'is a bomb of YAML',
      bomb('a0: &a0 [x, x]', (at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`),
      'yamlAlias',
      undefined,
    ],
    [
      'is a bomb of XML',
      `<!DOCTYPE l [\n${bomb('<!ENTITY a0 "x">', (at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`)}\n]><l><p name="&a9;"/></l>`,
      'xmlEntity',
      12,
    ],
    [
      'reads another file',
      '<!DOCTYPE l [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<l><p name="&e;"/></l>',
      'xmlEntity',
      1,
    ],
    ['nests without end, in XML', '<a>'.repeat(100_000), 'tooDeep', 1],
    ['nests without end, in YAML', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'yaml', 1],
    ['is a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'binary', undefined],
    ['is bytes', Uint8Array.from({ length: 500 }, (_, at) => (at * 7919) % 256), 'binary', undefined],
    [
      'is a web page with a list in it',
      '\n<!-- x --><html><body><table><tr><td>@annavb</td></tr></table></body></html>',
      'html',
      undefined,
    ],
  ])('%s', (_way, file, reason, line) => {
    expect(refusalOf(file)).toEqual([reason, line]);
  });
});

describe('a register of our own form that is not right says in which record and field', () => {
  const faultsOf = (text: string) => {
    const { made, register } = imported(text);
    expect(register).toBeUndefined();
    return 'faults' in made ? made.faults.map(({ record, field }) => [record, field]) : [];
  };

  it.each([
    ['an id is given twice', own({ organisations: [body('dienst'), body('dienst')] }), 'organisations › dienst', 'id'],
    [
      'a day cannot be',
      own({ organisations: [body('dienst', { asOf: '2026-02-30' })] }),
      'organisations › dienst',
      'asOf',
    ],
    [
      'a handle has a letter of another alphabet',
      own({
        organisations: [
          body('dienst', {
            accounts: [
              { status: 'published', platform: 'x', handle: 'd\u0456enst', asOf: '2026-11-26', source: 'bron' },
            ],
          }),
        ],
      }),
      'organisations › dienst',
      'accounts › 0 › handle',
    ],
    [
      'it has a field for what is private',
      own({ organisations: [body('dienst', { email: 'a@voorbeeld.example' })] }),
      'organisations › dienst',
      '',
    ],
    [
      'an address would run a script',
      own({ sources: [{ id: 'bron', title: 'B', publisher: 'P', url: 'javascript:alert(1)' }] }),
      'sources › bron',
      'url',
    ],
  ])('where %s', (_way, text, record, field) => {
    expect(faultsOf(text)).toContainEqual([record, field]);
  });

  it('where it names a field that objects inherit', () => {
    const text = own({}).replace('{', '{"__proto__":{"officials":[]},');
    expect(faultsOf(text)).toEqual([['', '']]);
    expect(Object.hasOwn(Object.prototype, 'officials')).toBe(false);
  });
});

describe('of a list each part that is not taken is told', () => {
  it.each([
    ['a letter that looks like another', 'name,x\nA Een,\u0430nnavb\n', [2, '\u0430nnavb', 'oddLetters']],
    ['a letter that cannot be seen', 'name,x\nA Een,ann\u200bavb\n', [2, 'ann\u200bavb', 'oddLetters']],
    ['a text that runs the other way', 'name,x\nA Een,ann\u202eavb\n', [2, 'ann\u202eavb', 'oddLetters']],
    [
      'an encoded letter in an address',
      'name,x\nA Een,https://x.com/ann%D0%B0vb\n',
      [2, 'https://x.com/ann%D0%B0vb', 'noProfile'],
    ],
    ['an element of a page', 'name,x\nA Een,<b>\n', [2, '<b>', 'noHandle']],
    ['an address that runs a script', 'name,x\nA Een,javascript:alert(1)\n', [2, 'javascript:alert(1', 'noHandle']],
    ['a day that cannot be', 'name,x,since\nA Een,annavb,2026-02-30\n', [2, '2026-02-30', 'noDate']],
    [
      'a period that ends first',
      'name,role,x,from,until\nA Een,Lid,annavb,2026-01-02,2025-01-02\n',
      [2, 'A Een', 'endsFirst'],
    ],
    ['a cell too many', 'name,x\nVoorbeeld, Anna,annavb\nBert Proef,bertpr\n', [2, '', 'ragged']],
    ['an id of somebody else', 'id,name,x\n1,A Een,een\n1,B Twee,twee\n', [3, '1', 'doubleId']],
  ])('where it is %s', (_way, text, told) => {
    expect(leftOutOf(text)).toHaveLength(1);
    expect(leftOutOf(text)[0]?.slice(0, 1)).toEqual([told[0]]);
    expect(leftOutOf(text)[0]?.at(-1)).toBe(told[2]);
  });

  it('and two of one id are kept as two', () => {
    const { register } = imported('id,name,x\n1,A Een,een\n1,B Twee,twee\n');
    expect(register?.officials.map(({ name, accounts }) => [name, accounts.length])).toEqual([
      ['A Een', 1],
      ['B Twee', 1],
    ]);
  });
});

describe('what is written in a list stays text', () => {
  it.each([
    '<img src=x onerror=alert(1)> Proef',
    'A <script>alert(1)</script> B',
    '=HYPERLINK("https://voorbeeld.example")',
    '+A Een',
    '@A Een',
    '{{constructor}} Een',
  ])('also %s', (name) => {
    const { register } = imported(`name,role,x\n"${name.replaceAll('"', '""')}",Lid,annavb\n`);
    expect(register?.officials[0]?.name).toBe(name);
  });

  it('and a file whose end is cut off within a letter is read in its own encoding', () => {
    const whole = bytes('name,role,x\nJosé Voorbeeld,Lid,josevb\nZoë');
    const { register } = imported(whole.slice(0, -1));
    expect(register?.officials[0]?.name).toBe('José Voorbeeld');
  });
});
