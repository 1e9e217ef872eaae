/** The card of an organisation: what it is, its accounts, and where the registers that have it disagree. */
import { accountsOf, type Claim, type Claims, isPast, type KnownOrganisation } from '../model/knowledge';
import { sourceOf } from '../model/lookups';
import type { Organisation } from '../model/schema';
import { endOfOrganisation, periodOfOrganisation, standingOf } from '../model/standing';
import { holdsOn } from '../model/time';
import type { CardFact, CardModel } from './cardModel';
import type { CardContext } from './context';
import { accountFact } from './facts';
import { inLanguage, organisationName } from './names';
import { asOfText, originOf, sourceLink, sourceLinks } from './sources';
import type { Words } from './words';

/** Puts an organisation into words. */
export function cardOfOrganisation(context: CardContext, known: KnownOrganisation): CardModel {
  const { words, reportUrl, today } = context;
  const { t } = words;
  const { id, claims } = known;
  const [{ register, record: organisation }] = claims;
  const { kind, abbreviation, parent, until, asOf } = organisation;
  const above = register.organisations.find((other) => other.id === parent);
  const others = sourceLinks(claims.slice(1), words);
  return {
    id,
    name: organisationName(organisation, words),
    role: t(`organisationKind.${kind}.long`),
    ...(above && { organisation: organisationName(above, words) }),
    standing: standingOf([periodOfOrganisation(known)], today),
    asOf: asOfText(false, asOf, words),
    caution: t('card.cautionCurrent', {
      date: words.date(asOf),
      source: sourceOf(register, organisation.source).title,
    }),
    facts: [
      ...accountsOf(known).map((account) => accountFact(context, account, known)),
      ...(abbreviation ? [{ label: t('card.abbreviation'), value: abbreviation }] : []),
      ...(until ? [{ label: t('card.until'), value: words.date(until) }] : []),
      ...nameFacts(claims, context),
      ...endFacts(known, words),
    ],
    source: { label: t('card.source'), ...sourceLink(register, organisation.source, words) },
    ...(others.length > 0 && { otherSources: others }),
    links: [{ label: t('card.report'), href: reportUrl }],
    openRecord: t('card.openRecord'),
  };
}

/** When it ceased to be. */
function endFacts(known: KnownOrganisation, words: Words): CardFact[] {
  const end = endOfOrganisation(known);
  if (!end) return [];
  const { moment, note, source } = end.record;
  const notes = [note && inLanguage(note, words.language), sourceLink(end.register, source, words).title];
  return [{ label: words.t('card.ended'), value: words.date(moment), note: notes.filter(Boolean).join('; ') }];
}

/**
 * Other names that registers have: one of before with its end, and one of today beside ours, as both are shown where registers
 * disagree. What it was called at some time is neither.
 */
function nameFacts([first, ...others]: Claims<Organisation>, { words, today }: CardContext): CardFact[] {
  const { t, date } = words;
  const nameIn = ({ record }: Claim<Organisation>) => organisationName(record, words);
  return others
    .filter(
      (claim) => holdsOn({ asOf: claim.record.asOf }, today) === 'yes' && plain(nameIn(claim)) !== plain(nameIn(first)),
    )
    .map((claim) => {
      const { until } = claim.record;
      const end = until && t('record.until', { date: date(until) });
      return {
        label: t(isPast(claim.record) ? 'card.earlierName' : 'card.otherName'),
        value: nameIn(claim),
        note: [end, originOf(claim, words)].filter(Boolean).join('; '),
      };
    });
}

/** Without what is no difference: case, accents, the abbreviation in brackets. */
const plain = (name: string): string =>
  name
    .replace(/\s*\([^)]*\)$/, '')
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
