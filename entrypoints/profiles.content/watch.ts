/**
 * Watches a page for spots that appear, change or go. No timers; work in proportion to what changed. Of most of a page it is
 * told only what comes and goes: texts are watched where a name can be, so that counters and clocks elsewhere cost nothing.
 */
import { type CandidateReader, type Changed, Changes } from './changes';
import { baseOf, parentOf, queryAll } from './dom';
import { guarded } from './guard';
import { type Search, shadowSearch } from './shadows';
import type { SiteRules } from './sites/site';
import type { SpotReader } from './spots';

/** What is watched for, and who is told. */
export interface Watch {
  reader: CandidateReader & Pick<SpotReader, 'forgetAddresses'>;
  site: Pick<SiteRules, 'attributes' | 'shadows'>;
  /** The elements that have a badge now, all or only the unsettled: asked again when one may have ceased to match. */
  badged(all: boolean): Iterable<Element>;
  /**
   * Called after each change with the elements that may have become, changed or ceased to be a spot, often none, before
   * the browser paints; and with which nodes came and went, where not the whole page is reported. What it inserts and removes
   * is not reported back.
   */
  onChange(dirty: Set<Element>, changed?: Changed): void;
}

/** Reports these elements again, or the whole page: what the page is read by may have changed. */
export type Report = (elements?: Iterable<Element>) => void;

/**
 * Reports all candidates on the page, then all changes, until `signal` aborts.
 * @returns for when the register or the settings changed
 */
export function watch(options: Watch, signal: AbortSignal): Report {
  const { reader, site, badged, onChange } = options;
  const { pageSelector } = reader;
  const report = (dirty: Set<Element>, changed?: Changed) => {
    watchScopes();
    onChange(dirty, changed);
    // No code of the page runs between the changes just made and this, so the records dropped are of those only.
    observer.takeRecords();
    texts.takeRecords();
  };

  // In Firefox a look-up of these takes a content script ten times as long as asking them.
  const { document, location } = globalThis;
  /** What the page's addresses are relative to, where that is not its own address: of a page that moves on nothing is told here. */
  const ownBase = (at: string): string | undefined => {
    const base = baseOf(document);
    return base === at ? undefined : base;
  };
  let address = location.href;
  let base = ownBase(address);
  const read = (records: readonly MutationRecord[], nearNames: readonly MutationRecord[]) => {
    // Whatever may have gone wrong as it ended: it has.
    if (signal.aborted) return;
    const before = { address, base };
    address = location.href;
    base = ownBase(address);
    const rebased = base !== before.base;
    if (rebased) reader.forgetAddresses();
    const changes = newChanges();
    changes.readPage(records);
    changes.readNames(nearNames);
    changes.readAddress(address !== before.address);
    const { selector } = changes.here;
    for (const spot of inLateRoots(selector)) changes.add(spot);
    if (rebased) for (const element of within(document, selector)) changes.add(element);
    changes.readBadged(badged, rebased);
    report(changes.dirty, changes);
  };
  const observer = new MutationObserver(
    guarded('page', (records: MutationRecord[]) => read(records, texts.takeRecords())),
  );
  const texts = new MutationObserver(
    guarded('page', (records: MutationRecord[]) => read(observer.takeRecords(), records)),
  );
  const { within, inLateRoots } = site.shadows ? shadowSearch((root) => observer.observe(root, contents)) : plainSearch;
  const scopes = new WeakSet<Element>();
  const newScopes = new Set<Element>();
  const newChanges = () => new Changes(reader, within, (scope) => newScopes.add(scope));
  const watchScopes = () => {
    for (const scope of newScopes) {
      if (scopes.has(scope) || isWithin(scope, (box) => scopes.has(box) || newScopes.has(box))) continue;
      scopes.add(scope);
      texts.observe(scope, nearNames);
    }
    newScopes.clear();
  };
  const reportAgain: Report = (elements) => {
    const changes = newChanges();
    for (const element of elements ?? within(document, changes.here.selector)) changes.add(element);
    if (!elements) for (const element of badged(true)) changes.dirty.add(element);
    report(changes.dirty);
  };

  const contents = {
    subtree: true,
    childList: true,
    // The role too tells where the user writes.
    attributeFilter: ['href', 'contenteditable', 'role', ...site.attributes],
  };
  observer.observe(document, contents);
  // A page that moves on to another profile need not change anything else.
  if (pageSelector)
    navigation.addEventListener(
      'currententrychange',
      guarded('page', () => read(observer.takeRecords(), texts.takeRecords())),
      { signal },
    );
  // Nor is one told of a shadow root that the parser gives to an element that was told of before.
  if (site.shadows)
    document.addEventListener(
      'DOMContentLoaded',
      guarded('page', () => reportAgain()),
      { signal },
    );
  signal.addEventListener(
    'abort',
    guarded('page', () => {
      observer.disconnect();
      texts.disconnect();
    }),
  );
  reportAgain();
  return reportAgain;
}

/** What is in an element that is watched is watched with it: each watched element takes memory. Boxes further out are not asked. */
const maxBoxes = 8;

function isWithin(scope: Element, isWatched: (box: Element) => boolean): boolean {
  let box = parentOf(scope);
  for (let up = 0; box && up < maxBoxes; up++, box = parentOf(box)) if (isWatched(box)) return true;
  return false;
}

const nearNames = { subtree: true, childList: true, characterData: true, characterDataOldValue: true };

const plainSearch: Search = {
  within: queryAll,
  inLateRoots: () => [],
};
