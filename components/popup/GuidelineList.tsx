/** The four guidelines, and apart from them what individual officials advise and what came later. */
import check from 'icon:check';
import cross from 'icon:x';
import type { CardContext } from '@/data/views/context';
import { nameOf } from '@/data/views/names';
import { linkOfSource } from '@/data/views/sources';
import './GuidelineList.css';
import { ExternalLink } from '../ExternalLink';
import { Icon } from '../Icon';
import { SourceLine } from '../SourceLine';
import { usePolicy } from '../usePolicy';

export function GuidelineList({ context }: { context: CardContext }) {
  const { guidelines, knowledge, words } = context;
  const { t, date, language } = words;
  const { rule, contact, contactAddress } = usePolicy().policy;
  const sourceOf = (id: string) => {
    const source = guidelines.sources.find((candidate) => candidate.id === id);
    return source && <SourceLine source={linkOfSource(source, words)} words={words} />;
  };

  return (
    <article class="guidelines">
      {(rule || contact) && (
        <section class="ownRule">
          <h2>{t('guidelines.own')}</h2>
          {rule && <p>{rule}</p>}
          {contact && <p>{contactAddress ? <ExternalLink href={contactAddress} label={contact} /> : contact}</p>}
        </section>
      )}
      <h2>{guidelines.title[language]}</h2>
      <p class="quiet">
        {guidelines.adopted.text[language]} {guidelines.scope[language]}
      </p>
      <ol class="rules">
        {guidelines.guidelines.map(({ id, title, meaning, right, wrong, source }, at) => (
          <li key={id} class="rule">
            <h3>
              <span class="nth" aria-hidden="true">
                {words.number(at + 1)}
              </span>
              {title[language]}
            </h3>
            <p>{meaning[language]}</p>
            <dl class="examples">
              <div class="right">
                <dt>
                  <Icon path={check} /> {t('guidelines.right')}
                </dt>
                <dd>{right[language]}</dd>
              </div>
              <div class="wrong">
                <dt>
                  <Icon path={cross} /> {t('guidelines.wrong')}
                </dt>
                <dd>{wrong[language]}</dd>
              </div>
            </dl>
            {sourceOf(source)}
          </li>
        ))}
      </ol>
      <p class="quiet">{t('guidelines.examples')}</p>
      <h2>{t('guidelines.advice')}</h2>
      <p class="quiet">{t('guidelines.adviceNote')}</p>
      <ul class="advice">
        {guidelines.advice.map(({ id, official, text, asOf, source }) => {
          const record = knowledge.find(official);
          const giver = record?.type === 'official' ? record.claims[0].record : undefined;
          return (
            <li key={id}>
              <p>{text[language]}</p>
              <p class="quiet">
                {t('guidelines.adviceBy', { who: giver ? nameOf(giver, words) : official, date: date(asOf) })}
              </p>
              {sourceOf(source)}
            </li>
          );
        })}
      </ul>
      <h2>{t('guidelines.later')}</h2>
      <ul class="later">
        {guidelines.later.map(({ moment, text, source }) => (
          <li key={text.nl}>
            <p>
              <strong>{date(moment)}</strong> {text[language]}
            </p>
            {sourceOf(source)}
          </li>
        ))}
      </ul>
    </article>
  );
}
