/** @jsxImportSource react */
// biome-ignore-all lint/a11y: this is the structure of x.com, not ours.
// A real React page with the structure of x.com: a profile header and a virtualised timeline.
// Invented for tests; structure after x.com, 2025–26. Only the officials' handles and names are real.
// Query: ?mode=keyed (a row that leaves takes its nodes along) or ?mode=unkeyed (rows keep their
// nodes, and get another post's texts and addresses in place); ?path=/chrisbuijink; ?theme=dark|dim.
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

export type SpotKind = 'profile' | 'author' | 'quote' | 'repost' | 'mention';
export interface ExpectedSpot {
  kind: SpotKind;
  handle: string;
  mark: boolean;
}
export interface TestPage {
  /** Shows row n (0–199) at the top of the window. */
  scrollTo(row: number): void;
  /** Replaces all rows in the window, `times` times, with a task in between. */
  recycle(times: number): Promise<void>;
  /** Gives an account another handle, wherever it is shown. */
  rename(oldHandle: string, newHandle: string): void;
  /** Renders everything again: the same content, but classes and ids are rewritten. */
  rerender(): void;
  /** Goes to "/handle" or "/home" without a page load; the title follows a task later. */
  navigate(path: string): void;
  back(): Promise<void>;
  removeAll(): void;
  restore(): void;
  /** Shows the rows first without any handle, then fills the same nodes. */
  lateHandles(): Promise<void>;
  /** Every counter in view gets another number. */
  setCounters(): void;
  setMode(mode: Mode): void;
  /** What must be marked now, in document order. */
  expected(): ExpectedSpot[];
  /** Errors of React and of the page since the start. */
  errors(): string[];
}
declare global {
  interface Window {
    testPage: TestPage;
  }
}

type Mode = 'keyed' | 'unkeyed';
interface Person {
  handle: string;
  name: string;
}
interface Post {
  id: number;
  author: Person;
  reposter?: Person;
  mention?: Person;
  quoted?: Person;
}

const ROWS = 200;
const WINDOW = 12;
const HEIGHT = 220;

const person = (handle: string, name: string): Person => ({ handle, name });
const OFFICIALS = [
  person('chrisbuijink', 'Chris Buijink'),
  person('cbfkuijpers', 'Chris Kuijpers'),
  person('amkleinmeulman', 'André Kleinmeulman'),
  person('0412berg', 'Angelique Berg'),
  person('RJones_Bos', 'Renée Jones-Bos'),
  person('HenkdeJong020', 'Henk de Jong'),
  person('paulvkalmthout', 'paulvkalmthout'),
  person('addekroon', 'Ad de Kroon'),
  person('hansgoedhart', 'Hans Goedhart'),
];
const OTHERS = [
  ...Array.from({ length: 10 }, (_, n) => person(`test_lezer${n}`, `Test Lezer ${n}`)),
  person('nep_account_1', '@chrisbuijink'),
  person('voorbeeldkrant', 'De Voorbeeldkrant met een naam die te lang is voor deze regel'),
];
const REGISTERED = new Set(OFFICIALS.map(({ handle }) => handle.toLowerCase()));

function pick(people: Person[], n: number): Person {
  const found = people[n % people.length];
  if (!found) throw new Error('nobody to pick');
  return found;
}

// 12 of 200 rows are by an official, 7 quote one, 5 are reposted by one, 6 mention one.
function makePost(id: number): Post {
  return {
    id,
    author: id % 17 === 3 ? pick(OFFICIALS, (id - 3) / 17) : pick(OTHERS, id * 7),
    ...(id % 41 === 7 ? { reposter: pick(OFFICIALS, id) } : id % 23 === 9 ? { reposter: pick(OTHERS, id) } : {}),
    ...(id % 37 === 11 ? { mention: pick(OFFICIALS, id) } : id % 13 === 1 ? { mention: pick(OTHERS, id) } : {}),
    ...(id % 29 === 5 ? { quoted: pick(OFFICIALS, id) } : id % 11 === 4 ? { quoted: pick(OTHERS, id) } : {}),
  };
}

