/** One record of the register in full: the card that pages show, and everything else we know. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cardOf } from '@/data/views/card';
import type { CardContext } from '@/data/views/context';
import type { Entry } from '@/data/views/entries';
import { type RecordFact, recordOf } from '@/data/views/record';
import type { MessageKey } from '@/data/views/words';
import { ExternalLink } from './ExternalLink';
import { RecordCard } from './RecordCard';
import './RecordCard.css';
import { Reminder } from './Reminder';
import './RecordView.css';
import { SourceLine } from './SourceLine';

interface RecordViewProps {
  context: CardContext;
  /** Undefined if there is no such record. */
  entry: Entry | undefined;
  onClose: () => void;
}

export function RecordView({ context, entry, onClose }: RecordViewProps) {
  const { t } = context.words;
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Otherwise Escape would close the popup altogether.
      event.preventDefault();
      onClose();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <section class="record">
      <button ref={back} type="button" class="back" onClick={onClose}>
        ← {t('popup.all')}
      </button>
      {entry ? <Details context={context} entry={entry} /> : <p class="nothing">{t('popup.notFound')}</p>}
    </section>
  );
}

function Details({ context, entry }: { context: CardContext; entry: Entry }) {
  const { official } = entry;
  const { words } = context;
  const { t } = words;
  const officials = useMemo(() => (official ? [official] : []), [official]);
  const record = useMemo(() => recordOf(context, entry.record), [context, entry]);
  const model = cardOf(context, entry.record);
  const { posts, organisation, accounts, observations, sources, citation, link } = record;
  return (
    <>
      <Reminder context={context} officials={officials} />
      <RecordCard model={model} headingId="record" />
      <Copying context={context} citation={citation} link={link} />
      <div class="details">
        {posts.length > 0 && (
          <FactSection heading={t(entry.record.type === 'office' ? 'record.holders' : 'record.posts')}>
            {posts.map((fact) => (
              <FactItem key={fact.text + fact.note} fact={fact} context={context} />
            ))}
          </FactSection>
        )}
        <FactSection heading={t('record.organisation')}>
          {organisation.map((fact) => (
            <FactItem key={fact.text + fact.note} fact={fact} context={context} />
          ))}
        </FactSection>
        {accounts.length > 0 && (
          <FactSection heading={t('record.accounts')}>
            {accounts.map((account) => (
              <FactItem key={account.text} fact={account} context={context}>
                {account.links.map(({ href, label }) => (
                  <p key={href}>
                    <ExternalLink href={href} label={label} />
                  </p>
                ))}
              </FactItem>
            ))}
          </FactSection>
        )}
        {observations.length > 0 && (
          <FactSection heading={t('record.observations')}>
            {observations.map(({ facts, asOf, source }) => (
              <li key={facts[0]?.label}>
                {facts.map(({ label, value, note }) => (
                  <p key={label}>
                    {label}: {value}
                    {note && <span class="quiet"> ({note})</span>}
                  </p>
                ))}
                <p class="quiet">{asOf}</p>
                <SourceLine source={source} words={words} />
              </li>
            ))}
          </FactSection>
        )}
        <FactSection heading={t('record.sources')}>
          {sources.map(({ title, href }) => (
            <li key={title}>{href ? <ExternalLink href={href} label={title} /> : title}</li>
          ))}
        </FactSection>
      </div>
    </>
  );
}

function FactSection({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{heading}</h3>
      <ul>{children}</ul>
    </section>
  );
}

interface FactItemProps {
  fact: RecordFact;
  context: CardContext;
  children?: ComponentChildren;
}

function FactItem({ fact: { text, note, asOf, source }, context, children }: FactItemProps) {
  return (
    <li>
      <p>{text}</p>
      {note && <p class="quiet">{note}</p>}
      {children}
      {asOf && <p class="quiet">{asOf}</p>}
      <SourceLine source={source} words={context.words} />
    </li>
  );
}

interface CopyingProps {
  context: CardContext;
  citation: string;
  link: { label: string; href: string } | undefined;
}

/** Copies a citation or a link and says so; where the browser refuses, shows the text to copy by hand. */
function Copying({ context: { words }, citation, link }: CopyingProps) {
  const { t } = words;
  const [outcome, setOutcome] = useState<{ message: MessageKey; text?: string }>();
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ message: 'record.copied' });
    } catch {
      setOutcome({ message: 'record.notCopied', text });
    }
  };
  return (
    <div class="copying">
      <button type="button" onClick={() => void copy(citation)}>
        {t('record.copyCitation')}
      </button>
      {link && (
        <button type="button" onClick={() => void copy(link.href)}>
          {link.label}
        </button>
      )}
      <p role="status">{outcome && t(outcome.message)}</p>
      {outcome?.text && <textarea readOnly value={outcome.text} aria-label={t('record.toCopy')} rows={4} />}
    </div>
  );
}
