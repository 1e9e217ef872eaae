/** Saves registers, one or several, in the forms that others read; or counts one again. */
import { registerReference } from '@/data/model/whose';
import type { ListedRegister } from '@/data/store/allRegisters';
import { inLanguage } from '@/data/views/names';
import { countPath } from '@/data/views/ownPages';
import { UnderWay } from '../UnderWay';
import type { ExportForm } from './exportFiles';
import type { RegisterWords } from './registerWords';
import { useExport } from './useExport';

interface RegisterExportsProps {
  words: RegisterWords;
  registers: readonly ListedRegister[];
  /** Starts the worker, see `asideMessages.ts`. */
  startAside: () => Worker;
}

export function RegisterExports({ words, registers, startAside }: RegisterExportsProps) {
  const { t, list, language } = words;
  const { state, begin, cancel } = useExport(startAside, words);
  const [first] = registers;
  const forms: (readonly [form: ExportForm, name: string])[] = [
    ['json', 'JSON'],
    ['csv', 'CSV'],
  ];
  if (registers.some(({ digest }) => digest.isFollowable)) forms.push(['followList', t('registers.followList')]);
  const titles = list(registers.map(({ digest }) => inLanguage(digest.title, language)));
  return (
    <div class="exports">
      {forms.map(([form, name]) => (
        <button
          key={form}
          type="button"
          aria-label={t('registers.exportAs', { form: name, register: titles })}
          aria-disabled={state === 'busy'}
          onClick={() => begin(registers, form)}
        >
          {name}
        </button>
      ))}
      {registers.length === 1 && first?.isOn && (
        <a href={countPath(registerReference(first, whose(first)))} target="_blank" rel="noopener">
          {t('popup.count')}
          <span class="hidden">: {titles}</span>
        </a>
      )}
      <UnderWay
        what={state === 'busy' ? t('registers.exporting') : undefined}
        cancel={{ text: t('registers.cancel'), onCancel: cancel }}
      />
      {state === 'failed' && (
        <p class="fault" role="alert">
          {t('registers.exportFailed')}
        </p>
      )}
    </div>
  );
}

const whose = ({ origin }: ListedRegister) => (origin === 'bundled' || origin === 'managed' ? origin : 'own');
