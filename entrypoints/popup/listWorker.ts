/** Lists large registers aside from the popup, which so answers every key at once; another one of the same counts in them. */
import type { ListAnswer, NumberedAnswer, NumberedQuestion } from '@/components/popup/listMessages';
import { dayOf } from '@/data/model/time';
import { readList } from '@/data/store/derivedList';
import { knownNow } from '@/data/store/knownNow';
import { type RecordList, recordListOf } from '@/data/views/recordList';
import { type Language, wordsFor } from '@/data/views/words';
import { countAnswer } from './countAnswer';

const lists = new Map<Language, Promise<RecordList>>();

/** As it is kept; made here where it is not kept yet, which takes its time. */
async function makeList(language: Language): Promise<RecordList> {
  const words = wordsFor(language);
  const kept = await readList(words).catch(() => undefined);
  return kept ?? recordListOf({ knowledge: await knownNow(), words, today: dayOf(new Date()) });
}

function listIn(language: Language): Promise<RecordList> {
  const list = lists.get(language) ?? makeList(language);
  lists.set(language, list);
  return list;
}

async function answerTo(question: NumberedQuestion): Promise<ListAnswer> {
  switch (question.ask) {
    case 'size':
      return { is: 'size', size: (await knownNow()).records.length };
    case 'view':
      return { is: 'view', view: (await listIn(question.language)).view(question.asked) };
    case 'found':
      return { is: 'found', ids: (await listIn(question.language)).found(question.selection) };
    case 'entries': {
      const list = await listIn(question.language);
      return { is: 'entries', entries: question.ids.flatMap((id) => list.find(id) ?? []) };
    }
    default:
      return countAnswer(question);
  }
}

const say = (answer: NumberedAnswer) => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<NumberedQuestion>) => {
  const { number } = data;
  answerTo(data).then(
    (answer) => say({ number, ...answer }),
    (error: unknown) => say({ number, is: 'failed', detail: String(error) }),
  );
});
