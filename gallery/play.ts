/** Comes after the page's own script: does the steps of the state, and says when nothing changes any more. */
import { noteMessages } from '@/components/note/noteWords';
import { settingsMessages } from '@/components/settings/settingsWords';
import { tallyMessages } from '@/data/views/tallyWords';
import { wordsOut } from '@/data/views/words';
import { look, state } from './shown';
import type { Step } from './state';

/** So many frames without a change are taken for the end. */
const quietFrames = 4;
/** Longer is not waited for quiet: something moves for ever. */
const mostFrames = 300;
/** Longer is not waited for what a step needs; machines may be busy. */
const patience = 1800;

const { t } = wordsOut(
  {
    nl: { ...settingsMessages.nl, ...noteMessages.nl, ...tallyMessages.nl },
    en: { ...settingsMessages.en, ...noteMessages.en, ...tallyMessages.en },
  },
  look.language,
);
const frame = () => new Promise((done) => requestAnimationFrame(done));

/** To be called once the page's own script has begun. */
export async function play(): Promise<void> {
  for (const step of state?.steps ?? []) await take(step);
  await quiet();
  await document.fonts.ready;
  document.documentElement.dataset.shown = state?.id ?? '';
}

async function take(step: Step): Promise<void> {
  await quiet();
  for (let tried = 0; tried < patience; tried++) {
    if (isDone(step)) return;
    await frame();
  }
  throw new Error(`the state ${state?.id} has nothing for the step ${JSON.stringify(step)}`);
}

function isDone(step: Step): boolean {
  if ('click' in step) return click(t(step.click, step.values));
  return 'see' in step ? document.body.textContent.includes(t(step.see)) : type(step.type);
}

/** Clicks on what is called so, by its beginning: a count may stand behind. */
function click(name: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('button, a, summary, label, [role=tab]')].find((element) =>
    (element.ariaLabel ?? element.textContent).trim().startsWith(name),
  );
  found?.click();
  return found !== undefined;
}

function type(text: string): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return false;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return true;
}

/** Until the page has been left alone for some frames. */
async function quiet(): Promise<void> {
  let since = 0;
  const observer = new MutationObserver(() => {
    since = 0;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (let waited = 0; since < quietFrames && waited < mostFrames; waited++, since++) await frame();
  observer.disconnect();
}
