/** One record of the register as a dossier: the card that pages show, and everything else we know. */
import back from 'icon:arrow-left';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { KnownRecord } from '@/data/model/knowledge';
import { cardOf } from '@/data/views/card';
import type { CardContext } from '@/data/views/context';
import { pathOf, type SeenPost } from '@/data/views/ownPages';
import { type RecordAccount, recordOf } from '@/data/views/record';
import type { Words } from '@/data/views/words';
import { RecordCard } from '../card/RecordCard';
import { ExternalLink } from '../ExternalLink';
import { Icon } from '../Icon';
import { AccountLink } from './AccountLink';
import { Copying } from './Copying';
import { CountChart } from './CountChart';
import '../card/RecordCard.css';
import './RecordView.css';
import { SourceLine } from '../SourceLine';
import { Timeline } from './Timeline';

interface RecordViewProps {
  context: CardContext;
  /** Undefined if there is no such record. */
  record: KnownRecord | undefined;
  onClose: () => void;
  /** Counts all again that are at the record's organisation. */
  onCount: () => void;
  /** The post from whose badge the record was opened. */
  seen: SeenPost | undefined;
}

export function RecordView({ context, record, onClose, onCount, seen }: RecordViewProps) {
  const { t } = context.words;
  const backButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => backButton.current?.focus(), []);
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
      <button ref={backButton} type="button" class="back" onClick={onClose}>
        <Icon path={back} /> {t('popup.back')}
      </button>
      {record ? (
        <Details context={context} known={record} seen={seen} onCount={onCount} />
      ) : (
        <p class="nothing">{t('popup.notFound')}</p>
      )}
    </section>
  );
}

interface DetailsProps {
  context: CardContext;
  known: KnownRecord;
  seen: SeenPost | undefined;
  onCount: () => void;
}

function Details({ context, known, seen, onCount }: DetailsProps) {
  const { words } = context;
  const { t } = words;
  const record = useMemo(() => recordOf(context, known), [context, known]);
  const model = cardOf(context, known);
  const { timeline, accounts, observations, series, sources, link } = record;
  return (
    <>
      <RecordCard
        model={{ ...model, actions: model.actions.filter(({ value }) => value !== known.id) }}
        headingId="record"
        onOpen={(opens) => void browser.tabs.create({ url: pathOf(opens, undefined) })}
      />
      <Copying context={context} record={known} link={link} seen={seen} />
      <button type="button" class="chip count" onClick={onCount}>
        {t('record.count')}
      </button>
      <div class="details">
        {accounts.length > 0 && (
          <Part heading={t('record.accounts')}>
            <AccountList accounts={accounts} words={words} />
          </Part>
        )}
        {timeline.length > 0 && (
          <Part heading={t('record.timeline')}>
            <Timeline events={timeline} words={words} />
          </Part>
        )}
        {observations.length > 0 && (
          <Part heading={t('record.observations')}>
            {series.map((each) => (
              <CountChart key={each.label} series={each} />
            ))}
            <ul>
              {observations.map(({ facts, asOf, source }) => (
                <li key={asOf + facts[0]?.label}>
                  <dl>
                    {facts.map(({ label, value, note }) => (
                      <div key={label}>
                        <dt>{label}</dt>
                        <dd>
                          {value}
                          {note && <span class="quiet"> ({note})</span>}
                        </dd>
                      </div>
                    ))}
                  </dl>
                  <Origin asOf={asOf} source={source} words={words} />
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Part heading={t('record.sources')}>
          <ul>
            {sources.map(({ title, href }) => (
              <li key={title}>{href ? <ExternalLink href={href} label={title} /> : title}</li>
            ))}
          </ul>
        </Part>
      </div>
    </>
  );
}

function Part({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{heading}</h3>
      {children}
    </section>
  );
}

/** The day and the source that all have are said once. */
function AccountList({ accounts, words }: { accounts: readonly RecordAccount[]; words: Words }) {
  const [first] = accounts;
  const isOfOne = accounts.every(({ asOf, source }) => asOf === first?.asOf && source.title === first.source.title);
  return (
    <>
      <ul>
        {accounts.map((account) => (
          <AccountItem key={account.text + account.platform} account={account} isOrigin={!isOfOne} words={words} />
        ))}
      </ul>
      {isOfOne && first && <Origin {...first} words={words} />}
    </>
  );
}

interface AccountItemProps {
  account: RecordAccount;
  /** Whether its day and source are said. */
  isOrigin: boolean;
  words: Words;
}

function AccountItem({ account, isOrigin, words }: AccountItemProps) {
  const { note, links } = account;
  return (
    <li>
      <AccountLink account={account} words={words} />
      {note && <p class="quiet">{note}</p>}
      {links.map(({ href, label }) => (
        <p key={href}>
          <ExternalLink href={href} label={label} />
        </p>
      ))}
      {isOrigin && <Origin {...account} words={words} />}
    </li>
  );
}

function Origin({ asOf, source, words }: Pick<RecordAccount, 'asOf' | 'source'> & { words: Words }) {
  return (
    <div class="origin">
      <p class="quiet">{asOf}</p>
      <SourceLine source={source} words={words} />
    </div>
  );
}
