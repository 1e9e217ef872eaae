/** The four guidelines, apart from them what individual officials advise, and what came after. */
import { type CardContext, nameOf } from '@/data/card';
import { findOfficial } from '@/data/register';
import type { Source } from '@/data/schema';

export function GuidelineList({ context }: { context: CardContext }) {
  const { guidelines, register, words } = context;
  const { t, date, language } = words;
  const sourceOf = (id: string) => guidelines.sources.find((source) => source.id === id);

  return (
    <article class="guidelines">
      <h2>{guidelines.title[language]}</h2>
      <p class="quiet">{guidelines.adopted.text[language]}</p>
      <p class="quiet">{guidelines.scope[language]}</p>
      <ol>
        {guidelines.guidelines.map(({ id, title, meaning, source }) => (
          <li key={id}>
            <h3>{title[language]}</h3>
            <p>{meaning[language]}</p>
            <SourceLine source={sourceOf(source)} context={context} />
          </li>
        ))}
      </ol>
      <h2>{t('guidelines.advice')}</h2>
      <p class="quiet">{t('guidelines.adviceNote')}</p>
      <ul>
        {guidelines.advice.map(({ id, official, text, asOf }) => {
          const giver = findOfficial(register, official);
          return (
            <li key={id}>
              <p>{text[language]}</p>
              <p class="quiet">
                {t('guidelines.adviceBy', { who: giver ? nameOf(giver, words) : official, date: date(asOf) })}
              </p>
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
            <SourceLine source={sourceOf(source)} context={context} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function SourceLine({ source, context }: { source: Source | undefined; context: CardContext }) {
  if (!source) return null;
  const title = [source.title, source.publisher].join(', ');
  return (
    <p class="quiet">
      {context.words.t('card.source')}:{' '}
      {source.url ? (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
    </p>
  );
}
