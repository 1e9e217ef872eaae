/** The popup: a search over everything, the page's records, the register, the rules, the figures. The same in a tab and beside the page. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SiteInfo } from '@/data/model/siteInfo';
import { rememberView, type View, views } from '@/data/store/lastView';
import { changeSettings, type Settings } from '@/data/store/settings';
import { askAccess } from '@/data/store/siteAccess';
import type { CardContext } from '@/data/views/context';
import { type PopupAddress, parsePopupAddress } from '@/data/views/ownPages';
import { everything, type Selection } from '@/data/views/selection';
import type { ListAsked } from '@/data/views/tallyLists';
import { PageRecords } from './PageRecords';
import './Popup.css';
import { useSettings } from '../useSettings';
import { later } from './later';
import { moveByArrow } from './moveByArrow';
import { PopupHeader } from './PopupHeader';
import { RegisterList } from './RegisterList';
import type { RegisterSource } from './register';
import { useAnswer } from './useAnswer';
import { usePageRecords } from './usePageRecords';
import { useRegister } from './useRegister';

const loadRecordView = () => import('../record/RecordView').then((module) => module.RecordView);
const RecordView = later(loadRecordView);
const Trouble = later(() => import('./Trouble').then((module) => module.Trouble));
/** At the foot: there after the first frame. */
const Reminder = later(() => import('./Reminder').then((module) => module.Reminder));
const GuidelineList = later(() => import('./GuidelineList').then((module) => module.GuidelineList));
const Tally = later(() => import('../tally/Tally').then((module) => module.Tally));
const Figures = later(() => import('../figures/Figures').then((module) => module.Figures));

interface PopupProps {
  /** As they are stored when it opens. */
  initial: Settings;
  /** The sites that have badges. */
  sites: readonly SiteInfo[];
  firstView: View;
  /** Starts the worker that lists large registers. */
  startLister: () => Worker;
}

export function Popup({ initial, sites, firstView, startLister }: PopupProps) {
  const [settings] = useSettings(initial);
  const [{ place, query, record: asked, seen, count: toCount }] = useState(() => parsePopupAddress(location));
  const [view, setView] = useState(toCount ? 'figures' : firstView);
  const [recordId, setRecordId] = useRecordInAddress();
  const [selection, setSelection] = useState({ ...everything, query });
  const [counted, setCounted] = useState<ListAsked | undefined>(
    toCount ? { of: 'register', reference: toCount } : undefined,
  );
  const [returnTo, setReturnTo] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const page = usePageRecords(sites, place);
  const { context, register } = useRegister(settings, startLister);
  const open = useRecord(register, context, recordId);
  // What was typed last is opened, also where it is still searched for.
  const [firstAsked, setFirstAsked] = useState(0);
  const { words } = context;
  const onPage = page.state === 'page' ? page.status.records.length : 0;
  useSlash(field);
  // Records are what one comes for: after the first frame, and before one is opened.
  useEffect(() => void loadRecordView(), []);
  useEffect(() => {
    if (recordId) return;
    const row = root.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(returnTo)}"]`);
    (row ?? field.current)?.focus();
  }, [recordId, returnTo]);

  const show = (next: View) => {
    setView(next);
    setCounted(undefined);
    setRecordId('');
    if (place === 'popup') void rememberView(next);
  };
  const openList = (wanted: Partial<Selection>) => {
    setSelection({ ...everything, ...wanted });
    show('register');
  };

  const count = (asked: ListAsked) => {
    show('figures');
    setCounted(asked);
  };

  return (
    // The arrows move through the rows from the search on; everything else here is operable by itself.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for keys of the controls within
    <div ref={root} class={`popup ${place}`} onKeyDown={(event) => moveByArrow(event, root.current)}>
      <PopupHeader
        words={words}
        place={place}
        views={viewsIn(place)}
        current={recordId ? undefined : view}
        onPage={onPage}
        query={selection.query}
        field={field}
        onView={show}
        onQuery={(text) => {
          setSelection({ ...selection, query: text });
          if (view !== 'register' || recordId) show('register');
        }}
        onEnter={() => setFirstAsked(firstAsked + 1)}
      />
      <main key={recordId || (counted?.of ?? view)}>
        {(view === 'register' || view === 'page') && !recordId && page.state === 'page' && (
          <Trouble {...page} words={words} />
        )}
        {recordId ? (
          open.isOfNow && (
            <RecordView
              key={recordId}
              context={open.context}
              record={open.record}
              seen={recordId === asked ? seen : undefined}
              onCount={() => count({ of: 'organisation', record: recordId })}
              onClose={() => {
                setReturnTo(recordId);
                setRecordId('');
              }}
            />
          )
        ) : view === 'register' ? (
          <RegisterList
            words={words}
            register={register}
            selection={selection}
            onSelection={setSelection}
            onOpen={setRecordId}
            onCount={count}
            returnTo={returnTo}
            firstAsked={firstAsked}
          />
        ) : view === 'page' ? (
          <PageRecords
            context={context}
            register={register}
            answer={page}
            place={place}
            siteNames={words.list(sites.map(({ name }) => name))}
            sitesOff={settings.sitesOff}
            onOpen={setRecordId}
            onSwitchOn={(id) => void switchOn(id)}
            onAlways={(site, isKnown) => {
              // The browser's question may close the popup: so the setting is stored first, and the background does the rest.
              void askAccess(site);
              void switchOn(site.id, isKnown ? [] : site.hosts);
            }}
          />
        ) : view === 'guidelines' ? (
          <GuidelineList context={context} />
        ) : counted ? (
          <Tally context={context} register={register} asked={counted} onClose={() => setCounted(undefined)} />
        ) : (
          <Figures
            context={context}
            register={register}
            onOpenList={openList}
            onCount={count}
            onClose={() => show('register')}
          />
        )}
      </main>
      {settings.reminder && <Reminder context={context} record={open.record} />}
    </div>
  );
}

/** The record that is open, with what is known of it; a register's own id leads to the record that it is part of. */
function useRecord(register: RegisterSource, context: CardContext, id: string) {
  const { answer: knowledge, isOfNow } = useAnswer(
    () => (id ? register.knownOf(id) : context.knowledge),
    [register, context, id],
  );
  return useMemo(
    () => ({
      context: { ...context, knowledge: knowledge ?? context.knowledge },
      record: id ? knowledge?.find(id) : undefined,
      isOfNow,
    }),
    [context, knowledge, id, isOfNow],
  );
}

/** In a tab of its own there is no page to report on. */
const viewsIn = (place: PopupAddress['place']): readonly View[] =>
  place === 'tab' ? views.filter((view) => view !== 'page') : views;

/** `/` goes to the search from everywhere but a field. */
function useSlash(field: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || (event.target instanceof Element && event.target.matches('input, textarea, select')))
        return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [field]);
}

/** The record that is open stands behind the `#`, so that a page's card can open it and the browser can go back from it. */
function useRecordInAddress(): [string, (id: string) => void] {
  const [id, setId] = useState(() => parsePopupAddress(location).record);
  useEffect(() => {
    const onChange = () => setId(parsePopupAddress(location).record);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  const open = (next: string) => {
    location.hash = encodeURIComponent(next);
  };
  return [id, open];
}

async function switchOn(siteId: string, added: readonly string[] = []): Promise<void> {
  try {
    await changeSettings(browser.storage, { sitesOff: { remove: [siteId] }, hosts: { add: added } });
  } catch {
    // The settings page says why it failed, and lets the user try again.
    await browser.runtime.openOptionsPage();
  }
}
