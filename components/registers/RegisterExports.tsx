/** Saves registers, one or several: in our own form, as a table for spreadsheets, as a list of accounts to follow on Mastodon; or counts one again. */

import type { Register } from '@/data/model/schema';
import { registerReference } from '@/data/model/whose';
import { type ListedRegister, readRegister } from '@/data/store/allRegisters';
import { csvOf, followListOf, jsonOf } from '@/data/views/exports';
import { inLanguage } from '@/data/views/names';
import { countPath } from '@/data/views/ownPages';
import { save, type Taken } from '../takeAlong';
import type { RegisterWords } from './registerWords';

type Exported = Exclude<Taken, { type: 'image/png' }>;

interface RegisterExportsProps {
  words: RegisterWords;
  registers: readonly ListedRegister[];
}

export function RegisterExports({ words, registers }: RegisterExportsProps) {
  const { t, list, language } = words;
  const [first] = registers;
  const name = registers.length === 1 && first ? first.id : 'registers';
  const forms: readonly (readonly [form: string, filesOf: (read: readonly Register[]) => Exported[]])[] = [
    // A file each: it is one register in which every id is one.
    [
      'JSON',
      (read) => read.map((each) => ({ name: `${each.id}.json`, type: 'application/json', content: jsonOf(each) })),
    ],
    ['CSV', (read) => [{ name: `${name}.csv`, type: 'text/csv', content: csvOf(read, words) }]],
    ...(registers.some(({ digest }) => digest.isFollowable)
      ? ([
          [
            t('registers.followList'),
            (read) => [{ name: `${name}-following_accounts.csv`, type: 'text/csv', content: followListOf(read) }],
          ],
        ] satisfies [string, (read: readonly Register[]) => Exported[]][])
      : []),
  ];
  const saveAs = async (filesOf: (read: readonly Register[]) => Exported[]) => {
    const read = await Promise.all(registers.map(readRegister));
    for (const file of filesOf(read.flatMap((register) => register ?? []))) await save(file);
  };
  const titles = list(registers.map(({ digest }) => inLanguage(digest.title, language)));
  return (
    <p class="exports">
      {forms.map(([form, filesOf]) => (
        <button
          key={form}
          type="button"
          aria-label={t('registers.exportAs', { form, register: titles })}
          onClick={() => void saveAs(filesOf)}
        >
          {form}
        </button>
      ))}
      {registers.length === 1 && first?.isOn && (
        <a href={countPath(registerReference(first, whose(first)))} target="_blank" rel="noopener">
          {t('popup.count')}
          <span class="hidden">: {titles}</span>
        </a>
      )}
    </p>
  );
}

const whose = ({ origin }: ListedRegister) => (origin === 'bundled' || origin === 'managed' ? origin : 'own');
