/** One run of the content script in a page: on, off, or stopped for good. */
import type { Badge } from '@/components/badge/badge';
import type { BadgeMakerFor } from '@/components/badge/badgeMaker';
import type { FaultPart, PageStatus } from '@/data/views/pageStatus';
import type { RunView } from '../answer.content/answerPopup';
import { Badges } from './badges';
import { Cards } from './cards';
import { datesBy } from './dates';
import { baseOf } from './dom';
import { guarded, handleFaults } from './guard';
import { answerOtherCopies, began, isOtherCopyAt, removeLeftBadges } from './otherCopy';
import { type PublishedSource, publishedSource } from './publishedSource';
import type { RunContext } from './runContext';
import type { CompiledSite } from './sites/site';
import { type SpotReader, spotReader } from './spots';
import { watchThemes } from './themes';
import type { Wanted } from './wanted';
import { type Report, watch } from './watch';

/** How many errors are kept: the first ones say most. */
const maxFaults = 3;

export class Run {
  readonly #context: RunContext;
  readonly #site: CompiledSite;
  /** Whether the user asked for this page, whatever the settings say about its site. */
  readonly #isAsked: () => boolean;
  readonly #source: PublishedSource;
  readonly #reader: SpotReader;
  readonly #badges: Badges;
  readonly #errors: { part: FaultPart; error: unknown }[] = [];
  /** Undefined before the start. */
  #state: PageStatus['state'] | undefined;
  /** How many records have a badge on the page. */
  #records = 0;
  #running: AbortController | undefined;
  #report: Report = () => undefined;
  /** Starts, starts over, on these elements only or on the page, or stops if the user switched this site off. */
  readonly again = guarded('page', (elements?: Iterable<Element>) => this.#apply(elements));

  constructor(context: RunContext, site: CompiledSite, makerFor: BadgeMakerFor, isAsked: () => boolean) {
    handleFaults((part, error) => this.#onFault(part, error));
    this.#context = context;
    this.#site = site;
    this.#isAsked = isAsked;
    const source = publishedSource(context, site.platform);
    this.#source = source;
    // In Firefox a look-up of these takes a content script ten times as long as asking them.
    const { document, location } = globalThis;
    const page = () => location.href;
    this.#reader = spotReader(site, { page, base: () => baseOf(document), isWanted: source.knows });
    const { signal } = context;
    const { again: onChange } = this;
    const dates = datesBy(async () => (await source.later('dates'))?.(site, { onChange, signal, guarded }), onChange);
    const makeCard = guarded('card', (name: Wanted) => source.makeCard(name.label.recordId, dates.postOf?.(name)));
    const cards = new Cards<Wanted>({ makeCard, signal });
    const themesAround = watchThemes(
      { onRestyled: () => this.#badges.restyle(), onMaybeRestyled: () => this.#badges.maybeRestyle() },
      signal,
    );
    const answer = answerOtherCopies(() => this.#running !== undefined && context.isValid);
    const options = {
      createBadge: makerFor(began),
      reader: this.#reader,
      published: source.current,
      dates,
      isValid: () => context.isValid,
      onPlaced: guarded('card', (badge: Badge, wanted: Wanted) => {
        cards.attach(badge, wanted);
        answer(badge.root);
        themesAround(badge.host);
      }),
      onRemoved: guarded('card', (badge: Badge) => cards.detach(badge)),
      onCount: (records: number) => {
        this.#records = records;
        this.#tellCount();
      },
      isOtherCopyAt,
      onOtherCopy: () => this.#stop('otherCopy'),
    };
    this.#badges = new Badges(options);
  }

  /** Starts if the settings allow it, and follows their changes. */
  start(): void {
    const { signal } = this.#context;
    this.#source.answer(() => this.#view());
    if (guarded('page', removeLeftBadges)()) this.#stop('otherCopy');
    this.again();
    this.#source.follow(this.again);
    // When a page comes back from the browser's cache, its tab's icon has lost the count.
    const tellCount = guarded('count', () => this.#tellCount());
    addEventListener('pageshow', ({ persisted }) => persisted && tellCount(), { signal });
    document.addEventListener('prerenderingchange', tellCount, { signal });
  }

  #apply(elements?: Iterable<Element>): void {
    if (this.#state === 'failed' || this.#state === 'otherCopy') return;
    if (this.#isOff()) {
      this.#end('off');
    } else if (this.#running) {
      this.#report(elements);
    } else {
      this.#running = new AbortController();
      this.#enter('running');
      this.#report = this.#watch(AbortSignal.any([this.#context.signal, this.#running.signal]));
    }
  }

  #watch(signal: AbortSignal): Report {
    const badges = this.#badges;
    return watch(
      {
        reader: this.#reader,
        site: this.#site,
        badged: (all) => badges.elements(all),
        onChange: (dirty, changed) => badges.update(dirty, changed),
      },
      signal,
    );
  }

  #isOff(): boolean {
    const { sites } = this.#source.current().display;
    return sites !== undefined && !sites.includes(this.#site.id) && !this.#isAsked();
  }

  /** Stops for as long as the page is there. */
  #stop(state: 'failed' | 'otherCopy'): void {
    if (this.#state === 'failed' || this.#state === 'otherCopy') return;
    this.#end(state);
  }

  #end(state: 'off' | 'failed' | 'otherCopy'): void {
    this.#enter(state);
    this.#running?.abort();
    this.#running = undefined;
    guarded('page', () => this.#badges.clear())();
  }

  /** Also tells the popup about a new state; but a page whose site is off need not wake the background. */
  #enter(state: PageStatus['state']): void {
    const isNews = this.#state !== undefined && this.#state !== state && state !== 'off';
    this.#state = state;
    if (isNews) this.#tellCount();
  }

  /** The icon belongs to the page that is seen. A prerendered page tells nothing until it is seen. */
  #tellCount(): void {
    if (Reflect.get(document, 'prerendering') !== true) this.#source.tell({ type: 'count', records: this.#records });
  }

  #view(): RunView {
    return { state: this.#state ?? 'off', site: this.#site, badges: this.#badges, errors: this.#errors, guarded };
  }

  #onFault(part: FaultPart, error: unknown): void {
    // A failure because the extension is gone is no fault.
    if (!this.#context.isValid) return;
    // For developers: the page's own scripts have another console.
    console.warn('Ambtsbadge', part, error);
    const isFull = this.#errors.length === maxFaults;
    if (!isFull) this.#errors.push({ part, error });
    if (part === 'page') this.#stop('failed');
    // Makes the popup ask again.
    else if (!isFull && part !== 'answer') this.#tellCount();
  }
}
