/** Somebody whom a register has: the card, and what the user can note, correct, hide or take out of it. */
import { useMemo, useState } from 'preact/hooks';
import { countOf, isSameAccount, type NotedAccount } from '@/data/exchange/noteDraft';
import { profileUrl, writtenHandle } from '@/data/model/handles';
import { type KnownRecord, publishedOf } from '@/data/model/knowledge';
import type { NoteChange } from '@/data/model/notes';
import { cardOf } from '@/data/views/card';
import type { CardContext } from '@/data/views/context';
import { proposalOf } from '@/data/views/proposal';
import type { SeenProfile } from '@/data/views/seenProfile';
import { RecordCard } from '../card/RecordCard';
import '../card/RecordCard.css';
import { ExternalLink } from '../ExternalLink';
import { CheckedForm } from './CheckedForm';
import { Field } from './Field';
import { FigureFields } from './FigureFields';
import { countsIn, type FigureDraft, figuresSeen } from './figureDraft';
import { draftOfKnown, isNotes, ownClaimOf, type PageOfNote, pageOfNote } from './noteFacts';
import type { NoteWords } from './noteWords';
import { PageFacts } from './PageFacts';
import { ProposalPart } from './ProposalPart';
import { RecordForm } from './RecordForm';
import type { Noted, NoteOutcome } from './useNoted';

interface KnownAccountProps {
  words: NoteWords;
  context: CardContext;
  noted: Noted;
  known: KnownRecord;
  /** Id of the record that was asked for; empty where the page tells. */
  record: string;
  /** The page, where it is a profile. */
  profile: SeenProfile | undefined;
  onNote: (done: NoteOutcome['done'], change: NoteChange) => void;
  onHide: (id: string) => void;
}

export function KnownAccount({ words, context, noted, known, record, profile, onNote, onHide }: KnownAccountProps) {
  const { t } = words;
  const accounts = publishedOf(known).map(({ account }) => account);
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      accounts.findIndex((account) => isSameAccount(account, profile)),
    ),
  );
  const account = accounts[chosen];
  const ofPage = isSameAccount(account, profile) ? profile : undefined;
  const shown: NotedAccount | undefined = account && { ...account, lastingId: ofPage?.lastingId ?? account.lastingId };
  const { knowledge } = context;
  const own = ownClaimOf(knowledge, known);
  const corrects = own?.record.corrects !== undefined;
  const proposal = proposalOf(known, words);
  const page = pageOfNote(words, context.today, { account: shown, profile: ofPage });
  const other = known.claims.find(({ register }) => !isNotes(knowledge, register));
  return (
    <>
      <RecordCard model={cardOf(context, known)} headingId="record" />
      {accounts.length > 1 && (
        <Field
          label={t('note.ofAccount')}
          value={String(chosen)}
          onValue={(at) => setChosen(Number(at))}
          options={accounts.map(({ platform, handle }, at) => [
            String(at),
            `${writtenHandle(platform, handle)}, ${t(`platform.${platform}`)}`,
          ])}
        />
      )}
      {shown && (
        <FigureForm
          key={`${chosen} ${ofPage?.page ?? ''}`}
          words={words}
          account={shown}
          profile={ofPage}
          page={page}
          onSave={(counts) => onNote('count', countOf(shown, counts, page))}
        />
      )}
      <details>
        <summary>{t(own ? 'note.edit' : 'note.correct')}</summary>
        {!own && <p class="quiet">{t('note.correctHint')}</p>}
        <RecordForm
          key={JSON.stringify(own?.record ?? chosen)}
          words={words}
          desk={noted.desk}
          about={{ record, page: profile, today: context.today, account: shown, profile: ofPage }}
          isOfKnown
          initial={draftOfKnown(knowledge, known, account, words)}
          save={own ? 'note.save.edit' : 'note.save.correct'}
          onSave={(change) => onNote(own ? 'edit' : 'correct', change)}
        />
      </details>
      {proposal && <ProposalPart words={words} proposal={proposal} reportUrl={context.reportUrl} />}
      <p class="actions">
        {own && (
          <button type="button" onClick={() => onNote('remove', { remove: own.record.id })}>
            {t(corrects ? 'note.takeBack' : 'note.remove')}
          </button>
        )}
        {other && (
          <button type="button" onClick={() => onHide(other.record.id)}>
            {t('note.hide')}
          </button>
        )}
      </p>
    </>
  );
}

interface FigureFormProps {
  words: NoteWords;
  account: NotedAccount;
  /** The page, where it is the account's. */
  profile: SeenProfile | undefined;
  /** By what, and of when, the note is. */
  page: PageOfNote;
  onSave: (counts: ReturnType<typeof countsIn>['counts']) => void;
}

function FigureForm({ words, account, profile, page, onSave }: FigureFormProps) {
  const { t } = words;
  const [draft, setDraft] = useState<FigureDraft>(useMemo(() => figuresSeen(profile, words), [profile, words]));
  const [wrong, setWrong] = useState<'none' | 'counts' | 'nothing'>('none');
  const { counts, faults } = countsIn(draft, profile, words);
  const name = writtenHandle(account.platform, account.handle);
  const submit = () => {
    const isWrong = Object.keys(faults).length > 0 ? 'counts' : Object.keys(counts).length > 0 ? 'none' : 'nothing';
    setWrong(isWrong);
    if (isWrong === 'none') onSave(counts);
    return isWrong === 'none';
  };
  return (
    <CheckedForm onSubmit={submit}>
      <fieldset class="figures">
        <legend>{t('note.figures', { date: words.date(page.day) })}</legend>
        {profile ? (
          <PageFacts words={words} profile={account} facts={page} />
        ) : (
          <p class="quiet">
            {t('note.otherPage', { account: name })}{' '}
            <ExternalLink href={profileUrl(account.platform, account.handle)} label={name} />
          </p>
        )}
        <FigureFields
          words={words}
          platform={account.platform}
          profile={profile}
          draft={draft}
          faults={wrong === 'counts' ? faults : {}}
          onDraft={(next) => {
            setDraft(next);
            setWrong('none');
          }}
        />
        {wrong === 'nothing' && (
          <p class="fault" role="alert">
            {t('note.fault.noCount')}
          </p>
        )}
        <p class="actions">
          <button type="submit" class="main">
            {t('note.save.count')}
          </button>
        </p>
      </fieldset>
    </CheckedForm>
  );
}
