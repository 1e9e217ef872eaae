/** Saves a backup of all that is the user's own, and puts one back: after one has seen what it replaces. */
import type { BackupPreview } from '@/data/exchange/backup';
import type { BackupCounts } from '@/data/store/backups';
import { inLanguage } from '@/data/views/names';
import { UnderWay } from '../UnderWay';
import { placedFault } from './faultWords';
import type { RegisterWords } from './registerWords';
import { type BackupRefusal, useBackup } from './useBackup';

interface BackupProps {
  words: RegisterWords;
  /** Starts the worker, see `asideMessages.ts`. */
  startAside: () => Worker;
  onRestored: (undo: () => Promise<void>) => void;
}

export function Backup({ words, startAside, onRestored }: BackupProps) {
  const { t } = words;
  const { state, make, look, restore, cancel } = useBackup(startAside, onRestored);
  return (
    <div class="backup">
      <h3>{t('backup.title')}</h3>
      {state.at === 'start' && <Start words={words} refused={state.refused} onMake={make} onLook={look} />}
      <UnderWay
        what={state.at === 'start' || state.at === 'preview' ? undefined : t(`backup.${state.at}`)}
        cancel={{ text: t('registers.cancel'), onCancel: cancel }}
      >
        {state.at === 'preview' && <p>{t('backup.replaces', { date: words.date(state.preview.made) })}</p>}
      </UnderWay>
      {state.at === 'preview' && (
        <Preview words={words} {...state} onRestore={() => restore(state.preview)} onCancel={cancel} />
      )}
    </div>
  );
}

interface StartProps {
  words: RegisterWords;
  refused: BackupRefusal | undefined;
  onMake: () => void;
  onLook: (file: File) => void;
}

function Start({ words, refused, onMake, onLook }: StartProps) {
  const { t } = words;
  return (
    <>
      <p class="quiet">{t('backup.text')}</p>
      <p class="actions">
        <button type="button" onClick={onMake}>
          {t('backup.make')}
        </button>
      </p>
      <label class="file">
        <span class="quiet">{t('backup.choose')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onLook(file);
            // So that the same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <p role="alert" class="refused">
        {refused && refusalText(refused, words)}
      </p>
    </>
  );
}

interface PreviewProps {
  words: RegisterWords;
  preview: BackupPreview;
  kept: BackupCounts;
  onRestore: () => void;
  onCancel: () => void;
}

function Preview({ words, preview, kept, onRestore, onCancel }: PreviewProps) {
  const { t, number } = words;
  const { titles } = preview;
  const counts = [
    ['registers', titles.length, kept.registers],
    ['hidden', preview.hidden, kept.hidden],
    ['subscriptions', preview.subscriptions, kept.subscriptions],
  ] as const;
  return (
    <>
      <ul class="counts">
        {counts.map(([what, n, now]) => (
          <li key={what}>{t(`backup.${what}`, { n: number(n), now: number(now) })}</li>
        ))}
      </ul>
      {titles.length > 0 && <p class="quiet">{words.list(titles.map((title) => inLanguage(title, words.language)))}</p>}
      <p class="actions">
        <button type="button" class="main" onClick={onRestore}>
          {t('backup.restore')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('registers.cancel')}
        </button>
      </p>
    </>
  );
}

function refusalText(refused: BackupRefusal, words: RegisterWords): string {
  const { t } = words;
  if (refused.reason === 'database' || refused.reason === 'noRoom') return t(`registers.failed.${refused.reason}`);
  const text = t(`backup.refused.${refused.reason}`);
  return 'fault' in refused ? `${text} ${placedFault(refused.fault, words)}` : text;
}
