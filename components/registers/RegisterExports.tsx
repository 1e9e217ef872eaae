/** Saves a register: in our own form, as a table for spreadsheets, as a list of accounts to follow on Mastodon. */
import { useMemo } from 'preact/hooks';
import type { Register } from '@/data/model/schema';
import { csvOf, followedIn, followListOf } from '@/data/views/exports';
import { inLanguage } from '@/data/views/names';
import type { Language } from '@/data/views/words';
import { save, type Taken } from '../takeAlong';
import { registerWords } from './registerWords';

type TextType = Exclude<Taken['type'], 'image/png'>;

export function RegisterExports({ language, register }: { language: Language; register: Register }) {
  const words = useMemo(() => registerWords(language), [language]);
  const { t } = words;
  const title = inLanguage(register.title, language);
  const exports: readonly (readonly [name: string, file: string, type: TextType, textOf: () => string])[] = [
    ['JSON', `${register.id}.json`, 'application/json', () => `${JSON.stringify(register, null, 2)}\n`],
    ['CSV', `${register.id}.csv`, 'text/csv', () => csvOf(register, words)],
    ...(followedIn(register).length > 0
      ? ([
          [
            t('registers.followList'),
            `${register.id}-following_accounts.csv`,
            'text/csv',
            () => followListOf(register),
          ],
        ] as const)
      : []),
  ];
  return (
    <p class="exports">
      {exports.map(([name, file, type, textOf]) => (
        <button
          key={name}
          type="button"
          aria-label={t('registers.exportAs', { form: name, register: title })}
          onClick={() => void save({ name: file, type, content: textOf() })}
        >
          {name}
        </button>
      ))}
    </p>
  );
}
