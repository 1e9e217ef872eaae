/** Why somebody on the page has no badge: which registers were asked, and which accounts they have of whoever was meant. */
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { publishedOf } from '@/data/model/knowledge';
import { selectedText } from '@/data/store/selectedText';
import type { CardContext } from '@/data/views/context';
import type { Entry } from '@/data/views/entries';
import { inLanguage } from '@/data/views/names';
import { recordOf } from '@/data/views/record';
import { entriesIn } from '@/data/views/recordList';
import { everything } from '@/data/views/selection';
import { AccountLink } from '../record/AccountLink';
import type { RegisterSource } from './register';
import { useAnswer } from './useAnswer';

interface WhyNoneProps {
  context: CardContext;
  register: RegisterSource;
  /** The tab whose selected text is looked up; undefined where it may not be read. */
  tabId: number | undefined;
  /** Whether the answer is there at once: where the page has nobody. */
  isOpen: boolean;
  onOpen: (id: string) => void;
}

/** As many as can be told apart at a glance. */
const maxFound = 3;

export function WhyNone({ context, register, tabId, isOpen, onOpen }: WhyNoneProps) {
  const { words, knowledge } = context;
  const { t, date, list, language } = words;
  const id = useId();
  const [name, setName] = useState('');
  useEffect(() => {
    if (tabId === undefined) return;
    // What was typed in the meantime counts for more.
    void selectedText(tabId).then((text) => setName((typed) => typed || text));
  }, [tabId]);
  const { answer: view } = useAnswer(
    () => register.view({ selection: { ...everything, query: name }, span: { from: 0, until: maxFound } }),
    [register, name],
  );
  const found = view && name.trim() ? entriesIn(view) : [];
  return (
    <details class="whyNone" open={isOpen || name !== ''}>
      <summary>{t('why.title')}</summary>
      <p>{t('why.absence')}</p>
      <label for={id}>{t('why.who')}</label>
      <input
        id={id}
        value={name}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <div role="status">
        {name.trim() && view?.count === 0 && <p>{t('why.nothing', { query: name })}</p>}
        {found.map((entry) => (
          <Known key={entry.id} context={context} register={register} entry={entry} onOpen={() => onOpen(entry.id)} />
        ))}
      </div>
      <p class="quiet">
        {t('why.asked', {
          registers: list(
            knowledge.registers.map(({ title, asOf }) => `${inLanguage(title, language)} (${date(asOf)})`),
          ),
        })}
      </p>
    </details>
  );
}

interface KnownProps extends Pick<WhyNoneProps, 'context' | 'register'> {
  entry: Entry;
  onOpen: () => void;
}

/** Which accounts the registers have of a record. */
function Known({ context, register, entry, onOpen }: KnownProps) {
  const { t } = context.words;
  const { answer: knowledge } = useAnswer(() => register.knownOf(entry.id), [register, entry]);
  const record = knowledge?.find(entry.id);
  const accounts = useMemo(
    () => (record && knowledge ? recordOf({ ...context, knowledge }, record).accounts.filter(({ href }) => href) : []),
    [context, knowledge, record],
  );
  return (
    <section class="known">
      <h3>
        <button type="button" class="plain" onClick={onOpen}>
          {entry.name}
        </button>
      </h3>
      {record && publishedOf(record).length === 0 ? (
        <p class="quiet">{t('why.noAccounts')}</p>
      ) : (
        <ul class="accountLinks">
          {accounts.map((account) => (
            <li key={account.href}>
              <AccountLink words={context.words} account={account} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
