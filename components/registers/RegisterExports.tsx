/** Saves registers, one or several: in our own form, as a table for spreadsheets, as a list of accounts to follow on Mastodon; or counts one again. */

import type { Register } from '@/data/model/schema';
import { type ListedRegister, readRegister } from '@/data/store/allRegisters';
import { csvOf, followListOf, jsonOf } from '@/data/views/exports';
import { inLanguage } from '@/data/views/names';
import { countPath } from '@/data/views/ownPages';
import { save, type Taken } from '../takeAlong';
import type { RegisterWords } from './registerWords';

type TextType = Exclude<Taken['type'], 'image/png'>;

interface RegisterExportsProps {
  words: RegisterWords;
  registers: readonly ListedRegister[];
}

export function RegisterExports({ words, registers }: RegisterExportsProps) {
  const { t, list, language } = words;
  const [first] = registers;
  const name = registers.length === 1 && first ? first.id : 'registers';
  const forms: readonly (readonly [
    form: string,
    file: string,
    type: TextType,
    textOf: (read: Register[]) => string,
  ])[] = [
    ['JSON', `${name}.json`, 'application/json', jsonOf],
    ['CSV', `${name}.csv`, 'text/csv', (read) => csvOf(read, words)],
    ...(registers.some(({ digest }) => digest.isFollowable)
      ? ([[t('registers.followList'), `${name}-following_accounts.csv`, 'text/csv', followListOf]] as const)
      : []),
  ];
  const saveAs = async (file: string, type: TextType, textOf: (read: Register[]) => string) => {
    const read = await Promise.all(registers.map(readRegister));
    await save({ name: file, type, content: textOf(read.flatMap((register) => register ?? [])) });
  };
  const titles = list(registers.map(({ digest }) => inLanguage(digest.title, language)));
  return (
    <p class="exports">
      {forms.map(([form, file, type, textOf]) => (
        <button
          key={form}
          type="button"
          aria-label={t('registers.exportAs', { form, register: titles })}
          onClick={() => void saveAs(file, type, textOf)}
        >
          {form}
        </button>
      ))}
      {registers.length === 1 && first?.isOn && (
        <a href={countPath(first.id)} target="_blank" rel="noopener">
          {t('popup.count')}
          <span class="hidden">: {titles}</span>
        </a>
      )}
    </p>
  );
}
