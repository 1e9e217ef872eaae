/** The card of an official. */
import type { Claim, KnownOfficial } from '../model/knowledge';
import { dayOfRecord, organisationOf, postOn, publishedAccounts } from '../model/lookups';
import type { Observation, Official, Organisation, Post } from '../model/schema';
import { periodOfPost, standingOf } from '../model/standing';
import type { CardDetail, CardModel, CardSection } from './cardModel';
import {
  accountsOfCard,
  accountsSection,
  actionsOf,
  figuresOf,
  mainObservation,
  sectionOf,
  sourcesSection,
} from './cardParts';
import type { CardContext } from './context';
import { observationFacts, otherPostFact, periodText } from './facts';
import { guidelineOf } from './guideline';
import { inLanguage, nameOf, organisationName, titleOf } from './names';
import { sealText } from './seal';
import { asOfText, sourceLinks, sourceName } from './sources';
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
  const [{ register, record: official }] = known.claims;
  const day = dayOfRecord(official);
  const { register: origin, record: post } = then ?? { register, record: postOn(official, day) };
  const organisation = then?.organisation ?? organisationOf(register, post.organisation);
  const observation = mainObservation(official.observations);
  const standing = standingOf([periodOfPost(origin, post), { asOf: day }], today);
  return {
    // Of the office that the card is of.
    seal: sealText({ ...known, claims: [{ register: origin, record: { ...official, posts: [post] } }] }, words),
    standing,
    name: nameOf(official, words),
    role: titleOf(post, words),
    organisation: organisationName(organisation, words),
    ...organisationNow(organisation, words),
    ...figuresOf(observation, words),
    asOf: words.date(observation?.asOf ?? day),
    source: observation ? sourceName(register, observation.source) : sourceName(origin, post.source),
    ...cautionOf(official, standing, words),
    accounts: accountsOfCard(context, known),
    more: t(official.view ? 'card.moreView' : 'card.more'),
    sections: [
      ...viewSections(context, official, organisation),
      accountsSection(context, known),
      ...official.observations.map((each) => observationSection(each, words)),
      ...postsSection({ register, record: official }, post, organisation, words),
      sourcesSection(context, sourcesOf(known, { register: origin, record: post }, words)),
    ],
    actions: actionsOf(known.id, words),
  };
}

/** What the official said, in our words, and the guideline that most applies. */
function viewSections(context: CardContext, official: Official, { kind }: Organisation): CardSection[] {
  const { t, language } = context.words;
  const guideline = guidelineOf(context, official);
  const binds = kind !== 'municipality' && kind !== 'province';
  return [
    ...sectionOf(
      t('card.view'),
      official.view && [{ value: inLanguage(official.view.text, language), note: t('card.viewNote') }],
    ),
    ...sectionOf(
      t('card.guideline'),
      guideline && [
        {
          value: guideline.title[language],
          note: binds ? guideline.meaning[language] : t('card.guidelineNotBinding'),
        },
      ],
    ),
  ];
}

/** What was counted, of when that is, and how it was worked out. */
function observationSection(observation: Observation, words: Words): CardSection {
  const { precision, followers, posts, asOf } = observation;
  const isCountedOnOrBefore = precision === 'onOrBefore' && Boolean(followers ?? posts);
  return {
    heading: words.t('record.observations'),
    facts: [...observationFacts(observation, words), { value: asOfText(isCountedOnOrBefore, asOf, words) }],
  };
}

/** Since when the office was held, the others that the official held, and what became of the organisation. */
function postsSection(
  { register, record: official }: Claim<Official>,
  post: Post,
  { became }: Organisation,
  words: Words,
): CardSection[] {
  const { t } = words;
  const facts: CardDetail[] = [
    ...(post.from || post.until ? [{ label: t('card.inOffice'), value: periodText(post, words) }] : []),
    ...(post.implied ? [{ value: t('card.impliedPost') }] : []),
    ...official.posts.filter((other) => other !== post).map((other) => otherPostFact(register, other, post, words)),
    ...became.map(({ name, abbreviation, from }) => ({
      label: t('card.organisationLater'),
      value: [inLanguage(name, words.language), abbreviation && `(${abbreviation})`].filter(Boolean).join(' '),
      note: t('record.since', { date: words.date(from) }),
    })),
  ];
  return sectionOf(t('card.offices'), facts);
}

/** What the organisation is called now, where that is something else. */
function organisationNow({ became }: Organisation, { t, language }: Words): Pick<CardModel, 'organisationNow'> {
  const last = became.at(-1);
  if (!last) return {};
  const name = inLanguage(last.name, language);
  return {
    organisationNow: t('card.organisationNow', { name: last.abbreviation ? `${name} (${last.abbreviation})` : name }),
  };
}

/** What the office rests on, and the record; of each other register that has it, too. */
const sourcesOf = ({ claims }: KnownOfficial, post: Claim<Post>, words: Words) =>
  sourceLinks(
    [post, ...claims.map(({ register, record }) => ({ register, record: postOn(record, dayOfRecord(record)) }))],
    words,
  );

function cautionOf(
  { accounts }: Official,
  standing: CardModel['standing'],
  { t }: Words,
): Pick<CardModel, 'caution' | 'isWarning'> {
  if (standing === 'current') return { caution: t('card.cautionCurrent') };
  const [account] = publishedAccounts(accounts);
  return {
    caution: account ? t('card.cautionAccount', { handle: account.handle }) : t('card.cautionPerson'),
    isWarning: true,
  };
}
