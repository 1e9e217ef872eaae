/** Runs in a page of a real browser: what tests/e2e/fire.test.ts tells it to do there. */

import { siteOfHost } from '@/data/model/siteInfo';
import type { Published } from '@/data/store/published';
import { allSites } from '../allSites';
import type { Operation } from './operations';
import { Stage, type StagePage } from './stage';

export interface Fire {
  /** Makes the stage; gives the two registers. */
  start(pages: readonly StagePage[]): readonly string[];
  clear(): void;
  play(operations: readonly Operation[]): Promise<void>;
  judge(roots: readonly ShadowRoot[], published: Published): string[];
}

let stage: Stage | undefined;
const started = (): Stage => {
  if (!stage) throw new Error('the stage is not started');
  return stage;
};

/** What observers are told of a change comes before what waited for a promise that is settled already. */
const pause = () => Promise.resolve();

window.fire = {
  start(pages) {
    const site = siteOfHost(allSites, location.hostname);
    if (!site) throw new Error(`${location.hostname} is no site`);
    stage = new Stage(site, pages);
    return stage.indexes;
  },
  clear: () => started().clear(),
  play: (operations) => started().play(operations, pause),
  judge: (roots, published) => started().judge(roots, published),
};

declare global {
  interface Window {
    fire: Fire;
  }
}
