/** Answers the page for notes where registers are large: reads and takes them together aside from it. */
import type { DeskAnswer, DeskQuestion, KnownApart } from '@/components/note/deskAside';
import { deskHere, type NoteAsked } from '@/components/note/noteDesk';
import { recordAsked } from '@/components/note/recordAsked';
import { excerpter, headsOf } from '@/data/model/excerpt';
import type { Knowledge } from '@/data/model/knowledge';
import { answering } from '@/data/store/asking';
import { knownNow } from '@/data/store/knownNow';
import { readNotes } from '@/data/store/ownNotes';

/** Made anew once something else is known. */
let last:
  | { knowledge: Knowledge; desk: ReturnType<typeof deskHere>; excerptOf: ReturnType<typeof excerpter> }
  | undefined;

async function deskNow() {
  const knowledge = await knownNow();
  if (last?.knowledge !== knowledge) {
    const notes = await readNotes().catch(() => undefined);
    last = { knowledge, desk: deskHere(knowledge, notes), excerptOf: excerpter(knowledge) };
  }
  return last;
}

function knownApart(
  { knowledge, desk, excerptOf }: Awaited<ReturnType<typeof deskNow>>,
  asked: NoteAsked,
  language: DeskQuestion['language'],
): KnownApart {
  const { known, hidden } = recordAsked(knowledge, asked.record, asked.page);
  const record = known ?? hidden;
  const { notes, isBody } = desk.known(asked, language);
  const excerpt = record ? excerptOf(record) : [];
  const ids = hidden?.claims.map((claim) => claim.record.id) ?? [];
  return { heads: headsOf(knowledge), excerpt, hidden: ids, notes, isBody };
}

async function answerTo(question: DeskQuestion): Promise<DeskAnswer> {
  const now = await deskNow();
  const { language } = question;
  switch (question.ask) {
    case 'known':
      return { is: 'known', known: knownApart(now, question.asked, language) };
    case 'bodies':
      return { is: 'bodies', bodies: now.desk.bodies(question.about, question.text, language) };
    case 'change':
      return { is: 'change', made: now.desk.change(question.about, question.draft, language) };
  }
}

answering(answerTo);
