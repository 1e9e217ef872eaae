/** A timeline like X's, to be measured: rows come and go as it scrolls, while counters and clocks change. */

/** What is shown. */
export interface TimelineOptions {
  posts: number;
  /** How many rows come, and go, in one frame. */
  step: number;
  /** Changes to each post that have nothing to do with names: counters, times, labels. */
  changes: number;
  /** One post in this many is by the next of `officials`; 0: none is. */
  every: number;
  /** Handles, written as the officials do. */
  officials: string[];
  /** How many rows are on the page at a time. */
  mounted: number;
  /** Whether the window stays where it is, rather than with the newest row. */
  isStill?: boolean;
}

/** What the page itself saw. */
export interface Timeline {
  frames: number;
  /** Frames that came so late that at least one was dropped before them. */
  late: number;
  /** The sum of all layout shift, as browsers score it; 0 in browsers that do not. */
  shift: number;
  /** How long it all took, in milliseconds. */
  elapsed: number;
}

/** Runs in a page of X and makes its posts from those there. Uses nothing outside itself. */
export async function playTimeline(options: TimelineOptions): Promise<Timeline> {
  const { posts, step, changes, every, officials, mounted, isStill } = options;
  const authors = 400;

  /** Where a row names an account: the element, by its place in the row, and the way it names it. */
  interface Slot {
    place: number;
    account: number;
    write(element: Element, handle: string): void;
  }
  /** Takes a post of the page as a pattern: its nodes, and where they name an account. */
  const patternOf = (post: Element) => {
    const cell = post.cloneNode(true);
    if (!(cell instanceof Element)) throw new Error('the page has no posts');
    // Leaves out badges, which are not the page's, and players, which take longer to make than the rest of a post.
    for (const element of cell.querySelectorAll('span:empty:not([class], [id]), video')) element.remove();
    // Also layers and pictures, which cost the browser much and scripts nothing.
    for (const element of cell.querySelectorAll('[style*="translate3d"], [style*="url("]')) {
      element.removeAttribute('style');
    }
    for (const picture of cell.querySelectorAll('img')) picture.removeAttribute('src');
    const accounts: string[] = [];
    const slots: Slot[] = [];
    const add = (place: number, handle: string, write: Slot['write']) => {
      if (!accounts.includes(handle)) accounts.push(handle);
      slots.push({ place, account: accounts.indexOf(handle), write });
    };
    for (const [place, element] of [...cell.querySelectorAll('*')].entries()) {
      const avatar = /^UserAvatar-Container-(\w+)$/.exec(element.getAttribute('data-testid') ?? '')?.[1];
      if (avatar) add(place, avatar, (to, handle) => to.setAttribute('data-testid', `UserAvatar-Container-${handle}`));
      const [, linked, rest = ''] = /^\/(\w+)(\/.*)?$/.exec(element.getAttribute('href') ?? '') ?? [];
      if (linked) add(place, linked, (to, handle) => to.setAttribute('href', `/${handle}${rest}`));
      const written = element.childElementCount === 0 && /^@(\w+)$/.exec(element.textContent)?.[1];
      if (written) {
        add(place, written, (to, handle) => {
          to.textContent = `@${handle}`;
        });
      }
    }
    return { cell, slots };
  };
  const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]:has(article)')];
  const patterns = cells.map(patternOf);
  const column = cells[0]?.parentElement;
  if (!column) throw new Error('the page has no timeline');
  const rowHeight = Math.max(...cells.map((cell) => cell.getBoundingClientRect().height));
  column.replaceChildren();
  column.style.minHeight = `${posts * rowHeight}px`;

  const handleOf = (post: number, account: number) =>
    (every > 0 && post % every === 0 && account === 0 ? officials[(post / every) % officials.length] : undefined) ??
    `lezer_${(post * 3 + account) % authors}`;
  const makeRow = (post: number) => {
    const pattern = patterns[post % patterns.length];
    const row = pattern?.cell.cloneNode(true);
    if (!pattern || !(row instanceof HTMLElement)) throw new Error('the page has no posts');
    const elements = row.querySelectorAll('*');
    for (const { place, account, write } of pattern.slots) {
      const element = elements[place];
      if (element) write(element, handleOf(post, account));
    }
    row.style.transform = `translateY(${post * rowHeight}px)`;
    return row;
  };
  /** What changes in a row: counters, the clock, and words, as in a translation. Found once, as a framework knows its nodes. */
  const runningIn = (row: HTMLElement) => ({
    row,
    counters: [...row.querySelectorAll('[data-testid="app-text-transition-container"] > span')],
    clock: row.querySelector('time')?.firstChild,
    words: [...row.querySelectorAll('[data-testid="tweetText"] > span')].flatMap(({ firstChild }) => firstChild ?? []),
  });
  const changeSomething = ({ counters, clock, words }: ReturnType<typeof runningIn>, count: number) => {
    const place = count % counters.length;
    const counter = counters[place];
    const text = counter?.firstChild?.firstChild;
    switch (count % 5) {
      case 0:
        counter?.closest('[aria-label]')?.setAttribute('aria-label', `${count} keer`);
        break;
      case 1: {
        const next = counter?.cloneNode(true);
        if (!(next instanceof Element)) break;
        counter?.replaceWith(next);
        counters[place] = next;
        break;
      }
      case 2:
        if (clock) clock.nodeValue = `${count} min.`;
        break;
      case 3: {
        const word = words[count % words.length];
        if (word) word.nodeValue = `${count} ${word.nodeValue?.replace(/^\d+ /, '')}`;
        break;
      }
      default:
        if (text) text.nodeValue = String(count);
    }
  };
  const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));

  let shift = 0;
  const shifts = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) shift += Number(entry.value);
  });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) shifts.observe({ type: 'layout-shift' });
  const rows: ReturnType<typeof runningIn>[] = [];
  let frames = 0;
  let late = 0;
  const start = await nextFrame();
  let last = start;
  for (let post = 0; post < posts; ) {
    if (!isStill) scrollTo(0, post * rowHeight);
    for (let added = 0; added < step && post < posts; added++, post++) {
      const row = makeRow(post);
      rows.push(runningIn(row));
      column.append(row);
      if (rows.length > mounted) rows.shift()?.row.remove();
    }
    for (let group = 0; group < step; group++) {
      // The observers' calls are queued by now and come first, so they are called after each post's share of changes.
      await null;
      for (let count = 0; count < changes; count++) {
        const row = rows[(post + group + count) % rows.length];
        if (row) changeSomething(row, group + count);
      }
    }
    const now = await nextFrame();
    frames++;
    if (now - last > 25) late++;
    last = now;
  }
  const elapsed = last - start;
  await new Promise((done) => setTimeout(done, 100));
  shifts.disconnect();
  return { frames, late, shift, elapsed };
}
