/** An edition of a register that waits to be looked at: what it changes, in a line and in full, to be accepted or left. */
import { useState } from 'preact/hooks';
import type { ChangeSummary } from '@/data/exchange/changeSummary';
import type { ChangeLine } from '@/data/views/changes';
import { changeText } from './followTexts';
import type { PendingLines } from './pendingLines';
import type { RegisterWords } from './registerWords';

interface PendingChangeProps {
  words: RegisterWords;
  /** The register's title. */
  register: string;
  summary: ChangeSummary;
  /** Read when they are asked for: registers may be large. */
  readLines: () => Promise<PendingLines | 'gone'>;
  onAccept: () => void;
  onRefuse: () => void;
}

export function PendingChange({ words, register, summary, readLines, onAccept, onRefuse }: PendingChangeProps) {
  const { t, number } = words;
  const [read, setRead] = useState<PendingLines | 'gone' | 'failed'>();
  const { lines, count } = typeof read === 'object' ? read : { lines: [], count: 0 };
  const show = () => {
    setRead(undefined);
    readLines().then(setRead, (error: unknown) => {
      console.warn('What waits could not be read.', error);
      setRead('failed');
    });
  };
  return (
    <div class="pending">
      <p>{t('registers.follow.waiting', { register, change: changeText(summary, words) })}</p>
      <details onToggle={({ currentTarget }) => currentTarget.open && show()}>
        <summary>{t('registers.follow.showChanges')}</summary>
        {(read === 'failed' || read === 'gone') && (
          <p role="alert" class="fault">
            {t(read === 'gone' ? 'registers.follow.gone' : 'registers.failed.database')}
          </p>
        )}
        <ul class="leftOut">
          {lines.map((line) => (
            <li key={line.is + line.name}>{lineText(line, words)}</li>
          ))}
        </ul>
        {count > lines.length && <p class="quiet">{t('registers.moreLeftOut', { n: number(count - lines.length) })}</p>}
      </details>
      <p class="actions">
        <button type="button" class="main" onClick={onAccept}>
          {t('registers.follow.accept')}
        </button>
        <button type="button" onClick={onRefuse}>
          {t('registers.follow.refuse')}
        </button>
      </p>
    </div>
  );
}

function lineText({ is, name, roles, newAccounts, goneAccounts }: ChangeLine, { t, list }: RegisterWords): string {
  if (is === 'new') return t('registers.change.isNew', { name });
  if (is === 'gone') return t('registers.change.isGone', { name });
  const what = [
    ...roles.map((role) => t('registers.change.role', { role })),
    ...newAccounts.map((account) => t('registers.change.account', { account })),
    ...goneAccounts.map((account) => t('registers.change.accountGone', { account })),
  ];
  return t('registers.change.isChanged', { name, what: what.length > 0 ? list(what) : t('registers.change.field') });
}
