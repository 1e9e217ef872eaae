/** The four guidelines, and apart from them what individual officials advise and what came later. */

import type { CardContext } from '@/data/views/context';
import { nameOf } from '@/data/views/names';
import { linkOfSource } from '@/data/views/sources';
import { SourceLine } from './SourceLine';

export function GuidelineList({ context }: { context: CardContext }) {
  const { guidelines, knowledge, words } = context;
  const { t, date, language } = words;
  const sourceOf = (id: string) => {
    const source = guidelines.sources.find((candidate) => candidate.id === id);
    return source && <SourceLine source={linkOfSource(source, words)} words={words} />;
  };

  return (
    <article class="guidelines">
      <h2>{guidelines.title[language]}</h2>
      <p class="quiet">{guidelines.adopted.text[language]}</p>
      <p class="quiet">{guidelines.scope[language]}</p>
      <p class="quiet">{t('guidelines.examples')}</p>
      <ol>
        {guidelines.guidelines.map(({ id, title, meaning, right, wrong, source }) => (
          <li key={id}>
            <h3>{title[language]}</h3>
            <p>{meaning[language]}</p>
            <dl class="examples">
              <dt>{t('guidelines.right')}</dt>
              <dd>{right[language]}</dd>
              <dt class="wrong">{t('guidelines.wrong')}</dt>
              <dd>{wrong[language]}</dd>
            </dl>
            {sourceOf(source)}
          </li>
        ))}
      </ol>
      <h2>{t('guidelines.advice')}</h2>
      <p class="quiet">{t('guidelines.adviceNote')}</p>
      <ul>
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
      <ul>
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
