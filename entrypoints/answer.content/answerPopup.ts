/** What a page answers the popup: how it fares, and whose badges it shows. Apart from the rest, as few pages are ever asked. */
import { reveal } from '@/components/reveal';
import { isPageRequest } from '@/data/store/requests';
import type { FaultPart, PageRecord, PageStatus } from '@/data/views/pageStatus';
import type { Placement } from '../profiles.content/badges';
import type { guarded } from '../profiles.content/guard';
import type { CompiledSite } from '../profiles.content/sites/site';
import { faultOf } from './faultOf';
import { missingName } from './missingName';

/** What is to be known of a run to answer for it. */
export interface RunView {
  state: PageStatus['state'];
  site: CompiledSite;
  placements: Iterable<Placement>;
  /** Errors as they were thrown: what they say of the page stays in it. */
  errors: readonly { part: FaultPart; error: unknown }[];
  /** The one by which errors end where those of the page's script do. */
  guarded: typeof guarded;
}

/**
 * Answers a request of the popup.
 * @returns undefined where the message asks for no answer, or is none of the popup's
 */
export function answerPopup(message: unknown, run: RunView): PageStatus | undefined {
  if (!isPageRequest(message)) return undefined;
  const { state, site, errors, guarded } = run;
  if (message.type === 'reveal') {
    const first = shown(run).find(({ label }) => label.recordId === message.id);
    if (first) reveal(first.badge);
    return undefined;
  }
  // Whatever fails in answering, there is an answer.
  const records = guarded('answer', () => recordsOn(run))() ?? [];
  const missing = state === 'running' && guarded('answer', () => missingName(site))();
  const faults = errors.map(({ part, error }) => faultOf(part, error));
  return { state, site: site.id, records, faults, ...(missing && { missing }) };
}

/** The records that have a badge that can be seen, in the order of the page, each with the number of badges. */
function recordsOn(run: RunView): PageRecord[] {
  const counts = new Map<string, number>();
  for (const { label } of shown(run)) counts.set(label.recordId, (counts.get(label.recordId) ?? 0) + 1);
  return [...counts].map(([id, badges]) => ({ id, badges }));
}

/** Those that can be seen, in the order of the page. Asks for the layout: for when a person asks. */
const shown = ({ placements }: RunView): Placement[] =>
  [...placements]
    .filter(({ badge: { host } }) => host.checkVisibility())
    .sort((a, b) => (a.badge.host.compareDocumentPosition(b.badge.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
