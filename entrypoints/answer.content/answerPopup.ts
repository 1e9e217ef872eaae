/** What a page answers the popup: its state, and whose badges it shows. A script of its own, because few pages are ever asked. */
import { reveal } from '@/components/badge/reveal';
import { isPageRequest } from '@/data/store/requests';
import type { FaultPart, PageRecord, PageStatus } from '@/data/views/pageStatus';
import type { Badges } from '../profiles.content/badges';
import type { guarded } from '../profiles.content/guard';
import type { Named } from '../profiles.content/near';
import type { CompiledSite } from '../profiles.content/sites/site';
import { faultOf } from './faultOf';
import { missingName } from './missingName';

/** What the answers need from a run of the content script. */
export interface RunView {
  state: PageStatus['state'];
  site: CompiledSite;
  badges: Pick<Badges, 'names' | 'badgeAt'>;
  /** Errors as they were thrown: what they say about the page never leaves it. */
  errors: readonly { part: FaultPart; error: unknown }[];
  /** The page script's own, so that errors end where its errors do. */
  guarded: typeof guarded;
}

/**
 * Answers a request of the popup.
 * @returns undefined if the message needs no answer, or is not the popup's
 */
export function answerPopup(message: unknown, run: RunView): PageStatus | undefined {
  if (!isPageRequest(message)) return undefined;
  const { state, site, errors, guarded } = run;
  if (message.type === 'reveal') {
    const first = shown(run).find(({ label }) => label.recordId === message.id);
    const badge = first && run.badges.badgeAt(first.element);
    if (badge) reveal(badge, guarded);
    return undefined;
  }
  // The popup gets an answer even if finding it fails.
  const records = guarded('answer', () => recordsOn(run))() ?? [];
  const missing = state === 'running' && guarded('answer', () => missingName(site))();
  const faults = errors.map(({ part, error }) => faultOf(part, error));
  return { state, site: site.id, records, faults, ...(missing && { missing }) };
}

/** The records with a visible badge, in the order of the page, each with its number of badges. */
function recordsOn(run: RunView): PageRecord[] {
  const counts = new Map<string, number>();
  for (const { label } of shown(run)) counts.set(label.recordId, (counts.get(label.recordId) ?? 0) + 1);
  return [...counts].map(([id, badges]) => ({ id, badges }));
}

/** The names with a visible badge, in the order of the page. Forces layout, so it is called only when a person asks. */
const shown = ({ badges }: RunView): Named[] =>
  [...badges.names()]
    .filter(({ element, badge }) => (badge?.host ?? element).checkVisibility())
    .sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
