/** Runs in a page of a real browser and plays what tests/e2e asks for, with or without the built extension on that page. */
import fc from 'fast-check';
import { siteOfHost } from '@/data/model/siteInfo';
import type { Published } from '@/data/store/published';
import { ruledSites } from '@/entrypoints/profiles.content/sites/ruledSites';
import type { Operation } from './operations';
import type { Run } from './runs';
import { startScript } from './script';
import { sequences } from './sequences';
import { Stage, type StagePage, shownIn } from './stage';
import { type Step, takeStep } from './steps';

/** The result of many sequences. */
export interface Outcome {
  /** The smallest one that fails, and how to repeat it; null if all are right. */
  failure: string | null;
  sequences: number;
  /** How many badges were made meanwhile. */
  badges: number;
  /** How many sequences never showed a badge, and so prove nothing. */
  empty: number;
}

export interface Fire {
  /** Makes the stage; gives the two registers. */
  start(pages: readonly StagePage[]): readonly string[];
  clear(): void;
  play(operations: readonly Operation[]): Promise<void>;
  judge(roots: readonly ShadowRoot[], published: Published): string[];
  takeStep(step: Step): void;
  changeElsewhere(): void;
  /** Whose badges are in these roots, in which shapes. */
  shown(roots: readonly ShadowRoot[]): [who: string, shape: string][];
  /** Makes up sequences, and plays and judges each before a content script of its own. For pages without the extension. */
  run(run: Run): Promise<Outcome>;
}

let stage: Stage | undefined;
const started = (): Stage => {
  if (!stage) throw new Error('the stage is not started');
  return stage;
};
const siteHere = () => {
  const site = siteOfHost(ruledSites, location.hostname);
  if (!site) throw new Error(`${location.hostname} is no site`);
  return site;
};

/** Lets observers run: their microtasks come before those that wait for a promise that is settled already. */
const pause = () => Promise.resolve();

/** The closed roots made since it was last emptied: those of badges, if the script runs in the page itself. */
const closedRoots: ShadowRoot[] = [];
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  if (init.mode === 'closed') closedRoots.push(root);
  return root;
};

window.fire = {
  start(pages) {
    stage = new Stage(siteHere(), pages);
    return stage.indexes;
  },
  clear: () => started().clear(),
  play: (operations) => started().play(operations, pause),
  judge: (roots, published) => started().judge(roots, published),
  takeStep,
  shown: (roots) => roots.map(shownIn).filter((shown) => shown !== null),
  changeElsewhere,
  async run(run) {
    const outcome: Outcome = { failure: null, sequences: 0, badges: 0, empty: 0 };
    const property = fc.asyncProperty(sequences, async (operations) => {
      const problems = await problemsAfter(operations);
      outcome.sequences++;
      outcome.badges += closedRoots.length;
      if (closedRoots.length === 0) outcome.empty++;
      if (problems.length > 0) throw new Error(problems.join('\n'));
    });
    const details = await fc.check(property, run);
    if (details.failed) outcome.failure = `${details.errorInstance}\n${await fc.asyncDefaultReportMessage(details)}`;
    return outcome;
  },
};

/** What is still wrong a few frames later: work that depends on layout may wait for a frame. */
async function whatIsWrong(judge: () => string[]): Promise<string[]> {
  let problems = judge();
  for (let frames = 0; problems.length > 0 && frames < 3; frames++) {
    await new Promise((done) => requestAnimationFrame(done));
    problems = judge();
  }
  return problems;
}

/** A change that no badge depends on. */
function changeElsewhere(): void {
  const line = document.createElement('hr');
  document.body.append(line);
  line.remove();
}

async function problemsAfter(operations: readonly Operation[]): Promise<string[]> {
  const at = started();
  let published: Published = { index: at.indexes[0] ?? '', display: { badge: 'full', marks: true, language: 'nl' } };
  at.clear();
  closedRoots.length = 0;
  const script = startScript(siteHere(), () => published);
  const play = (batch: readonly Operation[]) => at.play(batch, pause);
  try {
    let batch: Operation[] = [];
    for (const operation of operations) {
      if (operation.do !== 'publish') {
        batch.push(operation);
        continue;
      }
      await play(batch);
      batch = [];
      const { register, marks, badge } = operation;
      published = { index: at.indexes[register] ?? '', display: { badge, marks, language: 'nl' } };
      script.apply();
    }
    await play(batch);
    const problems = await whatIsWrong(() =>
      at.judge(
        closedRoots.filter(({ host }) => host.isConnected),
        published,
      ),
    );
    const made = closedRoots.length;
    changeElsewhere();
    await pause();
    const remade = closedRoots.length - made;
    return remade === 0
      ? problems
      : [...problems, `restless: ${remade} badges made again when something changed elsewhere`];
  } finally {
    // Also after a failure: a script left running would put its badges into later sequences.
    script.stop();
  }
}

declare global {
  interface Window {
    fire: Fire;
  }
}
