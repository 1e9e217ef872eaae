/** The card of a record: what is known of it, put into words. The same for the page and for the popup. */
import type { Claim, KnownRecord } from '../model/knowledge';
import type { Domain } from '../model/schema';
import type { CardModel } from './cardModel';
import { sourcesSection } from './cardParts';
import type { CardContext } from './context';
import { correctionSection } from './correction';
import { ownWord } from './labels';
import { inLanguage } from './names';
import { notedFacts } from './notedCounts';
import { cardOfOffice } from './officeCard';
import { cardOfOfficial } from './officialCard';
import { cardOfOrganisation } from './organisationCard';
import { noteReference } from './ownPages';
import { domainSeal } from './seal';
import { sourceLink, sourceName } from './sources';
import { type PostedOn, type ThenPart, thenPart } from './thenCard';

/**
 * Puts a record into words.
 * @param post the post that its badge stands in, where that has a date: then the card is of that day, too
 */
export function cardOf(context: CardContext, record: KnownRecord, post?: PostedOn): CardModel {
  const { office, dated: then = [] } = (post && thenPart(context, record, post)) ?? {};
  const card = undatedCard(context, record, office);
  const dated = [...then, ...notedFacts(context, record)];
  return {
    ...card,
    ...whoseWord(context, record, card),
    ...(dated.length > 0 && { dated }),
    sections: [...correctionSection(context, record), ...card.sections],
  };
}

/** Of a register of the user's own, or of the organisation's, the card says so. */
function whoseWord(context: CardContext, record: KnownRecord, { source }: CardModel): Partial<CardModel> {
  const word = ownWord(context, record);
  if (!word) return {};
  return {
    isOwn: true,
    source: { ...source, title: context.words.t(`card.${word}Register`, { source: source.title }) },
  };
}

function undatedCard(context: CardContext, record: KnownRecord, office: ThenPart['office']): CardModel {
  switch (record.type) {
    case 'official':
      return cardOfOfficial(context, record, office);
    case 'office':
      return cardOfOffice(context, record);
    case 'organisation':
      return cardOfOrganisation(context, record);
  }
}

/** What an address under a domain of the government proves, and what it does not: of accounts that no register has. */
function cardOfDomain(context: CardContext, { register, record }: Claim<Domain>): CardModel {
  const { words } = context;
  const { t, date, language } = words;
  const { domain, issuer, asOf, source } = record;
  return {
    seal: domainSeal,
    standing: 'domain',
    name: t('domain.name', { domain }),
    role: t('domain.role'),
    organisation: inLanguage(issuer, language),
    figures: [],
    asOf: date(asOf),
    source: sourceName(register, source),
    caution: t('domain.caution', { domain, issuer: inLanguage(issuer, language) }),
    accounts: [],
    more: t('card.more'),
    sections: [
      { heading: t('domain.not'), facts: [{ value: t('domain.notProven') }] },
      sourcesSection(context, [sourceLink(register, source, words)]),
    ],
    // Whose the account is, the user may know.
    actions: [{ label: t('card.note'), value: noteReference() }],
  };
}

/** The card with this id: of a record, on a post or on none, or of a domain. */
export function cardWithId(context: CardContext, id: string, post?: PostedOn): CardModel | undefined {
  const { knowledge } = context;
  const record = knowledge.find(id);
  if (record) return cardOf(context, record, post);
  const domain = knowledge.domains.find((claim) => claim.record.id === id);
  return domain && cardOfDomain(context, domain);
}
