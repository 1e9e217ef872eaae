/** Lists large registers aside from the popup, which so answers every key at once; another one of the same counts in them. */
import type { ListAnswer, SaidToLister } from '@/components/popup/listMessages';
import { answering } from '@/data/store/asking';
import { readList } from '@/data/store/derivedList';
import type { RecordList } from '@/data/views/recordList';
import { type Language, wordsFor } from '@/data/views/words';
import { practising } from './practice';

const lists = new Map<Language, Promise<RecordList>>();

/** As it is kept; made here where it is not kept yet, which takes its time. */
async function makeList(language: Language): Promise<RecordList> {
  const words = wordsFor(language);
  const reading = readList(words).catch(() => undefined);
  const endPractice = practising(words);
  const kept = await reading;
  endPractice();
  return kept ?? (await import('./listAfresh')).listAfresh(words);
}

function listIn(language: Language): Promise<RecordList> {
  const list = lists.get(language) ?? makeList(language);
  lists.set(language, list);
  return list;
}

async function answerTo(question: SaidToLister): Promise<ListAnswer> {
  switch (question.ask) {
    case 'ready':
      await listIn(question.language);
      return { is: 'ready' };
    case 'view':
      return { is: 'view', view: (await listIn(question.language)).view(question.asked) };
    case 'found':
      return { is: 'found', ids: (await listIn(question.language)).found(question.selection) };
    case 'entries': {
      const list = await listIn(question.language);
      return { is: 'entries', entries: question.ids.flatMap((id) => list.find(id) ?? []) };
    }
    case 'size':
      return { is: 'size', size: await (await import('./listAfresh')).recordsKnown() };
    default:
      return (await import('./countAnswer')).countAnswer(question);
  }
}

answering(answerTo);
