/** What is known besides what the user fills in: of the page, the account, and the record as it stands. Pure. */
import {
  type NoteDraft,
  type NotedAccount,
  type NoteFacts,
  pageSource,
  type RecordBefore,
} from '@/data/exchange/noteDraft';
import { profileUrl, writtenHandle } from '@/data/model/handles';
import type { Knowledge, KnownRecord } from '@/data/model/knowledge';
import { mainPost, organisationOf } from '@/data/model/lookups';
import { type NotedRecord, ownNotesId } from '@/data/model/notes';
import type { Register } from '@/data/model/schema';
import { roles } from '@/data/model/vocabulary';
import type { CardContext } from '@/data/views/context';
import { organisationName, platformNow, titleOf } from '@/data/views/names';
import type { SeenProfile } from '@/data/views/seenProfile';
import { bareName, type KnownBodies, knownBodies } from './knownBodies';
import type { NoteWords } from './noteWords';

/** By what, and of when, a note is. */
export type PageOfNote = Pick<NoteFacts, 'source' | 'day'>;

/** What the note is about. */
interface Subject {
  account?: NotedAccount | undefined;
  /** The page, where it is the account's profile. */
  profile?: SeenProfile | undefined;
  /** The record, where there is one. */
  known?: KnownRecord | undefined;
}

/** By what and of when a note is that is about an account: of its page, else of today. */
export const pageOfNote = (
  words: NoteWords,
  today: string,
  { profile, account = profile }: Pick<Subject, 'profile' | 'account'>,
): PageOfNote => ({ day: profile?.day ?? today, source: sourceOf(words, profile, account) });

/** What a form needs to know to be made into a change. */
export interface FactsForNote {
  facts: NoteFacts;
  bodies: KnownBodies;
}

/** Goes through all records that are known: where these are many, to be called aside from a page. */
export function factsFor(
  words: NoteWords,
  { knowledge, today }: Pick<CardContext, 'knowledge' | 'today'>,
  notes: Register | undefined,
  { profile, account = profile, known }: Subject,
): FactsForNote {
  const before = known && recordBefore(knowledge, known, words);
  const also = [...(notes ? [notes] : []), ...(known ? [withEmployers(known)] : [])];
  const bodies = knownBodies(knowledge, also, words);
  const page = pageOfNote(words, today, { profile, account });
  const plain = (text: string) => text.trim().toLowerCase();
  const facts: NoteFacts = {
    account,
    ...page,
    language: words.language,
    roleNamed: (text) =>
      roles.find((role) =>
        [words.t(`role.${role}.long`), words.t(`role.${role}.short`)].some(
          (name) => plain(name) === plain(text) || plain(name.replace(/ \(.*\)$/, '')) === plain(text),
        ),
      ),
    bodyNamed: bodies.named,
    bareName: (text, kind) => bareName(text, kind, words),
    before,
    isTaken: (id) => knowledge.find(id) !== undefined || (notes !== undefined && isIn(notes, id)),
  };
  return { facts, bodies };
}

/** The leading register, with no other bodies than those that the record's offices are at. */
function withEmployers({ claims: [{ register, record }] }: KnownRecord): Register {
  const at = 'posts' in record ? record.posts.map(({ organisation }) => organisation) : [];
  const of = 'holders' in record ? [record.organisation] : [];
  return { ...register, organisations: register.organisations.filter(({ id }) => [...at, ...of].includes(id)) };
}

/** The page; where it is another one, the account's own. */
function sourceOf(words: NoteWords, profile: SeenProfile | undefined, account: NotedAccount | undefined) {
  const { platform, handle } = profile ?? account ?? {};
  if (!platform || !handle) return pageSource(words.t('note.registerTitle'), words.t('note.registerTitle'), '');
  const page = profile?.page ?? profileUrl(platform, handle);
  return pageSource(writtenHandle(platform, handle), platformNow(platform, words), page);
}

const isIn = ({ officials, offices, organisations, sources }: Register, id: string): boolean =>
  [...officials, ...offices, ...organisations, ...sources].some((one) => one.id === id);

/** Whether a register is the user's notes: an organisation may hand on what somebody noted there. */
export const isNotes = ({ isManaged }: Knowledge, register: Register): boolean =>
  register.id === ownNotesId && !isManaged(register);

/** The claim of the user's notes, where there is one. */
export const ownClaimOf = (knowledge: Knowledge, { claims }: KnownRecord) =>
  claims.find(({ register }) => isNotes(knowledge, register));

/** The record as the form begins with it: of the notes, else as the leading register has it. */
function recordBefore(knowledge: Knowledge, known: KnownRecord, words: NoteWords): RecordBefore | undefined {
  const { register } = ownClaimOf(knowledge, known) ?? known.claims[0];
  const noted = notedOf(known, register);
  if (!noted) return undefined;
  const { role } = draftOf(noted, register, words);
  if (isNotes(knowledge, register)) return { noted, role };
  const claims = known.claims.map((claim) => ({ register: claim.register.id, record: claim.record.id }));
  return { noted, role, corrected: { claims, register: register.id, sources: register.sources } };
}

/** What one register has of a record. */
function notedOf(known: KnownRecord, register: Register): NotedRecord | undefined {
  switch (known.type) {
    case 'official': {
      const claim = known.claims.find((each) => each.register === register);
      return claim && { type: known.type, record: claim.record };
    }
    case 'office': {
      const claim = known.claims.find((each) => each.register === register);
      return claim && { type: known.type, record: claim.record };
    }
    case 'organisation': {
      const claim = known.claims.find((each) => each.register === register);
      return claim && { type: known.type, record: claim.record };
    }
  }
}

/** The form, filled in with a record as it stands. */
export function draftOfKnown(
  knowledge: Knowledge,
  known: KnownRecord,
  account: NotedAccount | undefined,
  words: NoteWords,
): NoteDraft {
  const { register } = ownClaimOf(knowledge, known) ?? known.claims[0];
  const noted = notedOf(known, register);
  const draft = noted ? draftOf(noted, register, words) : emptyDraft(known.type);
  const same = noted?.record.accounts.find(
    (one) => one.status === 'published' && one.platform === account?.platform && one.handle === account?.handle,
  );
  return { ...draft, ended: (same?.status === 'published' && same.ended?.moment) || '' };
}

const emptyDraft = (type: NoteDraft['type']): NoteDraft => ({
  ...{ type, name: '', role: '', organisation: '', kind: '', ended: '' },
});

function draftOf({ type, record }: NotedRecord, register: Register, words: NoteWords): NoteDraft {
  const bodyName = (id: string) => organisationName(organisationOf(register, id), words);
  switch (type) {
    case 'official': {
      const post = mainPost(record);
      return {
        ...emptyDraft(type),
        name: record.name ?? '',
        role: titleOf(post, words),
        organisation: bodyName(post.organisation),
      };
    }
    case 'office':
      return { ...emptyDraft(type), role: titleOf(record, words), organisation: bodyName(record.organisation) };
    case 'organisation':
      return { ...emptyDraft(type), name: organisationName(record, words), kind: record.kind };
  }
}
