/** What no field of a register can tell by itself: ids, references, handles, and times that fit each other. */
import type { z } from 'zod';
import type { FaultKind } from './fault.ts';
import { isReserved } from './reservedHandles.ts';
import type { Account, AccountCount, DevelopmentsShape, Office, Post, RegisterShape, Titled } from './schema.ts';
import { endsBeforeItBegins, firstDay, lastDay, overlap } from './time.ts';
import type { Platform } from './vocabulary.ts';

type Path = readonly PropertyKey[];

/**
 * @param message in English, for commands
 * @param kind by which pages put it into words, with the values that these name besides what stands there (`detail`)
 */
type Report = (path: Path, message: string, kind: FaultKind, values?: Record<string, string | undefined>) => void;

/** What a handle may look like, where the platform says so. X: 1 to 15 letters, digits and underscores. */
const handleForms: Partial<Record<Platform, RegExp>> = {
  x: /^\w{1,15}$/,
  linkedin: /^(company|school|showcase|in)\/[^/\s]+$/,
  bluesky: /^([a-z0-9-]+(\.[a-z0-9-]+)+|did:(plc|web):\S+)$/i,
  mastodon: /^[\w.-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
  youtube: /^(@?[^/\s@]+|(user|c)\/[^/\s]+|channel\/UC[\w-]{22})$/,
};

/** What a platform itself knows its accounts by; elsewhere digits. */
const lastingIdForms: Partial<Record<Platform, RegExp>> = {
  bluesky: /^did:(plc|web):\S+$/,
  youtube: /^UC[\w-]{22}$/,
};

/** Reports all that is wrong with a register beyond its fields. */
export function checkRegister(register: RegisterShape, context: z.RefinementCtx): void {
  const report: Report = (path, message, kind, values) =>
    context.addIssue({ code: 'custom', path: [...path], message, params: { ...values, kind } });
  checkReferences(register, idsOf(register, report), report);
  checkAccounts(register, report);
  checkTitles(register, report);
  checkTimes(register, report);
}

/** What came after 2012: each with an id of its own, a source that is there, and no earlier than the one before it. */
export function checkDevelopments({ sources, developments }: DevelopmentsShape, context: z.RefinementCtx): void {
  const known = new Set(sources.map(({ id }) => id));
  const seen = new Set<string>();
  let last = '';
  for (const [index, { id, moment, source }] of developments.entries()) {
    const report = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['developments', index, field], message });
    if (seen.has(id)) report('id', `"${id}" is given twice`);
    if (!known.has(source)) report('source', `no source has the id "${source}"`);
    if (lastDay(moment) < last) report('moment', 'is before the one above it');
    seen.add(id);
    last = firstDay(moment);
  }
}

type Ids = Record<'source' | 'organisation' | 'groupCount', ReadonlySet<string>>;

/** What it is that no record has such an id. */
const missing = { source: 'noSource', organisation: 'noOrganisation', groupCount: 'noGroupCount' } as const;

/** The ids that there are; reports those given twice. Records share theirs: a card is asked for by it. */
function idsOf(register: RegisterShape, report: Report): Ids {
  const records = new Set<string>();
  const among = (
    field: 'sources' | 'organisations' | 'offices' | 'officials' | 'domains' | 'groupCounts' | 'discrepancies',
    seen = new Set<string>(),
  ) => {
    const own = new Set<string>();
    for (const [index, { id }] of register[field].entries()) {
      if (seen.has(id)) report([field, index, 'id'], `"${id}" is given twice`, 'double');
      seen.add(id);
      own.add(id);
    }
    return own;
  };
  among('offices', records);
  among('domains', records);
  among('discrepancies');
  among('officials', records);
  return {
    source: among('sources'),
    organisation: among('organisations', records),
    groupCount: among('groupCounts'),
  };
}

function checkReferences(register: RegisterShape, known: Ids, report: Report): void {
  const expect = (kind: keyof Ids, value: string | undefined, path: Path) => {
    if (value !== undefined && !known[kind].has(value)) report(path, `no ${kind} has the id "${value}"`, missing[kind]);
  };
  for (const { path, fact } of factsOf(register)) expect('source', fact.source, [...path, 'source']);
  for (const { path, account } of accountsOf(register)) {
    if (account.status === 'published') expect('source', account.ended?.source, [...path, 'ended', 'source']);
  }
  for (const [index, { parent, became, ended }] of register.organisations.entries()) {
    expect('organisation', parent, ['organisations', index, 'parent']);
    expect('source', ended?.source, ['organisations', index, 'ended', 'source']);
    for (const [at, { source }] of became.entries()) {
      expect('source', source, ['organisations', index, 'became', at, 'source']);
    }
  }
  for (const [index, { organisation }] of register.offices.entries()) {
    expect('organisation', organisation, ['offices', index, 'organisation']);
  }
  for (const [index, { posts }] of register.officials.entries()) {
    for (const [at, { organisation }] of posts.entries()) {
      expect('organisation', organisation, ['officials', index, 'posts', at, 'organisation']);
    }
  }
  for (const [index, { between }] of register.discrepancies.entries()) {
    for (const [at, count] of between.entries()) expect('groupCount', count, ['discrepancies', index, 'between', at]);
  }
}

