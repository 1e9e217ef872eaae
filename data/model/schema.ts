/** What a register is: the zod schemas that files and storage are checked with, and the types inferred from them. */
import { z } from 'zod';
import { isReserved } from './reservedHandles.ts';
import { activityLevels, leftOutReasons, organisationKinds, type Platform, platforms, roles } from './vocabulary.ts';

const text = z.string().trim().min(1);

/** Text in both languages of the interface. */
const bilingual = z.strictObject({ nl: text, en: text });

/** A day as `YYYY-MM-DD`. */
const day = z.iso.date();

/** A day, a month (`YYYY-MM`) or a year (`YYYY`): no more precise than the source is. */
const moment = z.union([
  day,
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected YYYY-MM'),
  z.string().regex(/^\d{4}$/, 'expected YYYY'),
]);

/** Lower-case words joined by hyphens, as in `chris-buijink`. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');

/** An address that the card may link to: never `javascript:`, never plain http. */
const httpsUrl = z.url({ protocol: /^https$/ });

const platform = z.enum(platforms);

/** Where a fact comes from. `url` is absent where only the publication and its date are known. */
const source = z.strictObject({
  id,
  title: text,
  publisher: text,
  published: moment.optional(),
  url: httpsUrl.optional(),
});

/** What every sourced fact carries: the day it held (peildatum) and the id of its source. */
const sourced = { asOf: day, source: id };

/**
 * How a number is meant: `exact`; `atLeast` and `atMost` as bounds that the source gives or that follow from it;
 * `moreThan` for the source's "ruim"; `about` for its "ongeveer".
 */
const qualifier = z.enum(['exact', 'atLeast', 'atMost', 'moreThan', 'about']);

/** A count in whole units. `derived` marks what we worked out ourselves from what the source says. */
const count = z.strictObject({
  value: z.int().min(0),
  qualifier: qualifier.default('exact'),
  derived: z.literal(true).optional(),
});

/** An account as the source knows it. One variant a state, so that a withheld account has no field for a handle. */
const account = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('published'),
    platform,
    /** As printed, without `@`; compared case-insensitively. */
    handle: text,
    /** When the account was made, or since when the source sees it post. */
    since: z.strictObject({ moment, meaning: z.enum(['created', 'postsSince']) }).optional(),
    ...sourced,
  }),
  z.strictObject({
    status: z.literal('withheld'),
    platform,
    /** `pseudonymous`: not under the official's own name. `notGiven`: the source does not print the handle. */
    reason: z.enum(['pseudonymous', 'notGiven']),
    ...sourced,
  }),
  z.strictObject({
    /** The official has no account: on this platform, or, without `platform`, on none at all. */
    status: z.literal('none'),
    platform: platform.optional(),
    derived: z.literal(true).optional(),
    ...sourced,
  }),
  z.strictObject({
    /** The source says "not active", which does not say that there is no account. */
    status: z.literal('notActive'),
    platform,
    ...sourced,
  }),
  z.strictObject({
    /** The source says that the official is there, but gives no address. */
    status: z.literal('addressUnknown'),
    platform,
    derived: z.literal(true).optional(),
    ...sourced,
  }),
]);

/** What was counted or said of an official on a platform on a day. The level is of posting only; reading is no posting. */
const observation = z.strictObject({
  platform,
  /** `onOrBefore` where the source gives its own date but not the day of the count. */
  precision: z.enum(['exact', 'onOrBefore']),
  activity: z.enum(activityLevels).optional(),
  followers: count.optional(),
  posts: count.optional(),
  connections: count.optional(),
  /** Posts a day or a week. `derived` where we divided the posts by the days. */
  cadence: z
    .strictObject({
      value: z.number().min(0),
      per: z.enum(['day', 'week']),
      qualifier: qualifier.default('exact'),
      derived: z.literal(true).optional(),
    })
    .optional(),
  note: bilingual.optional(),
  ...sourced,
});