interface State {
  path: string;
  mode: Mode;
  first: number;
  names: ReadonlyMap<string, string>;
  tick: number;
  counter: number;
  removed: boolean;
  late: boolean;
}

const query = new URLSearchParams(location.search);
let state: State = {
  path: query.get('path') ?? '/chrisbuijink',
  mode: query.get('mode') === 'unkeyed' ? 'unkeyed' : 'keyed',
  first: 0,
  names: new Map(),
  tick: 0,
  counter: 0,
  removed: false,
  late: false,
};
const listeners = new Set<() => void>();
const problems: string[] = [];

function set(change: Partial<State>): void {
  state = { ...state, ...change };
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const shown = ({ handle, name }: Person): Person => ({ handle: state.names.get(handle.toLowerCase()) ?? handle, name });
const profileOf = (path: string): Person | undefined => {
  const handle = /^\/(\w{1,15})$/.exec(path)?.[1];
  if (!handle || handle === 'home') return undefined;
  return (
    [...OFFICIALS, ...OTHERS].find((someone) => shown(someone).handle.toLowerCase() === handle.toLowerCase()) ??
    person(handle, handle)
  );
};
// The bio of an official names another official, that of anybody else nobody in the register.
const namedInBio = (profile: Person): Person =>
  REGISTERED.has(profile.handle.toLowerCase()) ? pick(OFFICIALS, 1) : pick(OTHERS, 1);
function postsInView(): Post[] {
  if (state.removed) return [];
  const shift = state.path === '/home' ? 0 : state.path.length * 5;
  return Array.from({ length: WINDOW }, (_, n) => makePost((state.first + n + shift) % ROWS));
}

// ------------------------------------------------------------------ what is on the screen
const text = { color: 'var(--text)' };
const muted = { color: 'var(--muted)' };
const blue = { color: 'var(--blue)' };
/** A class that changes with each rerender(): React then writes the whole class attribute again. */
const parity = () => (state.tick % 2 ? 'r-odd' : 'r-even');

function Avatar({ who, size, link }: { who: Person | undefined; size: number; link: 'profile' | 'photo' | 'none' }) {
  const picture = (
    <div className="css-175oi2r r-1pi2tsx r-13qz1uu r-face" style={{ backgroundColor: 'hsl(210 40% 45%)' }} />
  );
  const shape = 'css-175oi2r r-1pi2tsx r-13qz1uu';
  return (
    <div
      className="css-175oi2r r-bztko3 r-1adg3ll"
      data-testid={`UserAvatar-Container-${who?.handle ?? 'unknown'}`}
      style={{ width: size, height: size }}
    >
      <div className="r-1adg3ll r-13qz1uu" style={{ paddingBottom: '100%' }} />
      <div className="r-1p0dtai r-u8s1d">
        <div className="css-175oi2r r-sdzlij r-1udh08x r-1pi2tsx r-13qz1uu">
          {link === 'profile' && (
            <a href={who && `/${who.handle}`} aria-hidden="true" role="link" tabIndex={-1} className={shape}>
              {picture}
            </a>
          )}
          {link === 'photo' && (
            <a href={`/${who?.handle}/photo`} role="link" className={shape}>
              {picture}
            </a>
          )}
          {link === 'none' && (
            <div role="presentation" tabIndex={-1} className={shape}>
              {picture}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

const Name = ({ name }: { name: string }) => (
  <div dir="ltr" className="css-146c3p1 r-b88u0q r-1awozwy r-6koalj r-1udh08x r-3s2u2q" style={text}>
    <span className="css-1jxf684 r-dnmrzs r-1udh08x r-1udbk01 r-3s2u2q">
      <span className="css-1jxf684">{name}</span>
    </span>
  </div>
);
const Handle = ({ who }: { who: Person | undefined }) => (
  <div dir="ltr" className="css-146c3p1 r-dnmrzs r-1udh08x r-1udbk01 r-3s2u2q r-18u37iz r-1wvb978" style={muted}>
    <span className="css-1jxf684">{who ? `@${who.handle}` : ''}</span>
  </div>
);
const Dot = () => (
  <div dir="ltr" aria-hidden="true" className="css-146c3p1 r-1q142lx r-n7gxbd" style={muted}>
    <span className="css-1jxf684">·</span>
  </div>
);

/** The name line of a post. Without `who` the account has not arrived yet. */
function AuthorLine({ name, who, id }: { name: string; who: Person | undefined; id: number }) {
  const href = who && `/${who.handle}`;
  return (
    <div
      className={`css-175oi2r r-1wbh5a2 r-dnmrzs r-1awozwy r-18u37iz ${parity()}`}
      id={`id__${state.tick}n${id}`}
      data-testid="User-Name"
    >
      <div className="css-175oi2r r-1awozwy r-18u37iz r-1wbh5a2 r-dnmrzs">
        <div className="css-175oi2r r-1wbh5a2 r-dnmrzs">
          <a href={href} role="link" className={`css-175oi2r r-1wbh5a2 r-dnmrzs r-1loqt21 ${parity()}`}>
            <div className="css-175oi2r r-1awozwy r-18u37iz r-1wbh5a2 r-dnmrzs">
              <Name name={name} />
              <div dir="ltr" className="css-146c3p1 r-xoduu5 r-18u37iz r-1q142lx" style={text}>
                <span className="css-1jxf684 r-1awozwy r-xoduu5" />
              </div>
            </div>
          </a>
        </div>
      </div>
      <div className="css-175oi2r r-18u37iz r-1wbh5a2 r-1ez5h0i">
        <div className="css-175oi2r r-1d09ksm r-18u37iz r-1wbh5a2">
          <div className="css-175oi2r r-1wbh5a2 r-dnmrzs">
            <a href={href} role="link" tabIndex={-1} className="css-175oi2r r-1wbh5a2 r-dnmrzs r-1loqt21">
              <Handle who={who} />
            </a>
          </div>
          <Dot />
          <div className="css-175oi2r r-18u37iz r-1q142lx">
            <a
              href={href && `${href}/status/${id}`}
              dir="ltr"
              role="link"
              className="css-146c3p1 r-3s2u2q"
              style={muted}
            >
              <time dateTime="2026-11-23T14:00:00.000Z">{`${id} min.`}</time>
            </a>
          </div>
        </div>
      </div>
    </div>
  );
}

function Quote({ who }: { who: Person }) {
  return (
    <div className="css-175oi2r r-quote" aria-labelledby={`id__${state.tick}q`}>
      <div className="css-175oi2r r-cell" tabIndex={0} role="link">
        <div className="css-175oi2r r-18u37iz r-1awozwy">
          <div className="css-175oi2r r-1wron08" data-testid="Tweet-User-Avatar">
            <Avatar who={state.late ? undefined : who} size={24} link="none" />
          </div>
          <div className="css-175oi2r r-1wbh5a2 r-dnmrzs r-1awozwy r-18u37iz" data-testid="User-Name">
            <div className="css-175oi2r r-1awozwy r-18u37iz r-1wbh5a2 r-dnmrzs">
              <Name name={who.name} />
            </div>
            <div className="css-175oi2r r-18u37iz r-1wbh5a2 r-1ez5h0i">
              <div className="css-175oi2r r-1wbh5a2 r-dnmrzs" tabIndex={-1}>
                <Handle who={state.late ? undefined : who} />
              </div>
              <Dot />
              <div dir="ltr" className="css-146c3p1 r-3s2u2q" style={muted}>
                <time dateTime="2026-11-23T12:00:00.000Z">2 u</time>
              </div>
            </div>
          </div>
        </div>
        <div dir="auto" lang="nl" className="css-146c3p1" data-testid="tweetText" style={text}>
          <span className="css-1jxf684">Voorbeeldbericht in een citaat.</span>
        </div>
      </div>
    </div>
  );
}

const Mention = ({ who }: { who: Person }) => (
  <div className="css-175oi2r r-xoduu5">
    <span className="r-18u37iz">
      <a dir="ltr" href={`/${who.handle}`} role="link" className="css-1jxf684 r-1loqt21 r-1wvb978" style={blue}>
        {`@${who.handle}`}
      </a>
    </span>
  </div>
);

const Counter = ({ testid, label, count }: { testid: string; label: string; count: number }) => (
  <div className="css-175oi2r r-13awgt0 r-18u37iz">
    <button aria-label={`${count} ${label}`} role="button" data-testid={testid} type="button" className="css-175oi2r">
      <div dir="ltr" className="css-146c3p1" style={muted}>
        {`${label} `}
        <div className="css-175oi2r r-1udh08x">
          <span data-testid="app-text-transition-container" style={{ transitionDuration: '0.3s' }}>
            <span className="css-1jxf684">
              <span className="css-1jxf684">{String(count)}</span>
            </span>
          </span>
        </div>
      </div>
    </button>
  </div>
);

function Tweet({ post }: { post: Post }) {
  const author = shown(post.author);
  const known = state.late ? undefined : author;
  return (
    <article
      aria-labelledby={`id__${state.tick}n${post.id}`}
      role="article"
      tabIndex={0}
      data-testid="tweet"
      className={`css-175oi2r r-18u37iz r-1udh08x ${parity()}`}
    >
      <div className="css-175oi2r r-16y2uox r-1wbh5a2 r-pad">
        {post.reposter && !state.late && (
          <div className="css-175oi2r r-18u37iz r-ttdzmv" style={{ marginBottom: -8, paddingLeft: 48 }}>
            <a
              href={`/${shown(post.reposter).handle}`}
              dir="ltr"
              role="link"
              className="css-146c3p1 r-n6v787 r-1cwl3u0 r-b88u0q"
              style={muted}
            >
              <span className="css-1jxf684" data-testid="socialContext" style={muted}>
                <span dir="ltr" className="css-1jxf684">
                  <span className="css-1jxf684">{post.reposter.name}</span>
                </span>
                {' heeft gerepost'}
              </span>
            </a>
          </div>
        )}
        <div className="css-175oi2r r-18u37iz" style={{ padding: '12px 0' }}>
          <div className="css-175oi2r r-18kxxzh r-1wron08 r-1q142lx" data-testid="Tweet-User-Avatar">
            <Avatar who={known} size={40} link="profile" />
          </div>
          <div className="css-175oi2r r-1iusvr4 r-16y2uox">
            <div className="css-175oi2r r-zl2h9q">
              <AuthorLine name={author.name} who={known} id={post.id} />
            </div>
            <div dir="auto" lang="nl" className="css-146c3p1" data-testid="tweetText" style={text}>
              <span className="css-1jxf684">{`Voorbeeldbericht ${post.id} `}</span>
              {post.mention && !state.late && <Mention who={shown(post.mention)} />}
            </div>
            {post.quoted && <Quote who={shown(post.quoted)} />}
            <div className="css-175oi2r r-actions" role="group">
              <Counter testid="reply" label="reacties" count={post.id + state.counter} />
              <Counter testid="retweet" label="reposts" count={post.id * 2 + state.counter} />
              <Counter testid="like" label="vind-ik-leuks" count={post.id * 3 + state.counter} />
            </div>
          </div>
        </div>
      </div>
    </article>
  );
}

function Header({ profile }: { profile: Person }) {
  const { handle, name } = profile;
  return (
    <div className="css-175oi2r">
      <div className="css-175oi2r" style={{ background: 'hsl(205 40% 50%)', height: 120 }} />
      <div className="css-175oi2r r-pad" style={{ paddingBottom: 12 }}>
        <div className="css-175oi2r" style={{ marginTop: -50 }}>
          <Avatar who={profile} size={100} link="photo" />
        </div>
        <div className={`css-175oi2r r-18u37iz r-1w6e6rj r-6gpygo ${parity()}`} data-testid="UserName">
          <div className="css-175oi2r r-1wbh5a2 r-1wron08">
            <div className="css-175oi2r r-1awozwy r-18u37iz r-dnmrzs">
              <div
                dir="ltr"
                className="css-146c3p1 r-adyw6z r-135wba7 r-1vr29t4 r-1awozwy r-6koalj r-1udh08x"
                style={text}
              >
                <span className="css-1jxf684">
                  <span className="css-1jxf684">{name}</span>
                  <span className="css-1jxf684 r-9iso6" />
                </span>
              </div>
            </div>
            <div className="css-175oi2r r-1awozwy r-18u37iz r-1wbh5a2">
              <div className="css-175oi2r r-1wbh5a2 r-dnmrzs" tabIndex={-1}>
                <div className="css-175oi2r">
                  <Handle who={profile} />
                </div>
              </div>
            </div>
          </div>
          <div className="css-175oi2r" />
        </div>
        <div dir="auto" className="css-146c3p1" data-testid="UserDescription" style={text}>
          <span className="css-1jxf684">{'Voorbeeldbio met '}</span>
          <Mention who={shown(namedInBio(profile))} />
        </div>
        <div className="css-175oi2r r-18u37iz" style={{ gap: 20 }}>
          <a href={`/${handle}/following`} dir="ltr" role="link" className="css-146c3p1" style={text}>
            12 Volgend
          </a>
          <a href={`/${handle}/verified_followers`} dir="ltr" role="link" className="css-146c3p1" style={text}>
            345 Volgers
          </a>
        </div>
      </div>
      <nav aria-label="Profieltijdlijnen" role="navigation" className="css-175oi2r">
        <div className="css-175oi2r r-tabs" role="tablist">
          {['', '/with_replies', '/media'].map((tab) => (
            <div className="css-175oi2r r-13awgt0" role="presentation" key={tab}>
              <a href={`/${handle}${tab}`} role="tab" className="css-175oi2r r-tab">
                <div dir="ltr" className="css-146c3p1" style={muted}>
                  <span className="css-1jxf684">{tab ? tab.slice(1) : 'Posts'}</span>
                </div>
              </a>
            </div>
          ))}
        </div>
      </nav>
    </div>
  );
}

function Page() {
  const { path, mode, first } = useSyncExternalStore(subscribe, () => state);
  const found = profileOf(path);
  const profile = found && shown(found);
  return (
    <div className="css-175oi2r r-13qz1uu">
      <div className="css-175oi2r" id="layers" style={{ zIndex: 1 }} />
      <main role="main" className="css-175oi2r r-main" style={{ alignItems: 'center' }}>
        <div className="css-175oi2r r-column" data-testid="primaryColumn">
          <div className="css-175oi2r r-appbar">
            <h2
              dir="ltr"
              aria-level={2}
              role="heading"
              className="css-146c3p1 r-adyw6z r-135wba7 r-b88u0q"
              style={text}
            >
              <span className="css-1jxf684">{profile?.name ?? 'Startpagina'}</span>
            </h2>
          </div>
          {profile && <Header profile={profile} />}
          <section role="region" className="css-175oi2r">
            <h1 dir="auto" aria-level={1} role="heading" className="css-146c3p1 r-hidden">
              Posts
            </h1>
            <div className="css-175oi2r" aria-label="Tijdlijn: posts" id="rows">
              <div className="css-175oi2r" style={{ position: 'relative', minHeight: ROWS * HEIGHT }}>
                {postsInView().map((post, slot) => (
                  <div
                    className="css-175oi2r"
                    data-testid="cellInnerDiv"
                    key={mode === 'keyed' ? `post-${post.id}` : `slot-${slot}`}
                    style={{
                      transform: `translateY(${(first + slot) * HEIGHT}px)`,
                      position: 'absolute',
                      width: '100%',
                    }}
                  >
                    <div className="css-175oi2r r-j5o65s" style={{ height: HEIGHT }}>
                      <Tweet post={post} />
                    </div>
                  </div>
                ))}
              </div>
            </div>
          </section>
        </div>
      </main>
    </div>
  );
}

// ------------------------------------------------------------------ what a test can do
const task = (): Promise<void> => new Promise((done) => setTimeout(done));
const clamp = (row: number): number => Math.max(0, Math.min(ROWS - WINDOW, row));
const top = (): number => (document.getElementById('rows')?.getBoundingClientRect().top ?? 0) + scrollY;
let scrolledTo = 0;

function retitle(): void {
  const profile = profileOf(state.path);
  setTimeout(() => {
    document.title = profile ? `${profile.name} (@${shown(profile).handle}) / X` : 'Startpagina / X';
  });
}
addEventListener('scroll', () => {
  if (Math.abs(scrollY - scrolledTo) >= 1) set({ first: clamp(Math.floor((scrollY - top()) / HEIGHT)) });
});
addEventListener('popstate', () => {
  set({ path: location.pathname });
  retitle();
});
addEventListener('error', ({ message }) => problems.push(message));

window.testPage = {
  scrollTo(row) {
    set({ first: clamp(row) });
    scrollTo(0, row === 0 ? 0 : top() + clamp(row) * HEIGHT);
    scrolledTo = scrollY;
  },
  async recycle(times) {
    for (let n = 0; n < times; n++) {
      set({ first: (state.first + 37) % (ROWS - WINDOW + 1) });
      await task();
    }
  },
  rename(oldHandle, newHandle) {
    const names = new Map(state.names);
    for (const { handle } of [...OFFICIALS, ...OTHERS]) {
      const now = names.get(handle.toLowerCase()) ?? handle;
      if (now.toLowerCase() === oldHandle.toLowerCase()) names.set(handle.toLowerCase(), newHandle);
    }
    const moved = state.path.toLowerCase() === `/${oldHandle.toLowerCase()}`;
    if (moved) history.replaceState(null, '', `/${newHandle}`);
    set({ names, path: moved ? `/${newHandle}` : state.path });
    retitle();
  },
  rerender: () => set({ tick: state.tick + 1 }),
  navigate(path) {
    history.pushState(null, '', path);
    set({ path });
    retitle();
  },
  async back() {
    const arrived = new Promise((done) => addEventListener('popstate', done, { once: true }));
    history.back();
    await arrived;
    await task();
  },
  removeAll: () => set({ removed: true }),
  restore: () => set({ removed: false }),
  async lateHandles() {
    set({ late: true });
    await task();
    await task();
    set({ late: false });
  },
  setCounters: () => set({ counter: state.counter + 1 }),
  setMode: (mode) => set({ mode }),
  expected() {
    const spots: ExpectedSpot[] = [];
    const add = (kind: SpotKind, who: Person | undefined, mark = false): void => {
      const handle = who && shown(who).handle.toLowerCase();
      if (handle && REGISTERED.has(handle)) spots.push({ kind, handle, mark });
    };
    const profile = profileOf(state.path);
    if (profile) {
      add('profile', profile);
      add('mention', namedInBio(shown(profile)), true);
    }
    for (const { author, reposter, mention, quoted } of state.late ? [] : postsInView()) {
      add('repost', reposter, true);
      add('author', author);
      add('mention', mention, true);
      add('quote', quoted);
    }
    return spots;
  },
  errors: () => [...problems],
};

const host = document.getElementById('react-root');
if (!host) throw new Error('no #react-root');
if (location.pathname !== state.path) history.replaceState(null, '', state.path + location.search);
retitle();
flushSync(() => createRoot(host, { onUncaughtError: (error) => problems.push(String(error)) }).render(<Page />));
