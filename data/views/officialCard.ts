/** The card of an official. */
import { accountsOf, type Claim, type KnownOfficial } from '../model/knowledge';
import { dayOfRecord, organisationOf, postOn, publishedAccounts, sourceOf } from '../model/lookups';
import type { Observation, Official, Organisation, Post } from '../model/schema';
import { periodOfPost, standingOf } from '../model/standing';
import type { CardLink, CardModel } from './cardModel';
import type { CardContext } from './context';
import { accountFact, archivedLink, observationFacts, otherPostFact, periodText } from './facts';
import { guidelineOf } from './guideline';
import { inLanguage, nameOf, organisationName, titleOf } from './names';
import { asOfText, sourceLink, sourceLinks } from './sources';
import type { Words } from './words';

/**
 * Puts an official into words.
 * @param then an office of another day than that of the record, with its organisation as it was called then
 */
export function cardOfOfficial(
  context: CardContext,
  known: KnownOfficial,
  then?: Claim<Post> & { organisation: Organisation },
): CardModel {
  const { words, today } = context;
  const { t } = words;
  const { id, claims } = known;
  const [{ register, record: official }] = claims;
  const day = dayOfRecord(official);
  const { register: origin, record: post } = then ?? { register, record: postOn(official, day) };
  const organisation = then?.organisation ?? organisationOf(register, post.organisation);
  const standing = standingOf([periodOfPost(origin, post), { asOf: day }], today);
  return {
    id,
    name: nameOf(official, words),
    role: titleOf(post, words),
    organisation: organisationName(organisation, words),
    ...(organisation.became.length > 0 && { organisationSince: organisationSince(organisation, words) }),
    standing,
    asOf: asOfText(official.observations.some(isCountedOnOrBefore), day, words),
    caution: cautionOf(
      official,
      titleOf(post, words),
      { standing, date: words.date(day), source: sourceOf(origin, post.source).title },
      words,
    ),
    facts: [
      ...(post.from || post.until ? [{ label: t('card.inOffice'), value: periodText(post, words) }] : []),
      ...accountsOf(known).map((account) => accountFact(context, account, known)),
      ...official.observations.flatMap((observation) => observationFacts(observation, words)),
      ...official.posts.filter((other) => other !== post).map((other) => otherPostFact(register, other, post, words)),
      ...(post.implied ? [{ label: t('card.source'), value: t('card.impliedPost') }] : []),
    ],
    ...(official.view && {
      view: {
        label: t('card.view'),
        value: inLanguage(official.view.text, words.language),
        note: t('card.viewNote'),
      },
    }),
    ...guidelinePart(context, official, organisation),
    source: { label: t('card.source'), ...sourceLink(origin, post.source, words) },
    ...otherSources(known, words),
    links: linksOf(context, official),
    openRecord: t('card.openRecord'),
  };
}

function guidelinePart(context: CardContext, official: Official, { kind }: Organisation): Pick<CardModel, 'guideline'> {
  const { t, language } = context.words;
  const guideline = guidelineOf(context, official);
  if (!guideline) return {};
  const binds = kind !== 'municipality' && kind !== 'province';
  return {
    guideline: {
      label: t('card.guideline'),
      value: guideline.title[language],
      note: binds ? guideline.meaning[language] : t('card.guidelineNotBinding'),
    },
  };
}

/** What the other registers that have the same record rest on. */
function otherSources({ claims }: KnownOfficial, words: Words): Pick<CardModel, 'otherSources'> {
  const others = claims
    .slice(1)
    .map(({ register, record }) => ({ register, record: postOn(record, dayOfRecord(record)) }));
  return others.length > 0 ? { otherSources: sourceLinks(others, words) } : {};
}

/** What an organisation was called afterwards: the names in between by abbreviation and year, the last one in full. */
function organisationSince({ became }: Organisation, { t, date, language }: Words): string {
  const between = became
    .slice(0, -1)
    .map(({ name, abbreviation, from }) => `${abbreviation ?? inLanguage(name, language)} (${date(from.slice(0, 4))})`);
  const last = became.at(-1);
  const now =
    last &&
    t('card.organisationNow', {
      name: inLanguage(last.name, language),
      abbreviation: last.abbreviation ?? '',
      date: date(last.from),
    });
  return t('card.organisationSince', { names: [...between, now].filter(Boolean).join(', ') });
}

const isCountedOnOrBefore = ({ precision, followers, posts }: Observation) =>
  precision === 'onOrBefore' && Boolean(followers ?? posts);

function cautionOf(
  official: Official,
  office: string,
  { standing, date, source }: { standing: CardModel['standing']; date: string; source: string },
  { t }: Words,
): string {
  if (standing === 'current') return t('card.cautionCurrent', { date, source });
  const account = publishedAccounts(official.accounts)[0];
  if (!account) return t('card.cautionPerson', { date });
  return t('card.cautionAccount', { date, handle: account.handle, who: official.name ?? office });
}

function linksOf(context: CardContext, official: Official): CardLink[] {
  const archived = official.accounts.flatMap((account) => archivedLink(context, account) ?? []);
  return [...archived, { label: context.words.t('card.report'), href: context.reportUrl }];
}
