/** What would be kept of an import, and what not, before anything is. */
import type { Made } from '@/data/exchange/lists/importJob';
import type { RegisterWords } from './registerWords';

interface ImportPreviewProps {
  words: RegisterWords;
  made: Made;
  onKeep: () => void;
  onBack: () => void;
  onCancel: () => void;
}

export function ImportPreview({
  words,
  made: { preview, conflictCount, doubleCount, leftOut },
  onKeep,
  onBack,
  onCancel,
}: ImportPreviewProps) {
  const { t, tCount, number } = words;
  const { records, beside, isUpdate, added, changed, gone, known, conflicts, doubles } = preview;
  return (
    <div>
      <ul class="counts">
        {isUpdate && (
          <li>{t('registers.update', { added: number(added), changed: number(changed), gone: number(gone) })}</li>
        )}
        {beside.bundled > 0 && <li>{t('registers.besideBundled')}</li>}
        {beside.managed > 0 && <li>{t('registers.staysManaged')}</li>}
        {known > 0 && <li>{tCount('registers.known', known)}</li>}
        {conflictCount > 0 && <li>{tCount('registers.conflicts', conflictCount)}</li>}
        {doubleCount > 0 && <li>{tCount('registers.doubles', doubleCount)}</li>}
        {leftOut.count > 0 && <li>{tCount('registers.leftOut', leftOut.count)}</li>}
      </ul>
      {conflictCount + doubleCount > 0 && (
        <details>
          <summary>{t('registers.showConflicts')}</summary>
          <ul class="leftOut">
            {[...conflicts, ...doubles].map(({ platform, handle, here, there }) => (
              <li key={`${platform} ${handle} ${there}`}>
                {t('registers.conflict', { account: `${t(`platform.${platform}`)} ${handle}`, here, there })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {leftOut.count > 0 && <LeftOutList words={words} leftOut={leftOut} />}
      {records === 0 && <p role="alert">{t('registers.nothing')}</p>}
      <p class="actions">
        {records > 0 && beside.managed === 0 && (
          <button type="button" class="main" onClick={onKeep}>
            {t('registers.keep')}
          </button>
        )}
        <button type="button" onClick={onBack}>
          {t('registers.back')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('registers.cancel')}
        </button>
      </p>
    </div>
  );
}

function LeftOutList({ words, leftOut: { rows, refused, count } }: { words: RegisterWords; leftOut: Made['leftOut'] }) {
  const { t, number } = words;
  const at = (line: number | undefined) => (line ? t('registers.line', { line: number(line) }) : '');
  const shown = rows.length + refused.length;
  return (
    <details open={count <= 10}>
      <summary>{t('registers.showLeftOut')}</summary>
      <ul class="leftOut">
        {rows.map(({ line, column, value, reason }) => (
          <li key={`${line} ${column} ${value}`}>
            {[at(line), column, value && `“${value}”`].filter(Boolean).join(', ')}: {t(`registers.reason.${reason}`)}
          </li>
        ))}
        {refused.map(({ line, name, reason }) => (
          <li key={`${line} ${name} ${reason}`}>
            {[at(line), name].filter(Boolean).join(', ')}: {t(`registers.reason.${reason}`)}
          </li>
        ))}
      </ul>
      {shown < count && <p class="quiet">{t('registers.moreLeftOut', { n: number(count - shown) })}</p>}
    </details>
  );
}

/** What the list is called, and how much of it can be taken over. */
export const ImportSummary = ({ words: { tCount }, made }: Pick<ImportPreviewProps, 'words' | 'made'>) => (
  <>
    <h4>{made.title}</h4>
    <p>
      {tCount('registers.records', made.preview.records)}, {tCount('registers.accounts', made.preview.accounts)}
    </p>
  </>
);
