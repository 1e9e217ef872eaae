/** The top of the popup: its name, the ways out of it, the search, and the views. */
import panel from 'icon:layout-sidebar-right';
import searchIcon from 'icon:search';
import settings from 'icon:settings';
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { View } from '@/data/store/lastView';
import { hasPanel, openPanel } from '@/data/store/sidePanel';
import type { PopupAddress } from '@/data/views/ownPages';
import type { MessageKey, Words } from '@/data/views/words';
import { Icon } from '../Icon';

interface PopupHeaderProps {
  words: Words;
  place: PopupAddress['place'];
  views: readonly View[];
  /** The view that is open; undefined while a record is. */
  current: View | undefined;
  /** How many records are on the page. */
  onPage: number;
  query: string;
  field: RefObject<HTMLInputElement | null>;
  onView: (view: View) => void;
  onQuery: (query: string) => void;
  /** Opens the first record that was found. */
  onEnter: () => void;
}

export function PopupHeader(props: PopupHeaderProps) {
  const { words, place, views, current, onPage, onView } = props;
  const { t, number } = words;
  return (
    <header>
      <div class="brand">
        <img src="/icons/48.png" alt="" />
        <h1>{t('popup.title')}</h1>
        {place === 'popup' && hasPanel() && <PanelButton words={words} />}
        <IconButton
          icon={settings}
          label={t('popup.settings')}
          onClick={() => void browser.runtime.openOptionsPage()}
        />
      </div>
      <SearchField {...props} />
      <nav aria-label={t('popup.views')}>
        {views.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={current === name ? 'page' : undefined}
            onClick={() => onView(name)}
          >
            {t(viewNames[name])}
            {name === 'page' && onPage > 0 && (
              <>
                {' '}
                <span class="count">{number(onPage)}</span>
              </>
            )}
          </button>
        ))}
      </nav>
    </header>
  );
}

const viewNames: Record<View, MessageKey> = {
  page: 'popup.page',
  register: 'popup.register',
  guidelines: 'popup.guidelines',
  figures: 'popup.figures',
};

function SearchField({ words: { t }, query, field, onQuery, onEnter }: PopupHeaderProps) {
  return (
    <search class="search">
      <Icon path={searchIcon} />
      <input
        ref={field}
        type="search"
        value={query}
        aria-label={t('popup.search')}
        placeholder={t('popup.search')}
        aria-keyshortcuts="/"
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && query.trim()) onEnter();
          if (event.key !== 'Escape' || !query) return;
          // With nothing left to clear, Escape closes the popup.
          event.preventDefault();
          onQuery('');
        }}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
    </search>
  );
}

/** Opens "on this page" beside the page. The window is known beforehand: browsers open it in the click itself or never. */
function PanelButton({ words: { t } }: Pick<PopupHeaderProps, 'words'>) {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    void browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  if (windowId === undefined) return null;
  return (
    <IconButton
      icon={panel}
      label={t('popup.panel')}
      onClick={() =>
        void openPanel(windowId).then(
          () => close(),
          () => undefined,
        )
      }
    />
  );
}

interface IconButtonProps {
  icon: string;
  label: string;
  onClick: () => void;
}

function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" class="iconButton" aria-label={label} title={label} onClick={onClick}>
      <Icon path={icon} />
    </button>
  );
}
