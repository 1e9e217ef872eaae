/** The records on the page in the active tab, in the order of the page; or why there are none. */
import details from 'icon:id';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SiteInfo } from '@/data/model/siteInfo';
import { markPage } from '@/data/store/siteAccess';
import type { CardContext } from '@/data/views/context';
import { notePathFor, type PopupAddress } from '@/data/views/ownPages';
import type { PageRecord } from '@/data/views/pageStatus';
import type { MessageKey } from '@/data/views/words';
import { Icon } from '../Icon';
import { later } from './later';
import './PageRecords.css';
import { RecordRow } from './RecordRow';
import type { RegisterSource } from './register';
import { useAnswer } from './useAnswer';
import { type PageAnswer, reveal } from './usePageRecords';

const WhyNone = later(() => import('./WhyNone').then((module) => module.WhyNone));

interface PageRecordsProps {
  context: CardContext;
  register: RegisterSource;
  answer: PageAnswer;
  place: PopupAddress['place'];
  /** Names of the sites that have badges, in words. */
  siteNames: string;
  /** Ids of the sites that the user switched off. */
  sitesOff: readonly string[];
  onOpen: (id: string) => void;
  onSwitchOn: (siteId: string) => void;
  /** Asks for access to a site, for good. */
  onAlways: (site: SiteInfo, isKnown: boolean) => void;
}

export function PageRecords(props: PageRecordsProps) {
  const { answer, context } = props;
  return (
    <>
      <Answer {...props} />
      {'tabId' in answer && (
        <p class="noting">
          <button
            type="button"
            class="plain"
            onClick={() => void browser.tabs.create({ url: notePathFor({ tab: answer.tabId, record: '' }) })}
          >
            {context.words.t('toolbar.note')}
          </button>
        </p>
      )}
    </>
  );
}

function Answer(props: PageRecordsProps) {
  const { context, register, answer, place, siteNames, sitesOff, onOpen, onSwitchOn, onAlways } = props;
  const { t } = context.words;
  switch (answer.state) {
    case 'loading':
      return <p class="status">{t('page.loading')}</p>;
    case 'unreadable':
      return (
        <div class="nothing">
          <p>{t(place === 'panel' ? 'page.unknown' : 'page.unreadable')}</p>
          <p class="quiet">{t('page.sites', { names: siteNames })}</p>
        </div>
      );
    case 'closed':
      return <Closed {...answer} context={context} siteNames={siteNames} onAlways={onAlways} />;
    case 'silent':
      return (
        <div class="nothing">
          <p>{t('page.silent', { name: answer.site.name })}</p>
          <button type="button" class="plain" onClick={() => void browser.tabs.reload(answer.tabId)}>
            {t('page.reload')}
          </button>
        </div>
      );
    case 'page': {
      const { site, status, tabId } = answer;
      const { state, records, missing } = status;
      if (site && sitesOff.includes(site.id)) {
        return (
          <div class="nothing">
            <p>{t('page.off', { name: site.name })}</p>
            <button type="button" class="plain" onClick={() => onSwitchOn(site.id)}>
              {t('page.switchOn', { name: site.name })}
            </button>
          </div>
        );
      }
      // It is being switched on.
      if (state === 'off') return <p class="status">{t('page.loading')}</p>;
      // What is wrong is said above.
      if (records.length === 0 && (state !== 'running' || missing)) return null;
      return (
        <>
          {records.length > 0 ? (
            <List context={context} register={register} tabId={tabId} found={records} onOpen={onOpen} />
          ) : (
            <p class="status">{t('page.none')}</p>
          )}
          <WhyNone
            key={tabId}
            context={context}
            register={register}
            tabId={place === 'popup' ? tabId : undefined}
            isOpen={records.length === 0}
            onOpen={onOpen}
          />
        </>
      );
    }
  }
}

interface ClosedProps extends Pick<PageRecordsProps, 'context' | 'siteNames' | 'onAlways'> {
  site: SiteInfo;
  isKnown: boolean;
  tabId: number;
}

/** A site without access: its page can be marked once, or the site always. */
function Closed({ context, siteNames, site, isKnown, tabId, onAlways }: ClosedProps) {
  const { t } = context.words;
  const [outcome, setOutcome] = useState<MessageKey>();
  const mark = async () => {
    try {
      await markPage(tabId, site);
      setOutcome('page.marked');
    } catch {
      setOutcome('page.notMarked');
    }
  };
  const { name } = site;
  return (
    <div class="nothing">
      <p>{isKnown ? t('page.noAccess', { name }) : t('page.unknownSite', { host: name })}</p>
      <p class="quiet">{t('page.sites', { names: siteNames })}</p>
      <p class="choices">
        <button type="button" class="plain" onClick={() => void mark()}>
          {t('page.mark')}
        </button>
        <button type="button" class="plain" onClick={() => onAlways(site, isKnown)}>
          {t('page.giveAccess', { name })}
        </button>
      </p>
      <p role="status">{outcome && t(outcome)}</p>
    </div>
  );
}

interface ListProps {
  context: CardContext;
  register: RegisterSource;
  tabId: number;
  found: PageRecord[];
  onOpen: (id: string) => void;
}

function List({ context: { words }, register, tabId, found, onOpen }: ListProps) {
  const { t } = words;
  const { answer: entries = [] } = useAnswer(() => register.entries(found.map(({ id }) => id)), [register, found]);
  const known = found.flatMap(({ id, badges }) => {
    const entry = entries.find((candidate) => candidate.id === id);
    return entry ? [{ entry, badges }] : [];
  });
  return (
    <>
      <p class="status" role="status">
        {t('page.count', { n: words.number(known.length) })}
      </p>
      <ul class="records">
        {known.map(({ entry, badges }) => (
          <li key={entry.id} class="onPage">
            <RecordRow
              words={words}
              entry={entry}
              end={<span class="times">{words.tCount('page.times', badges)}</span>}
              onOpen={() => void reveal(tabId, entry.id)}
            />
            <button
              type="button"
              class="iconButton"
              aria-label={t('page.openRecord', { name: entry.name })}
              title={t('page.record')}
              onClick={() => onOpen(entry.id)}
            >
              <Icon path={details} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
