/** The form for an account that no register has: filled in as far as its page tells. */
import { useMemo, useState } from 'preact/hooks';
import { countOf } from '@/data/exchange/noteDraft';
import type { NoteChange } from '@/data/model/notes';
import type { CardContext } from '@/data/views/context';
import type { SeenProfile } from '@/data/views/seenProfile';
import { FigureFields } from './FigureFields';
import { countsIn, type FigureFaults, figuresSeen } from './figureDraft';
import { pageOfNote } from './noteFacts';
import type { NoteWords } from './noteWords';
import { PageFacts } from './PageFacts';
import { RecordForm } from './RecordForm';
import type { Noted } from './useNoted';

interface AddRecordProps {
  words: NoteWords;
  context: CardContext;
  noted: Noted;
  profile: SeenProfile;
  /** Id of the record that was asked for, and is not there. */
  record: string;
  onSave: (change: NoteChange) => void;
}

export function AddRecord({ words, context, noted, profile, record, onSave }: AddRecordProps) {
  const { t } = words;
  const page = pageOfNote(words, context.today, { profile });
  const seen = useMemo(() => figuresSeen(profile, words), [profile, words]);
  const [draft, setDraft] = useState(seen);
  const [isWanted, setWanted] = useState(Boolean(seen.followers || seen.posts));
  const [faults, setFaults] = useState<FigureFaults>({});
  const { counts, faults: found } = countsIn(draft, profile, words);
  const hasCounts = Object.keys(counts).length > 0;
  const { name = '' } = profile;
  const isBody = noted.isBody || /^(company|school|showcase)\//.test(profile.handle);
  return (
    <section aria-labelledby="addHeading">
      <h2 id="addHeading">{t('note.add')}</h2>
      <p class="quiet">{t('note.intro')}</p>
      <PageFacts words={words} profile={profile} facts={page} />
      <RecordForm
        words={words}
        desk={noted.desk}
        about={{ record, page: profile, today: context.today, account: profile, profile }}
        initial={{ type: isBody ? 'organisation' : 'official', name, role: '', organisation: '', kind: '', ended: '' }}
        isNameSeen={name !== ''}
        save="note.save.add"
        onSave={(change) => {
          const { count } = countOf(profile, counts, page);
          onSave(isWanted && hasCounts ? { ...change, ...(count && { count }) } : change);
        }}
        figures={{
          fields: (
            <fieldset class="figures">
              <legend>{t('note.figures', { date: words.date(page.day) })}</legend>
              <FigureFields
                words={words}
                platform={profile.platform}
                profile={profile}
                draft={draft}
                faults={faults}
                onDraft={(next) => {
                  setDraft(next);
                  setFaults({});
                  setWanted(true);
                }}
              />
              <label class="check">
                <input
                  type="checkbox"
                  checked={isWanted}
                  onChange={({ currentTarget }) => setWanted(currentTarget.checked)}
                />
                {t('note.alsoFigures')}
              </label>
            </fieldset>
          ),
          isRight: () => {
            setFaults(isWanted ? found : {});
            return !isWanted || Object.keys(found).length === 0;
          },
        }}
      />
    </section>
  );
}
