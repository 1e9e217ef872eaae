/** The registers that badges come from: what each holds, of when it is, and by whose word. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { bundledKnowledge } from '@/data/store/bundledContext';
import { type RegisterSummary, summaryOf } from '@/data/views/registerSummary';
import type { SourceLink } from '@/data/views/sources';
import { ExternalLink } from '../ExternalLink';
import type { SettingsWords } from './settingsWords';
import './RegisterSummaries.css';
import { RegisterExports } from '../registers/RegisterExports';

export function RegisterSummaries({ words }: { words: SettingsWords }) {
  const summaries = useMemo(() => {
    const knowledge = bundledKnowledge();
    return knowledge.registers.map((register) => ({ register, ...summaryOf(register, knowledge, words) }));
  }, [words]);
  return (
    <ul class="registers">
      {summaries.map((summary) => (
        <Summary key={summary.id} summary={summary} words={words}>
          <RegisterExports language={words.language} register={summary.register} />
        </Summary>
      ))}
    </ul>
  );
}

interface SummaryProps {
  summary: RegisterSummary;
  words: SettingsWords;
  /** What can be done with it. */
  children: ComponentChildren;
}

function Summary({ summary, words, children }: SummaryProps) {
  const { t, tCount, number } = words;
  const { title, days, records, accounts, sources } = summary;
  const [first, ...others] = sources;
  return (
    <li class="registerSummary">
      <div>
        <h3>{title}</h3>
        <p class="quiet">{days}</p>
      </div>
      <dl>
        <div>
          <dt>{t('register.records')}</dt>
          <dd>{number(records)}</dd>
        </div>
        <div>
          <dt>{t('register.accounts')}</dt>
          <dd>{number(accounts)}</dd>
        </div>
      </dl>
      {first && (
        <p class="quiet">
          {t('card.source')}: {sourceText(first)}
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{tCount('register.moreSources', others.length)}</summary>
          <ul>
            {others.map((source) => (
              <li key={source.title}>{sourceText(source)}</li>
            ))}
          </ul>
        </details>
      )}
      {children}
    </li>
  );
}

const sourceText = ({ title, href }: SourceLink) => (href ? <ExternalLink href={href} label={title} /> : title);
