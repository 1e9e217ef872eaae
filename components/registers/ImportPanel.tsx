/** Takes in a register or a list: by file, by drop or by paste; asks what it cannot know, and shows what would come before it does. */
import { useRef, useState } from 'preact/hooks';
import { megabytesOfRoom } from '@/data/store/room';
import { UnderWay } from '../UnderWay';
import { placedFault } from './faultWords';
import { ImportPreview, ImportSummary } from './ImportPreview';
import { ListQuestions } from './ListQuestions';
import type { RegisterWords } from './registerWords';
import type { ImportState, useImport } from './useImport';

interface ImportPanelProps {
  words: RegisterWords;
  /** The day today, as `YYYY-MM-DD`. */
  today: string;
  job: ReturnType<typeof useImport>;
}

export function ImportPanel({ words, today, job }: ImportPanelProps) {
  const { t } = words;
  const { state } = job;
  return (
    <div class="import">
      <h3>{t('registers.import')}</h3>
      {state.at === 'start' && <FileChooser words={words} refused={state.refused} onFiles={job.read} />}
      <UnderWay
        what={state.at === 'busy' ? t('registers.busy') : undefined}
        cancel={{ text: t('registers.cancel'), onCancel: job.cancel }}
      >
        {state.at === 'preview' && <ImportSummary words={words} made={state.made} />}
      </UnderWay>
      {state.at === 'questions' && (
        <ListQuestions
          words={words}
          today={today}
          state={state}
          onChoose={job.choose}
          onDone={job.make}
          onCancel={job.cancel}
        />
      )}
      {state.at === 'faults' && (
        <div>
          <p role="alert">{t('registers.faults')}</p>
          <ul class="leftOut">
            {state.faults.map((fault) => (
              <li key={fault.record + fault.field + fault.reason}>{placedFault(fault, words)}</li>
            ))}
          </ul>
          <p class="actions">
            <button type="button" onClick={job.back}>
              {t('registers.back')}
            </button>
          </p>
        </div>
      )}
      {state.at === 'preview' && (
        <ImportPreview words={words} made={state.made} onKeep={job.keep} onBack={job.back} onCancel={job.cancel} />
      )}
    </div>
  );
}

interface FileChooserProps {
  words: RegisterWords;
  refused: Extract<ImportState, { at: 'start' }>['refused'];
  onFiles: (files: Blob[]) => void;
}

/** So much is read at most: what is larger is no list of accounts, and might not fit into memory. */
const largestMegabytes = 100;

const sizeOf = (files: readonly File[]): number => files.reduce((sum, { size }) => sum + size, 0) / 1e6;

function FileChooser({ words, refused, onFiles }: FileChooserProps) {
  const { t, number } = words;
  const [pasted, setPasted] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const [isOver, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState('');
  const read = async (files: File[]) => {
    const room = await megabytesOfRoom();
    const all = { name: files.map(({ name }) => name).join(', '), megabytes: sizeOf(files) };
    const large = files.find((file) => sizeOf([file]) > largestMegabytes);
    if (large) setTooLarge(t('registers.tooLarge', { name: large.name, n: number(largestMegabytes) }));
    else if (all.megabytes > room) {
      const values = { name: all.name, size: number(Math.ceil(all.megabytes)), n: number(Math.floor(room)) };
      setTooLarge(t('registers.noRoomFor', values));
    } else if (files.length > 0) onFiles(files);
  };
  return (
    // The drop is a shortcut: the button and the field within do the same.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only takes what is dropped
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void read([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p>{t('registers.forms')}</p>
      <label class="file">
        <span>{t('registers.file')}</span>
        <input type="file" multiple onChange={({ currentTarget }) => void read([...(currentTarget.files ?? [])])} />
      </label>
      <label class="paste">
        <span>{t('registers.paste')}</span>
        <textarea ref={field} rows={3} value={pasted} onInput={({ currentTarget }) => setPasted(currentTarget.value)} />
      </label>
      <p class="actions">
        <button type="button" onClick={() => (pasted.trim() ? onFiles([new Blob([pasted])]) : field.current?.focus())}>
          {t('registers.readPasted')}
        </button>
      </p>
      <p role="alert" class="refused">
        {tooLarge || (refused && refusalText(refused, words))}
      </p>
    </div>
  );
}

function refusalText(refused: NonNullable<FileChooserProps['refused']>, { t, number }: RegisterWords): string {
  if (refused.is === 'failed') return t(`registers.failed.${refused.reason}`);
  const { reason, line, detail = '' } = refused;
  return [t(`registers.unreadable.${reason}`, { detail }), line && t('registers.atLine', { line: number(line) })]
    .filter(Boolean)
    .join(' ');
}
