/** Makes a report: first shown in full, then copied by the user or taken to the repository's form. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PageStatus } from '@/data/views/pageStatus';
import { reportForm, reportText, siteReport } from '@/data/views/siteReport';
import type { MessageKey, Words } from '@/data/views/words';
import { ExternalLink } from '../ExternalLink';

/** A row of the popup holds at least this many letters. */
const rowLength = 36;

/** As many rows as the text needs, so that all of it is seen. */
const rowsOf = (text: string) => text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / rowLength), 1);

interface ReportMakerProps {
  words: Words;
  status: PageStatus;
  siteId: string | undefined;
  version: string;
  /** What else the user can do. */
  children: ComponentChildren;
}

export function ReportMaker({ words, status, siteId, version, children }: ReportMakerProps) {
  const { t } = words;
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<MessageKey>();
  const report = siteReport(status, siteId, version, navigator.userAgent, words);
  const text = reportText(report, words);
  const form = reportForm(report);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('report.copied');
    } catch {
      setOutcome('report.notCopied');
    }
  };
  return (
    <>
      <p class="choices">
        <button type="button" class="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('trouble.report')}
        </button>
        {children}
      </p>
      {isOpen && (
        <div class="report">
          <p>{t('report.whole')}</p>
          <textarea readOnly value={text} aria-label={t('report.label')} rows={rowsOf(text)} spellcheck={false} />
          <p class="choices">
            <button type="button" class="plain" onClick={() => void copy()}>
              {t('report.copy')}
            </button>
            {form && <ExternalLink href={form} label={t('report.open')} />}
          </p>
          <p role="status">{outcome && t(outcome)}</p>
        </div>
      )}
    </>
  );
}
