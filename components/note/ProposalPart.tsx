/** A correction, to be taken to whoever keeps the register. */
import { useState } from 'preact/hooks';
import type { Proposal } from '@/data/views/proposal';
import { ExternalLink } from '../ExternalLink';
import { save } from '../takeAlong';
import type { NoteWords } from './noteWords';

export function ProposalPart({
  words: { t },
  proposal,
  reportUrl,
}: {
  words: NoteWords;
  proposal: Proposal;
  reportUrl: string;
}) {
  const [isCopied, setCopied] = useState<boolean>();
  const { text, json, name } = proposal;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <details>
      <summary>{t('note.proposal')}</summary>
      <textarea readOnly value={text} aria-label={t('note.proposal.label')} rows={text.split('\n').length + 2} />
      <p class="actions">
        <button type="button" onClick={() => void copy()}>
          {t('note.proposal.copy')}
        </button>
        <button type="button" onClick={() => void save({ name, type: 'application/json', content: json })}>
          {t('note.proposal.save')}
        </button>
        <ExternalLink href={reportUrl} label={t('note.proposal.report')} />
      </p>
      <p role="status">{isCopied !== undefined && t(isCopied ? 'note.proposal.copied' : 'note.proposal.notCopied')}</p>
    </details>
  );
}
