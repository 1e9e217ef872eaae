/** The registers that there are, the user's own first; and the way in and out of them. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { dayOf } from '@/data/model/time';
import {
  type OwnRegister,
  readOwnRegisters,
  removeRegister,
  restoreRegister,
  switchRegister,
} from '@/data/store/ownRegisters';
import { inLanguage } from '@/data/views/names';
import type { Language } from '@/data/views/words';
import { type RegisterMessageKey, registerWords } from './registerWords';
import './registers.css';
import { ImportPanel } from './ImportPanel';
import { RegisterExports } from './RegisterExports';
import { RegisterFacts } from './RegisterFacts';
import { useImport } from './useImport';

interface Outcome {
  message: RegisterMessageKey;
  undo?: () => Promise<void>;
}

interface OwnRegistersProps {
  language: Language;
  /** Starts the worker that imports, see `importMessages.ts`. */
  startImporter: () => Worker;
}

export function OwnRegisters({ language, startImporter }: OwnRegistersProps) {
  const words = useMemo(() => registerWords(language), [language]);
  const { t } = words;
  const { own, outcome, edit, remove } = useOwnRegisters();
  const job = useImport(startImporter, (id) => {
    const before = own?.find(({ register }) => register.id === id)?.register;
    const undo = () => edit(() => restoreRegister(id, before), { message: 'registers.undone' });
    void edit(async () => undefined, { message: before ? 'registers.updated' : 'registers.added', undo });
  });
  return (
    <div class="ownRegisters">
      <h3>{t('registers.own')}</h3>
      <p class="quiet">{t('registers.intro')}</p>
      <ul>
        {(own ?? []).map(({ register, isOn }) => (
          <li key={register.id} class={isOn ? 'own' : 'own off'}>
            <RegisterFacts words={words} register={register} />
            <label>
              <input
                type="checkbox"
                checked={isOn}
                onChange={({ currentTarget: { checked } }) =>
                  void edit(() => switchRegister(register.id, checked), { message: 'options.saved' })
                }
              />
              {t('registers.isOn')}
            </label>
            <RegisterExports language={language} register={register} />
            <button
              type="button"
              aria-label={t('registers.removeNamed', { register: inLanguage(register.title, words.language) })}
              onClick={() => void remove(register.id)}
            >
              {t('registers.remove')}
            </button>
          </li>
        ))}
      </ul>
      <p class="registersOutcome" role="status">
        {outcome && t(outcome.message)}{' '}
        {outcome?.undo && (
          <button type="button" onClick={() => void outcome.undo?.()}>
            {t('options.undo')}
          </button>
        )}
      </p>
      <ImportPanel words={words} today={dayOf(new Date())} job={job} />
    </div>
  );
}

/** The user's own registers as they are kept, and how the last change of them went. */
function useOwnRegisters() {
  const [own, setOwn] = useState<readonly OwnRegister[]>();
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    readOwnRegisters().then(setOwn, () => setOutcome({ message: 'registers.failed.database' }));
  }, []);
  /** Does something to what is kept, and tells the background, so that open pages show it. */
  const edit = async (task: () => Promise<unknown>, done: Outcome) => {
    try {
      await task();
      setOwn(await readOwnRegisters());
      setOutcome(done);
    } catch {
      setOutcome({ message: 'registers.failed.database' });
    }
    await browser.runtime.sendMessage({ type: 'registersChanged' });
  };
  const remove = async (id: string) => {
    let restore = async () => {};
    const undo = () => edit(() => restore(), { message: 'registers.undone' });
    const task = async () => {
      restore = await removeRegister(id);
    };
    await edit(task, { message: 'registers.removed', undo });
  };
  return { own, outcome, edit, remove };
}
