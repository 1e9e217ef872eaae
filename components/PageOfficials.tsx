/** The officials on the page in the tab before the user, in the order in which they stand there. */
import { useMemo } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type CardContext, nameOf } from '@/data/card';
import { labelOf } from '@/data/publish';
import type { PageOfficial } from '@/data/published';
import { findOfficial } from '@/data/register';
import { Reminder } from './Reminder';
import { type PageAnswer, reveal } from './usePageOfficials';

interface PageOfficialsProps {
  context: CardContext;
  answer: PageAnswer;
  /** Names of the sites that have badges, in words. */
  siteNames: string;
  /** Ids of the sites that the user switched off. */
  sitesOff: readonly string[];
  onOpen: (id: string) => void;
  onSwitchOn: (siteId: string) => void;
}

export function PageOfficials({ context, answer, siteNames, sitesOff, onOpen, onSwitchOn }: PageOfficialsProps) {
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
    case 'unknownSite':
      return (
        <div class="nothing">
          <p>{t('page.unknownSite', { host: answer.host })}</p>
          <p>{t('page.sites', { names: siteNames })}</p>
        </div>
      );
    case 'silent':
      return (
        <div class="nothing">
          <p>{t('page.silent', { name: answer.site.name })}</p>
          <button type="button" class="plain" onClick={() => void browser.tabs.reload(answer.tabId)}>
            {t('page.reload')}
          </button>
        </div>
      );
    case 'officials': {
      const { site, officials, tabId } = answer;
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
      if (officials.length === 0) return <p class="nothing">{t('page.none')}</p>;
      return <List context={context} tabId={tabId} found={officials} onOpen={onOpen} />;
    }
  }
}

interface ListProps {
  context: CardContext;
  tabId: number;
  found: PageOfficial[];
  onOpen: (id: string) => void;
}

function List({ context, tabId, found, onOpen }: ListProps) {
  const { words, register } = context;
  const { t } = words;
  const known = useMemo(
    () =>
      found.flatMap(({ id, badges }) => {
        const official = findOfficial(register, id);
        return official ? [{ official, badges }] : [];
      }),
    [found, register],
  );
  const officials = useMemo(() => known.map(({ official }) => official), [known]);
  return (
    <>
      <Reminder context={context} officials={officials} />
      <p class="status" role="status">
        {words.tCount('page.count', known.length)}
      </p>
      <ul class="officials">
        {known.map(({ official, badges }) => {
          const name = nameOf(official, words);
          const { role, organisation } = labelOf(context, official);
          return (
            <li key={official.id} class="onPage">
              <button type="button" class="row" onClick={() => void reveal(tabId, official.id)}>
                <span class="name">{name}</span>
                <span class="office">
                  {role} · {organisation}
                </span>
                <span class="level">{words.tCount('page.times', badges)}</span>
              </button>
              <button
                type="button"
                class="plain"
                aria-label={t('page.openRecord', { name })}
                onClick={() => onOpen(official.id)}
              >
                {t('page.record')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
