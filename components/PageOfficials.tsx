/** The officials on the page in the tab before the user, in the order in which they stand there. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type CardContext, nameOf } from '@/data/card';
import { labelOf } from '@/data/publish';
import { isPageOfficials, type PageOfficial, type TabMessage } from '@/data/published';
import { findOfficial } from '@/data/register';

/** What is known of the page: not asked yet, not to be had, or its officials. */
type Answer = 'loading' | 'silent' | { tabId: number; officials: PageOfficial[] };

interface PageOfficialsProps {
  context: CardContext;
  onOpen: (id: string) => void;
}

export function PageOfficials({ context, onOpen }: PageOfficialsProps) {
  const { words, register } = context;
  const { t } = words;
  const answer = usePageOfficials();
  if (answer === 'loading') return <p class="status">{t('page.loading')}</p>;
  if (answer === 'silent') {
    return (
      <div class="nothing">
        <p>{t('page.silent')}</p>
        <p>{t('page.silentHint')}</p>
      </div>
    );
  }
  const { tabId, officials } = answer;
  if (officials.length === 0) return <p class="nothing">{t('page.none')}</p>;
  return (
    <>
      <p class="status" role="status">
        {words.tCount('page.count', officials.length)}
      </p>
      <ul class="officials">
        {officials.map(({ id, badges }) => {
          const official = findOfficial(register, id);
          if (!official) return null;
          const name = nameOf(official, words);
          const { role, organisation } = labelOf(context, official);
          return (
            <li key={id} class="onPage">
              <button type="button" class="row" onClick={() => void reveal(tabId, id)}>
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
                onClick={() => onOpen(id)}
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

/** Asks the active tab, and again whenever a page tells of another count. */
function usePageOfficials(): Answer {
  const [answer, setAnswer] = useState<Answer>('loading');
  useEffect(() => {
    let ended = false;
    const ask = async () => {
      const next = await askActiveTab();
      if (!ended) setAnswer(next);
    };
    const onMessage = () => void ask();
    browser.runtime.onMessage.addListener(onMessage);
    void ask();
    return () => {
      ended = true;
      browser.runtime.onMessage.removeListener(onMessage);
    };
  }, []);
  return answer;
}

async function askActiveTab(): Promise<Answer> {
  try {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return 'silent';
    const message: TabMessage = { type: 'officials' };
    const officials: unknown = await browser.tabs.sendMessage(tab.id, message);
    return isPageOfficials(officials) ? { tabId: tab.id, officials } : 'silent';
  } catch {
    // No script of ours is there to answer.
    return 'silent';
  }
}

async function reveal(tabId: number, id: string): Promise<void> {
  const message: TabMessage = { type: 'reveal', id };
  try {
    await browser.tabs.sendMessage(tabId, message);
  } catch {
    // The page was left in the meantime.
  }
}
