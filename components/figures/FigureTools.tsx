/** What one can do with a figure: read it as a table, and take along its text, its table for a spreadsheet, and its picture. */
import { useState } from 'preact/hooks';
import { cellText, type Sheet, sheetCsv, sheetText } from '@/data/views/sheet';
import type { Words } from '@/data/views/words';
import { copyOrSave, type Given, save, type Taken } from '../takeAlong';
import type { Drawing } from './figurePicture';

interface FigureToolsProps {
  sheet: Sheet;
  words: Words;
  /** What its picture shows. */
  drawing: Drawing;
  /** Whether its table is seen from the start: where it is the figure. */
  isTableFirst?: boolean;
  /** Its table for a spreadsheet, where the sheet does not have all of it. */
  csv?: () => Promise<string>;
}

const forms = ['text', 'csv', 'png'] as const;
type Form = (typeof forms)[number];

/** Shows the table, or copies a form and says what became of it: where the browser does not let us copy, a file is saved. */
export function FigureTools({ sheet, words, drawing, isTableFirst = false, csv }: FigureToolsProps) {
  const { t } = words;
  const [isTable, setTable] = useState(isTableFirst);
  const [outcome, setOutcome] = useState<{ form: Form; given: Given }>();
  const take = async (form: Form, how: (taken: Taken) => Promise<Given> | Given) => {
    const given = await how(takenAs(form, { sheet, words, drawing, ...(csv && { csv }) }));
    setOutcome({ form, given });
  };
  return (
    <div class="tools">
      <button type="button" aria-expanded={isTable} onClick={() => setTable(!isTable)}>
        {t('figures.table')}
        <span class="hidden">: {sheet.title}</span>
      </button>
      <span class="quiet" aria-hidden="true">
        {t('take.copy')}
      </span>
      {forms.map((form) => (
        <button key={form} type="button" onClick={() => void take(form, copyOrSave)}>
          <span class="hidden">{t('take.copy')} </span>
          {t(`take.${form}`)}
          <span class="hidden">: {sheet.title}</span>
        </button>
      ))}
      <p role="status">
        {outcome && t(`take.${outcome.given}`, { form: t(`take.${outcome.form}`) })}
        {outcome?.given === 'copied' && (
          <>
            {' '}
            <button type="button" class="plain" onClick={() => void take(outcome.form, save)}>
              {t('take.save')}
            </button>
          </>
        )}
      </p>
      {isTable && <SheetTable sheet={sheet} words={words} />}
    </div>
  );
}

function takenAs(form: Form, { sheet, words, drawing, csv }: FigureToolsProps): Taken {
  switch (form) {
    case 'text':
      return { name: `${sheet.name}.txt`, type: 'text/plain', content: sheetText(sheet, words) };
    case 'csv':
      // A spreadsheet knows by the mark that what follows is UTF-8.
      return {
        name: `${sheet.name}.csv`,
        type: 'text/csv',
        content: csv?.() ?? sheetCsv(sheet, words),
        mark: '\uFEFF',
      };
    case 'png':
      return { name: `${sheet.name}.png`, type: 'image/png', content: pictureOf(sheet, words, drawing) };
  }
}

/** Most people take no picture: what draws it is loaded by the first one. */
async function pictureOf(sheet: Sheet, words: Words, drawing: Drawing): Promise<Blob> {
  const { figurePicture } = await import('./figurePicture');
  return figurePicture(sheet, words, drawing);
}

function SheetTable({ sheet: { title, head, rows, seen }, words }: { sheet: Sheet; words: Words }) {
  return (
    // Many columns scroll by themselves, not with the page; by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="asTable" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {head.slice(0, seen?.columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, seen?.rows).map(([first = '', ...others]) => (
            <tr key={[first, ...others].join()}>
              <th scope="row">{cellText(first, words)}</th>
              {others.slice(0, seen && seen.columns - 1).map((cell, at) => (
                <td key={head[at + 1]}>{cellText(cell, words)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {seen?.rest && <p>{seen.rest}</p>}
    </section>
  );
}
