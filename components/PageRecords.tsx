/** The records on the page in the active tab, in the order of the page. */
import { useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SiteInfo } from '@/data/model/siteInfo';
import { markPage } from '@/data/store/siteAccess';
import type { CardContext } from '@/data/views/context';
import type { Entry } from '@/data/views/entries';
import type { PageRecord } from '@/data/views/pageStatus';
import type { MessageKey } from '@/data/views/words';
import { Reminder } from './Reminder';
import { type PageAnswer, reveal } from './usePageRecords';

interface PageRecordsProps {
  context: CardContext;
  entries: readonly Entry[];
  answer: PageAnswer;
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
  const { context, entries, answer, siteNames, sitesOff, onOpen, onSwitchOn, onAlways } = props;
  const { t } = context.words;
  switch (answer.state) {
    case 'loading':
      return <p class="status">{t('page.loading')}</p>;
    case 'unreadable':
      return (
        <div class="nothing">
          <p>{t('page.unreadable')}</p>
          <p>{t('page.sites', { names: siteNames })}</p>
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
      if (records.length === 0) return state === 'running' && !missing && <p class="nothing">{t('page.none')}</p>;
      return <List context={context} entries={entries} tabId={tabId} found={records} onOpen={onOpen} />;
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
      <p>{t('page.sites', { names: siteNames })}</p>
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
  entries: readonly Entry[];
  tabId: number;
  found: PageRecord[];
  onOpen: (id: string) => void;
}

function List({ context, entries, tabId, found, onOpen }: ListProps) {
  const { words } = context;
  const { t } = words;
  const known = useMemo(
    () =>
      found.flatMap(({ id, badges }) => {
        const entry = entries.find((candidate) => candidate.id === id);
        return entry ? [{ entry, badges }] : [];
      }),
    [found, entries],
  );
  const officials = useMemo(() => known.flatMap(({ entry }) => entry.official ?? []), [known]);
  return (
    <>
      <Reminder context={context} officials={officials} />
      <p class="status" role="status">
        {t('page.count', { n: words.number(known.length) })}
      </p>
      <ul class="records">
        {known.map(({ entry: { id, name, office }, badges }) => (
          <li key={id} class="onPage">
            <button type="button" class="row" onClick={() => void reveal(tabId, id)}>
              <span class="name">{name}</span>
              <span class="office">{office}</span>
              <span class="level">{words.tCount('page.times', badges)}</span>
            </button>
            <button type="button" class="plain" aria-label={t('page.openRecord', { name })} onClick={() => onOpen(id)}>
              {t('page.record')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
