/** An edition of a register that waits to be looked at: what it changes, in a line and in full, to be accepted or left. */
import { useState } from 'preact/hooks';
import type { ChangeSummary } from '@/data/exchange/changeSummary';
import { type ChangeLine, changeLines } from '@/data/views/changes';
import { changeText } from './followTexts';
import type { RegisterWords } from './registerWords';

interface PendingChangeProps {
  words: RegisterWords;
  id: string;
  /** The register's title. */
  register: string;
  summary: ChangeSummary;
  onAccept: () => void;
  onRefuse: () => void;
}

/** So many lines are shown: whoever has more to look at looks at the file. */
const shownAtMost = 200;

export function PendingChange({ words, id, register, summary, onAccept, onRefuse }: PendingChangeProps) {
  const { t, number } = words;
  const [lines, setLines] = useState<readonly ChangeLine[]>();
  const show = async () => setLines(changeLines(await pendingDifferences(id), words));
  return (
    <div class="pending">
      <p>{t('registers.follow.waiting', { register, change: changeText(summary, words) })}</p>
      <details onToggle={({ currentTarget }) => currentTarget.open && void show()}>
        <summary>{t('registers.follow.showChanges')}</summary>
        <ul class="leftOut">
          {lines?.slice(0, shownAtMost).map((line) => (
            <li key={line.is + line.name}>{lineText(line, words)}</li>
          ))}
        </ul>
        {lines && lines.length > shownAtMost && (
          <p class="quiet">{t('registers.moreLeftOut', { n: number(lines.length - shownAtMost) })}</p>
        )}
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

/** Of the edition that waits against the one that counts. Read when it is asked for: registers may be large. */
async function pendingDifferences(id: string) {
  const [{ differencesBetween, withoutRecords }, { readPending }, { readOwnRegister }] = await Promise.all([
    import('@/data/exchange/differences'),
    import('@/data/store/following'),
    import('@/data/store/ownRegisters'),
  ]);
  const [waiting, counting] = await Promise.all([readPending(id), readOwnRegister(id)]);
  if (!waiting) return { added: [], gone: [], changed: [] };
  return differencesBetween(counting?.register ?? withoutRecords(waiting), waiting);
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