/** An office held, or announced, at an organisation. */
const post = z.strictObject({
  role: z.enum(roles),
  organisation: id,
  /** What the office is about, as in "Ruimte en Water". */
  portfolio: bilingual.optional(),
  /** `announced`: not yet taken up on the as-of date. */
  status: z.enum(['held', 'announced']),
  /** The source gives the office by context only. */
  implied: z.literal(true).optional(),
  from: moment.optional(),
  until: moment.optional(),
  note: bilingual.optional(),
  ...sourced,
});

const official = z.strictObject({
  id,
  /** Null for one who is known by handle and post only: a name is never made out of a handle. */
  name: text.nullable(),
  posts: z.array(post).min(1),
  accounts: z.array(account),
  observations: z.array(observation),
  /** What the official said of civil servants on social media, in our own words. */
  view: z.strictObject({ text: bilingual, ...sourced }).optional(),
});

const organisation = z.strictObject({
  id,
  kind: z.enum(organisationKinds),
  /** As it was called on the as-of date. */
  name: bilingual,
  abbreviation: text.optional(),
  /** Code in the government's list of organisations (TOOI). */
  tooi: text.optional(),
  parent: id.optional(),
  /** Until when it is, or was, called so, or there at all, where the source says so. */
  until: day.optional(),
  /** What it was called afterwards, oldest first, each with the moment it began. */
  became: z.array(
    z.strictObject({
      name: bilingual,
      abbreviation: text.optional(),
      from: moment,
      note: bilingual.optional(),
      source: id,
    }),
  ),
  accounts: z.array(account),
  ...sourced,
});

/** A count of a group, or of a part of it (`of`), with the place in the source that says so. */
const groupCount = z.strictObject({
  id,
  label: bilingual,
  /** A whole count, or a share in per cent. */
  unit: z.enum(['people', 'percent']),
  ...count.shape,
  value: z.number().min(0),
  of: z.int().positive().optional(),
  place: z.enum(['headline', 'text']),
  note: bilingual.optional(),
  ...sourced,
});

/** Two or more counts that cannot all be right, and what we can say about it. Both are always shown. */
const discrepancy = z.strictObject({
  id,
  between: z.array(id).min(1),
  text: bilingual,
  ...sourced,
});

const registerShape = z.strictObject({
  id,
  title: bilingual,
  /** A historic register says what was true on its as-of date and vouches for nobody today. */
  standing: z.enum(['historic', 'current']),
  asOf: day,
  sources: z.array(source).min(1),
  organisations: z.array(organisation),
  officials: z.array(official),
  groupCounts: z.array(groupCount),
  discrepancies: z.array(discrepancy),
  /** Addresses in the source that lead to no account, each with the reason. */
  leftOut: z
    .array(z.strictObject({ organisation: id, platform: text, address: text, reason: z.enum(leftOutReasons) }))
    .default([]),
});

/** One register: a file of sourced facts of one time. */
export const registerSchema = registerShape.superRefine(checkReferences);

export const guidelinesSchema = z.strictObject({
  title: bilingual,
  /** Whom the guidelines bind, and whom they do not. */
  scope: bilingual,
  adopted: z.strictObject({ moment, text: bilingual }),
  sources: z.array(source).min(1),
  /** The stelregels, in the order of the document. */
  guidelines: z
    .array(
      z.strictObject({
        id,
        title: bilingual,
        /** What it means in practice. */
        meaning: bilingual,
        /** The same as a question or a nudge for the day; in our words. */
        reminder: bilingual,
        /** Examples that we made up, of nobody in particular: one that follows the guideline, one that does not. */
        right: bilingual,
        wrong: bilingual,
        source: id,
      }),
    )
    .length(4),
  /** What individual officials advised: theirs, and no part of the guidelines. */
  advice: z.array(z.strictObject({ id, official: id, text: bilingual, ...sourced })),
  /** What came after, oldest first. */
  later: z.array(z.strictObject({ moment, text: bilingual, source: id })),
});

