/** Records that the user does not want to see: by their ids, until each is brought back. */
import { changeKnown, database, textsIn } from './database';

/** The ids of hidden records, the last hidden last. */
export const readHidden = async (): Promise<string[]> => textsIn(await (await database()).get('facts', 'hidden'));

/** Hides the record that any register has under this id; it is the last hidden from then on. */
export const hideRecord = (id: string): Promise<void> =>
  edit((hidden) => [...hidden.filter((each) => each !== id), id]);

/** Shows it again. */
export const showRecord = (id: string): Promise<void> => edit((hidden) => hidden.filter((each) => each !== id));

const edit = (change: (hidden: string[]) => string[]): Promise<void> =>
  changeKnown(async ({ facts }) => {
    await facts.put(change(textsIn(await facts.get('hidden'))), 'hidden');
  });
