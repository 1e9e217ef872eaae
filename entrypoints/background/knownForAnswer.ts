/** What the background answers from where nothing is kept of large registers: there are none, or what is made of them is still to come. */
import type { Knowledge } from '@/data/model/knowledge';
import { knownNow, knownOfSmall } from '@/data/store/knownNow';
import { areOwnLarge } from '@/data/store/ownRegisters';
import { isPublished } from './publish';

/**
 * All that is known; while a large register is published, what pages show until then. To read such a register here would keep
 * everybody waiting, in Firefox all of our pages.
 */
export async function knownForAnswer(): Promise<Knowledge> {
  const isComing = (await areOwnLarge().catch(() => false)) && !(await isPublished());
  return await (isComing ? knownOfSmall() : knownNow());
}
