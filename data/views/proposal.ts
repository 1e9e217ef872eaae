/** A correction of the user's as a proposal to whoever keeps the register: to be read by people, and by a program. */
import { type KnownRecord, publishedOf } from '../model/knowledge';
import { type AnyRecord, sourceOf } from '../model/lookups';
import type { Register } from '../model/schema';
import { factOf, recordText } from './correction';
import { inLanguage } from './names';
import { originOf } from './sources';
import type { Words } from './words';

/** How the lines of a proposal are called. */
export type ProposalKey =
  | 'note.proposal.record'
  | 'note.proposal.now'
  | 'note.proposal.proposed'
  | 'note.proposal.source';

/** A correction as it is handed to whoever keeps the register. */
export interface Proposal {
  text: string;
  /** The same with the records as they are kept: what stands, what is proposed, and all sources of that. */
  json: string;
  /** What its file is called. */
  name: string;
}

/** @returns undefined where the leading register corrects none that is there */
export function proposalOf(known: KnownRecord, words: Words & Pick<Words<ProposalKey>, 't'>): Proposal | undefined {
  const [{ register: own, record: proposed }, ...others] = known.claims;
  const corrected = others.find(({ register, record }) =>
    proposed.corrects?.some((one) => one.register === register.id && one.record === record.id),
  );
  if (!corrected) return undefined;
  const { register, record: now } = corrected;
  const { t, date, language } = words;
  const fact = factOf(proposed);
  const source = sourceOf(own, fact.source);
  const ended = publishedOf(known).find(({ claims: [{ register: by, record }] }) => by === own && record.ended);
  const text = [
    t('note.proposal.record', { record: now.id, register: inLanguage(register.title, language) }),
    t('note.proposal.now', {
      text: `${recordText(register, now, words)} (${originOf({ register, record: factOf(now) }, words)})`,
    }),
    t('note.proposal.proposed', { text: recordText(own, proposed, words) }),
    ...(ended?.account.ended
      ? [words.t('record.accountEnded', { account: ended.account.handle }), date(ended.account.ended.moment)]
      : []),
    t('note.proposal.source', { source: source.url ?? source.title, date: date(fact.asOf) }),
  ];
  const { corrects: _corrects, ...plain } = proposed;
  const json = {
    register: register.id,
    record: now.id,
    now,
    proposed: { ...plain, id: now.id },
    organisations: bodiesOf(own, proposed),
    sources: sourcesIn(own, proposed),
  };
  return { text: text.join('\n'), json: `${JSON.stringify(json, null, 2)}\n`, name: `${now.id}.json` };
}

const sourcesIn = (register: Register, record: AnyRecord) => {
  const facts = JSON.stringify([record, bodiesOf(register, record)]);
  return register.sources.filter(({ id }) => facts.includes(`"source":"${id}"`));
};

/** Bodies that the record's offices are at. */
function bodiesOf({ organisations }: Register, record: AnyRecord) {
  const ids = 'posts' in record ? record.posts.map(({ organisation }) => organisation) : [];
  if ('holders' in record) ids.push(record.organisation);
  return organisations.filter(({ id }) => ids.includes(id));
}
