/** Saves a backup of all that is the user's own, and puts one back: after one has seen what it replaces. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { BackupFault, Backup as BackupFile } from '@/data/exchange/backup';
import { dayOf } from '@/data/model/time';
import { type BackupCounts, countKept, makeBackup } from '@/data/store/backups';
import { inLanguage } from '@/data/views/names';
import { save } from '../takeAlong';
import type { RegisterWords } from './registerWords';

interface BackupProps {
  words: RegisterWords;
  onRestore: (backup: BackupFile) => void;
}

type Refusal = BackupFault | { reason: 'tooLarge' | 'database' };

type Chosen = { at: 'start'; refused?: Refusal } | { at: 'preview'; backup: BackupFile; kept: BackupCounts };

/** So much is read at most. */
const largestBytes = 200e6;

export function Backup({ words, onRestore }: BackupProps) {
  const { t } = words;
  const [chosen, setChosen] = useState<Chosen>({ at: 'start' });
  const refuse = (refused: Refusal) => setChosen({ at: 'start', refused });
  const make = async () => {
    const today = dayOf(new Date());
    try {
      const content = await makeBackup(browser.storage, today);
      await save({ name: `ambtsbadge-${today}.json`, type: 'application/json', content });
    } catch {
      refuse({ reason: 'database' });
    }
  };
  const look = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largestBytes) return refuse({ reason: 'tooLarge' });
    try {
      const text = await file.text();
      const { readBackup } = await import('@/data/exchange/backup');
      const read = readBackup(text);
      if ('fault' in read) refuse(read.fault);
      else setChosen({ at: 'preview', backup: read.backup, kept: await countKept() });
    } catch {
      refuse({ reason: 'database' });
    }
  };
  return (
    <div class="backup">
      <h3>{t('backup.title')}</h3>
      {chosen.at === 'start' ? (
        <>
          <p class="quiet">{t('backup.text')}</p>
          <p class="actions">
            <button type="button" onClick={() => void make()}>
              {t('backup.make')}
            </button>
          </p>
          <label class="file">
            <span class="quiet">{t('backup.choose')}</span>
            <input
              type="file"
              accept=".json,application/json"
              onChange={({ currentTarget }) => {
                void look(currentTarget.files?.[0]);
                // So that the same file can be chosen again.
                currentTarget.value = '';
              }}
            />
          </label>
          <p role="alert" class="refused">
            {chosen.refused && refusalText(chosen.refused, words)}
          </p>
        </>
      ) : (
        <Preview
          words={words}
          {...chosen}
          onRestore={() => {
            onRestore(chosen.backup);
            setChosen({ at: 'start' });
          }}
          onCancel={() => setChosen({ at: 'start' })}
        />
      )}
    </div>
  );
}

interface PreviewProps {
  words: RegisterWords;
  backup: BackupFile;
  kept: BackupCounts;
  onRestore: () => void;
  onCancel: () => void;
}

function Preview({ words, backup, kept, onRestore, onCancel }: PreviewProps) {
  const { t, number } = words;
  const counts = [
    ['registers', backup.registers.length, kept.registers],
    ['hidden', backup.hidden.length, kept.hidden],
    ['subscriptions', backup.subscriptions.length, kept.subscriptions],
  ] as const;
  return (
    <>
      <p role="status">{t('backup.replaces', { date: words.date(backup.made) })}</p>
      <ul class="counts">
        {counts.map(([what, n, now]) => (
          <li key={what}>{t(`backup.${what}`, { n: number(n), now: number(now) })}</li>
        ))}
      </ul>
      {backup.registers.length > 0 && (
        <p class="quiet">
          {words.list(backup.registers.map(({ register }) => inLanguage(register.title, words.language)))}
        </p>
      )}
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

function refusalText(refused: Refusal, { t }: RegisterWords): string {
  if (refused.reason === 'database') return t('registers.failed.database');
  const text = t(`backup.refused.${refused.reason}`);
  return 'detail' in refused ? `${text} ${refused.detail}` : text;
}
