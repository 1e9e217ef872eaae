/** Who speaks by an account: a new record, one of the notes to be edited, or one of another register to be corrected. */
import { useId, useState } from 'preact/hooks';
import type { NoteDraft, NoteFaults } from '@/data/exchange/noteDraft';
import type { NoteChange } from '@/data/model/notes';
import { organisationKinds, roles } from '@/data/model/vocabulary';
import { useAnswer } from '../popup/useAnswer';
import { CheckedForm } from './CheckedForm';
import { Field } from './Field';
import type { NoteAbout, NoteDesk } from './noteDesk';
import type { NoteMessageKey, NoteWords } from './noteWords';

interface RecordFormProps {
  words: NoteWords;
  desk: NoteDesk;
  about: NoteAbout;
  /** Whether it is of a record that there is. */
  isOfKnown?: boolean;
  initial: NoteDraft;
  /** Whether the name was read off the page. */
  isNameSeen?: boolean;
  save: NoteMessageKey;
  onSave: (change: NoteChange) => void;
  /** What stands before the button, and says whether that is in order. */
  figures?: { fields: preact.ComponentChildren; isRight: () => boolean };
}

const types = ['official', 'office', 'organisation'] as const;

export function RecordForm({
  words,
  desk,
  about,
  isOfKnown = false,
  initial,
  isNameSeen,
  save,
  onSave,
  figures,
}: RecordFormProps) {
  const { t, language } = words;
  const [draft, setDraft] = useState(initial);
  const [faults, setFaults] = useState<NoteFaults>({});
  const [isFailed, setFailed] = useState(false);
  const group = useId();
  const isBody = draft.type === 'organisation';
  const body = isBody ? draft.name : draft.organisation;
  const { answer: bodies } = useAnswer(
    () => desk.bodies(about, body, language),
    [desk, JSON.stringify(about), body, language],
  );
  const isUnknown = body.trim() !== '' && bodies?.isKnown === false;
  const change = (part: Partial<NoteDraft>) => {
    setDraft({ ...draft, ...part });
    const touched = Object.keys(part);
    setFaults(Object.fromEntries(Object.entries(faults).filter(([field]) => !touched.includes(field))));
  };
  const submit = async () => {
    setFailed(false);
    const made = await Promise.resolve(desk.change(about, draft, language)).catch((error: unknown) => {
      console.warn('What is known could not be read.', error);
    });
    if (!made) {
      setFailed(true);
      return false;
    }
    const areFiguresRight = figures?.isRight() ?? true;
    if ('faults' in made) setFaults(made.faults);
    else if (areFiguresRight) onSave(made.change);
    return 'change' in made && areFiguresRight;
  };
  const faultOf = (field: keyof NoteFaults) => faults[field] && t(`note.fault.${field}`);
  return (
    <CheckedForm onSubmit={submit}>
      {!isOfKnown && (
        <fieldset class="types">
          <legend>{t('note.who')}</legend>
          {types.map((type) => (
            <label key={type}>
              <input type="radio" name={group} checked={draft.type === type} onChange={() => change({ type })} />
              {t(`note.type.${type}`)}
            </label>
          ))}
        </fieldset>
      )}
      {draft.type !== 'office' && (
        <Field
          label={t('note.name')}
          value={draft.name}
          onValue={(name) => change({ name })}
          hint={isNameSeen && draft.name === initial.name ? t('note.nameHint') : undefined}
          fault={faultOf('name')}
          {...(isBody && { suggestions: bodies?.names ?? [] })}
        />
      )}
      {!isBody && (
        <div class="pair">
          <Field
            label={t('note.role')}
            value={draft.role}
            onValue={(role) => change({ role })}
            fault={faultOf('role')}
            suggestions={roles.map((role) => t(`role.${role}.long`))}
          />
          <Field
            label={t('note.organisation')}
            value={draft.organisation}
            onValue={(organisation) => change({ organisation })}
            fault={faultOf('organisation')}
            suggestions={bodies?.names ?? []}
          />
        </div>
      )}
      {(isUnknown || (isBody && isOfKnown)) && (
        <Field
          label={t('note.kind')}
          value={draft.kind}
          onValue={(kind) => change({ kind: organisationKinds.find((one) => one === kind) ?? '' })}
          hint={isUnknown && !isOfKnown ? t('note.kindHint') : undefined}
          fault={faultOf('kind')}
          choose={t('note.choose')}
          options={organisationKinds.map((kind) => [kind, t(`organisationKind.${kind}.long`)] as const)}
        />
      )}
      {isOfKnown && about.account && (
        <Field
          label={t('note.ended')}
          value={draft.ended}
          onValue={(ended) => change({ ended: ended.trim() })}
          hint={t('note.endedHint')}
          fault={faultOf('ended')}
        />
      )}
      {figures?.fields}
      {isFailed && (
        <p class="fault" role="alert">
          {t('note.failed')}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="main">
          {t(save)}
        </button>
      </p>
    </CheckedForm>
  );
}