function checkAccounts(register: RegisterShape, report: Report): void {
  const checkHandle = ({ platform, handle }: Pick<AccountCount, 'platform' | 'handle'>, path: Path) => {
    const form = handleForms[platform];
    if (form && !form.test(handle))
      report([...path, 'handle'], `"${handle}" cannot be a handle on ${platform}`, 'handle', { platform });
    if (isReserved(platform, handle))
      report([...path, 'handle'], `"${handle}" is a page of ${platform} itself`, 'ownPage', { platform });
  };
  for (const [index, counted] of (register.accountCounts ?? []).entries()) {
    checkHandle(counted, ['accountCounts', index]);
    if (!counted.followers && !counted.posts)
      report(['accountCounts', index], 'expected followers, posts, or both', 'noCounts');
  }
  for (const { path, account } of accountsOf(register)) {
    if (account.status !== 'published') continue;
    const { platform, lastingId } = account;
    checkHandle(account, path);
    if (lastingId !== undefined && !(lastingIdForms[platform] ?? /^\d+$/).test(lastingId)) {
      report([...path, 'lastingId'], `"${lastingId}" cannot be a lasting id on ${platform}`, 'lastingId', { platform });
    }
  }
}

/** Each office is called by one word: the vocabulary's, or one of its own. */
function checkTitles(register: RegisterShape, report: Report): void {
  const check = ({ role, title }: Titled, path: Path) => {
    if ((role === undefined) === (title === undefined))
      report(path, 'expected either a role or a title', 'roleOrTitle');
  };
  for (const [index, office] of register.offices.entries()) check(office, ['offices', index]);
  for (const [index, { posts }] of register.officials.entries()) {
    for (const [at, post] of posts.entries()) check(post, ['officials', index, 'posts', at]);
  }
}

function checkTimes(register: RegisterShape, report: Report): void {
  for (const { path, fact } of factsOf(register)) {
    if (fact.asOf > register.asOf) {
      const message = `${fact.asOf} is later than the register's own as-of date, ${register.asOf}`;
      report([...path, 'asOf'], message, 'later', { asOf: register.asOf });
    }
  }
  const checkOrder = (from: string | undefined, until: string | undefined, path: Path) => {
    if (!endsBeforeItBegins({ from, until })) return;
    report(path, `ends (${until}) before it begins (${from})`, 'endsFirst', { from, until });
  };
  for (const { path, account } of accountsOf(register)) {
    if (account.status !== 'published') continue;
    checkOrder(account.since?.moment, account.ended?.moment, [...path, 'ended']);
    checkOrder(account.firstSeen, account.lastSeen ?? account.asOf, [...path, account.lastSeen ? 'lastSeen' : 'asOf']);
  }
  const checkPost = ({ from, until }: Pick<Post, 'from' | 'until'>, path: Path) =>
    checkOrder(from, until, [...path, 'until']);
  for (const [index, { posts }] of register.officials.entries()) {
    for (const [at, post] of posts.entries()) checkPost(post, ['officials', index, 'posts', at]);
  }
  for (const [index, office] of register.offices.entries()) {
    for (const [at, holder] of office.holders.entries()) checkPost(holder, ['offices', index, 'holders', at]);
    checkHolders(office, ['offices', index], report);
  }
}

/** One holder at a time, where the office is not shared. */
function checkHolders({ shared, holders }: Office, path: Path, report: Report): void {
  if (shared) return;
  for (const [at, holder] of holders.entries()) {
    const other = holders.slice(0, at).find((before) => overlap(before, holder));
    if (!other) continue;
    const message = `${holder.name} holds it at the same time as ${other.name}`;
    report([...path, 'holders', at], message, 'heldAtOnce', { name: holder.name, other: other.name });
  }
}

/** Every account, with where it stands. */
function accountsOf(register: RegisterShape): { path: Path; account: Account }[] {
  return (['organisations', 'offices', 'officials'] as const).flatMap((field) =>
    register[field].flatMap(({ accounts }, index) =>
      accounts.map((account, at) => ({ path: [field, index, 'accounts', at], account })),
    ),
  );
}

/** Every fact that has a date and a source, with where it stands. */
function factsOf(register: RegisterShape): { path: Path; fact: { asOf: string; source: string } }[] {
  const listed = (path: Path, facts: readonly { asOf: string; source: string }[]) =>
    facts.map((fact, index) => ({ path: [...path, index], fact }));
  return [
    ...listed(['organisations'], register.organisations),
    ...listed(['offices'], register.offices),
    ...listed(['domains'], register.domains),
    ...listed(['accountCounts'], register.accountCounts ?? []),
    ...listed(['groupCounts'], register.groupCounts),
    ...listed(['discrepancies'], register.discrepancies),
    ...register.offices.flatMap(({ holders }, index) => listed(['offices', index, 'holders'], holders)),
    ...register.officials.flatMap(({ posts, observations, view }, index) => [
      ...listed(['officials', index, 'posts'], posts),
      ...listed(['officials', index, 'observations'], observations),
      ...(view ? [{ path: ['officials', index, 'view'], fact: view }] : []),
    ]),
    ...accountsOf(register).map(({ path, account }) => ({ path, fact: account })),
  ];
}