export type Register = z.infer<typeof registerSchema>;
export type Guidelines = z.infer<typeof guidelinesSchema>;
export type Guideline = Guidelines['guidelines'][number];
export type Official = z.infer<typeof official>;
export type Organisation = z.infer<typeof organisation>;
export type Account = z.infer<typeof account>;
export type PublishedAccount = Extract<Account, { status: 'published' }>;
export type Observation = z.infer<typeof observation>;
export type Post = z.infer<typeof post>;
export type Source = z.infer<typeof source>;
export type Count = z.infer<typeof count>;
export type GroupCount = z.infer<typeof groupCount>;

/** What a handle may look like, where the platform says so. X: 1 to 15 letters, digits and underscores. */
const handleForms: Partial<Record<Platform, RegExp>> = { x: /^\w{1,15}$/ };

/** Reports ids given twice, references that lead nowhere, and handles that their platform cannot have. */
function checkReferences(register: z.infer<typeof registerShape>, context: z.RefinementCtx): void {
  const report = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });

  const idsOf = (field: 'sources' | 'organisations' | 'officials' | 'groupCounts' | 'discrepancies') => {
    const seen = new Set<string>();
    for (const [index, record] of register[field].entries()) {
      if (seen.has(record.id)) report([field, index, 'id'], `"${record.id}" is given twice`);
      seen.add(record.id);
    }
    return seen;
  };
  const known = {
    source: idsOf('sources'),
    organisation: idsOf('organisations'),
    official: idsOf('officials'),
    groupCount: idsOf('groupCounts'),
  };
  idsOf('discrepancies');

  const expect = (kind: keyof typeof known, value: string | undefined, path: PropertyKey[]) => {
    if (value !== undefined && !known[kind].has(value)) report(path, `no ${kind} has the id "${value}"`);
  };
  const expectSources = (path: PropertyKey[], facts: readonly { source: string }[]) => {
    for (const [index, fact] of facts.entries()) expect('source', fact.source, [...path, index, 'source']);
  };
  const expectAccounts = (path: PropertyKey[], accounts: readonly Account[]) => {
    expectSources(path, accounts);
    for (const [index, account] of accounts.entries()) {
      if (account.status !== 'published') continue;
      const form = handleForms[account.platform];
      if (form && !form.test(account.handle)) {
        report([...path, index, 'handle'], `"${account.handle}" cannot be a handle on ${account.platform}`);
      }
      if (isReserved(account.platform, account.handle)) {
        report([...path, index, 'handle'], `"${account.handle}" is a page of ${account.platform} itself`);
      }
    }
  };

  for (const [index, organisation] of register.organisations.entries()) {
    const path = ['organisations', index];
    expect('source', organisation.source, [...path, 'source']);
    expect('organisation', organisation.parent, [...path, 'parent']);
    expectSources([...path, 'became'], organisation.became);
    expectAccounts([...path, 'accounts'], organisation.accounts);
  }
  for (const [index, official] of register.officials.entries()) {
    const path = ['officials', index];
    expectSources([...path, 'posts'], official.posts);
    expectSources([...path, 'observations'], official.observations);
    expectAccounts([...path, 'accounts'], official.accounts);
    expect('source', official.view?.source, [...path, 'view', 'source']);
    for (const [at, post] of official.posts.entries()) {
      expect('organisation', post.organisation, [...path, 'posts', at, 'organisation']);
    }
  }
  expectSources(['groupCounts'], register.groupCounts);
  expectSources(['discrepancies'], register.discrepancies);
  for (const [index, discrepancy] of register.discrepancies.entries()) {
    for (const [at, count] of discrepancy.between.entries()) {
      expect('groupCount', count, ['discrepancies', index, 'between', at]);
    }
  }
}
