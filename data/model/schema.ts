/** What a register is: the zod schemas that files and storage are checked with, and the types inferred from them. */
import { z } from 'zod';
import type { FaultKind } from './fault.ts';
import { checkDevelopments, checkRegister } from './registerChecks.ts';
import {
  accountKinds,
  activityLevels,
  domainPlatforms,
  leftOutReasons,
  measures,
  organisationKinds,
  platforms,
  registerForm,
  roles,
} from './vocabulary.ts';

const text = z.string().trim().min(1);

/** Text in both languages of the interface. */
const bilingual = z.strictObject({ nl: text, en: text });

/** Text that may be there in one language only: what people add themselves. */
export const localised = z
  .strictObject({ nl: text.optional(), en: text.optional() })
  .refine(({ nl, en }) => nl ?? en, {
    error: 'expected a text in Dutch, in English, or in both',
    params: { kind: 'noText' satisfies FaultKind },
  })
  .meta({ id: 'localText' });

/** A day as `YYYY-MM-DD`. */
const day = z.iso.date().meta({ id: 'day' });

/** A day, a month (`YYYY-MM`) or a year (`YYYY`): no more precise than the source is. */
const moment = z
  .union([
    day,
    z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected YYYY-MM'),
    z.string().regex(/^\d{4}$/, 'expected YYYY'),
  ])
  .meta({ id: 'moment' });

/** Lower-case words joined by hyphens, as in `chris-buijink`. */
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
  .meta({ id: 'id' });

/** An address that the card may link to: never `javascript:`, never plain http. */
const httpsUrl = z.url({ protocol: /^https$/ }).meta({ pattern: '^https://' });

const platform = z.enum(platforms).meta({ id: 'platform' });

/** Where a fact comes from. `url` is absent where only the publication and its date are known. */
const source = z
  .strictObject({
    id,
    title: text,
    publisher: text,
    published: moment.optional(),
    url: httpsUrl.optional(),
    /** By which number the publisher knows the article, where it has no address. */
    number: text.optional(),
  })
  .meta({ id: 'source' });

/**
 * What every sourced fact carries: the day it held (peildatum) and the id of its source. Of a source that gives only its month
 * that is the last day of it.
 */
const sourced = { asOf: day, source: id };

/** By what other registers know it: ids of the ROO, of the TOOI list and of Wikidata. */
const identity = z
  .strictObject({
    roo: z.string().regex(/^\d+$/, 'expected digits').optional(),
    tooi: text.optional(),
    wikidata: z
      .string()
      .regex(/^Q\d+$/, 'expected Q and digits')
      .optional(),
  })
  .meta({ id: 'identity' });

/**
 * How a number is meant: `exact`; `atLeast` and `atMost` as bounds that the source gives or that follow from it;
 * `moreThan` for the source's "ruim"; `about` for its "ongeveer".
 */
const qualifier = z.enum(['exact', 'atLeast', 'atMost', 'moreThan', 'about']);

/** A count in whole units. `derived` marks what we worked out ourselves from what the source says. */
const count = z
  .strictObject({
    value: z.int().min(0),
    qualifier: qualifier.default('exact'),
    derived: z.literal(true).optional(),
  })
  .meta({ id: 'count' });

/** The end of an account. `kept`: it is still theirs, so that nobody else takes it. */
const ending = z.strictObject({ moment, kept: z.literal(true).optional(), note: localised.optional(), source: id });

/** An account as the source knows it. One variant a state, so that a withheld account has no field for a handle. */
const account = z
  .discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('published'),
      platform,
      /** As printed, without `@`; compared case-insensitively. */
      handle: text,
      kind: z.enum(accountKinds).optional(),
      /** What the platform itself knows the account by, whatever it is called: `did:…`, `UC…`, a number. Text: it may be long. */
      lastingId: text.optional(),
      /** When the account was made, or since when the source sees it post. */
      since: z.strictObject({ moment, meaning: z.enum(['created', 'postsSince']) }).optional(),
      /** When the source first and last listed it: what measures the list, not the account. The last is its as-of date unless told. */
      firstSeen: day.optional(),
      lastSeen: day.optional(),
      /** When it ended, as said by a source of its own. */
      ended: ending.optional(),
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
      /** When it left the platform, where it had an account there. */
      left: moment.optional(),
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
  ])
  .meta({ id: 'account' });

/** What was counted or said of an official on a platform on a day. The level is of posting only; reading is no posting. */
const observation = z
  .strictObject({
    platform,
    /** `onOrBefore` where the source gives its own date but not the day of the count. */
    precision: z.enum(['exact', 'onOrBefore']),
    activity: z.enum(activityLevels).optional(),
    followers: count.optional(),
    posts: count.optional(),
    connections: count.optional(),
    /** Posts a day or a week. `derived` where we divided the posts by the days; `said` is then how the source puts it. */
    cadence: z
      .strictObject({
        value: z.number().min(0),
        per: z.enum(['day', 'week']),
        qualifier: qualifier.default('exact'),
        derived: z.literal(true).optional(),
        said: z.strictObject({ value: z.number().min(0), qualifier: qualifier.default('exact') }).optional(),
      })
      .optional(),
    note: localised.optional(),
    ...sourced,
  })
  .meta({ id: 'observation' });

/** What an office is called: by the vocabulary's `role`, or by a `title` of its own, which may have a short form for badges. */
const titled = {
  role: z.enum(roles).optional(),
  title: localised.optional(),
  short: localised.optional(),
  /** What the office is about, as in "Ruimte en Water". */
  portfolio: localised.optional(),
};

/** An office held, or announced, at an organisation. */
const post = z
  .strictObject({
    ...titled,
    organisation: id,
    /** `announced`: not yet taken up on the as-of date. */
    status: z.enum(['held', 'announced']),
    /** The source gives the office by context only. */
    implied: z.literal(true).optional(),
    from: moment.optional(),
    until: moment.optional(),
    note: localised.optional(),
    ...sourced,
  })
  .meta({ id: 'post' });

/** What was counted of an account on a day, whoever's it is: a note of figures, apart from the records that give it as theirs. */
const accountCount = z
  .strictObject({
    platform,
    /** As an account's. */
    handle: text,
    followers: count.optional(),
    posts: count.optional(),
    ...sourced,
  })
  .meta({ id: 'accountCount' });

/**
 * The records of other registers that this one says better, by the ids of the register and the record there: they are taken for one,
 * whatever else they are called.
 */
const corrects = z
  .array(z.strictObject({ register: id, record: id }))
  .min(1)
  .optional();

const official = z
  .strictObject({
    id,
    identity: identity.optional(),
    corrects,
    /** Null for one who is known by handle and post only: a name is never made out of a handle. */
    name: text.nullable(),
    posts: z.array(post).min(1),
    accounts: z.array(account),
    observations: z.array(observation),
    /** What the official said of civil servants on social media, in our own words. */
    view: z.strictObject({ text: localised, ...sourced }).optional(),
  })
  .meta({ id: 'official' });

/** Who holds an office, or held it. */
const holder = z
  .strictObject({
    name: text,
    from: moment.optional(),
    until: moment.optional(),
    note: localised.optional(),
    ...sourced,
  })
  .meta({ id: 'holder' });

/** An office that has accounts of its own, whoever holds it. */
const office = z
  .strictObject({
    id,
    identity: identity.optional(),
    corrects,
    ...titled,
    organisation: id,
    /** Whether several hold it at once; else one does. */
    shared: z.literal(true).optional(),
    holders: z.array(holder),
    accounts: z.array(account),
    ...sourced,
  })
  .meta({ id: 'office' });

/** A domain under which only the government gives out addresses, so that one there is the government's. */
const domain = z
  .strictObject({
    id,
    domain: z.string().regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'expected a domain in lower case'),
    platforms: z.array(z.enum(domainPlatforms)).min(1),
    /** Whose addresses they are: "the Dutch government", "the municipality of Amsterdam". */
    issuer: localised,
    ...sourced,
  })
  .meta({ id: 'domain' });

const organisation = z
  .strictObject({
    id,
    kind: z.enum(organisationKinds),
    identity: identity.optional(),
    corrects,
    /** As it was called on the as-of date. */
    name: localised,
    abbreviation: text.optional(),
    parent: id.optional(),
    /** Until when it is, or was, called so, where the source says so. */
    until: day.optional(),
    /** When it ceased to be, as said by a source of its own. */
    ended: z.strictObject({ moment, note: localised.optional(), source: id }).optional(),
    /** What it was called afterwards, oldest first, each with the moment it began. */
    became: z.array(
      z.strictObject({
        name: localised,
        abbreviation: text.optional(),
        from: moment,
        note: localised.optional(),
        source: id,
      }),
    ),
    accounts: z.array(account),
    ...sourced,
  })
  .meta({ id: 'organisation' });

/** A count of a group, or of a part of it (`of`), with the place in the source that says so. */
const groupCount = z
  .strictObject({
    id,
    label: bilingual,
    /** A whole count, or a share in per cent. */
    unit: z.enum(['people', 'percent']),
    ...count.shape,
    value: z.number().min(0),
    of: z.int().positive().optional(),
    /** What is counted of whom, so that the same can be counted in a list. */
    counts: z.strictObject({ measure: z.enum(measures), roles: z.array(z.enum(roles)).min(1), platform }).optional(),
    place: z.enum(['headline', 'text']),
    note: bilingual.optional(),
    ...sourced,
  })
  .meta({ id: 'groupCount' });

/** Two or more counts that cannot all be right, and what we can say about it. Both are always shown. */
const discrepancy = z.strictObject({
  id,
  between: z.array(id).min(1),
  text: bilingual,
  ...sourced,
});

/** What is said of a file of another form: older ones are migrated before, so it is a newer one, or none. */
const formFault = (form: unknown): string =>
  typeof form === 'number' && form > registerForm
    ? `form ${form} is of a newer version of Ambtsbadge than this one, which reads forms up to ${registerForm}: update it`
    : `expected the number of the form, ${registerForm}`;

const registerShape = z.strictObject({
  /** Of the file: older ones are read and migrated, see `migrate.ts`. */
  form: z.literal(registerForm, { error: ({ input }) => formFault(input) }),
  id,
  title: localised,
  /** Up to when it reaches: no fact in it is of a later day. What a record is as of, its own facts say. */
  asOf: day,
  sources: z.array(source).min(1),
  organisations: z.array(organisation),
  offices: z.array(office).default([]),
  officials: z.array(official),
  domains: z.array(domain).default([]),
  accountCounts: z.array(accountCount).optional(),
  groupCounts: z.array(groupCount).default([]),
  discrepancies: z.array(discrepancy).default([]),
  /** Addresses in the source that lead to no account, each with the reason. */
  leftOut: z
    .array(z.strictObject({ organisation: id, platform: text, address: text, reason: z.enum(leftOutReasons) }))
    .default([]),
});

/** One register: a file of facts, each with its date and source. */
export const registerSchema = registerShape.superRefine(checkRegister);

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

const developmentsShape = z.strictObject({
  sources: z.array(source.required({ url: true })).min(1),
  /** Oldest first. */
  developments: z.array(z.strictObject({ id, moment, text: bilingual, source: id })).min(1),
});

/** What happened after the register of 2012, each with its day and with a whole address as its source. */
export const developmentsSchema = developmentsShape.superRefine(checkDevelopments);

export type Register = z.infer<typeof registerSchema>;
export type Guidelines = z.infer<typeof guidelinesSchema>;
export type Developments = z.infer<typeof developmentsSchema>;
export type DevelopmentsShape = z.infer<typeof developmentsShape>;
export type Guideline = Guidelines['guidelines'][number];
export type Official = z.infer<typeof official>;
export type Organisation = z.infer<typeof organisation>;
export type Account = z.infer<typeof account>;
export type PublishedAccount = Extract<Account, { status: 'published' }>;
export type Observation = z.infer<typeof observation>;
export type AccountCount = z.infer<typeof accountCount>;
export type Correction = NonNullable<z.infer<typeof corrects>>[number];
export type Post = z.infer<typeof post>;
export type Office = z.infer<typeof office>;
export type Holder = z.infer<typeof holder>;
export type Domain = z.infer<typeof domain>;
export type Identity = z.infer<typeof identity>;
export type LocalText = z.infer<typeof localised>;
export type Titled = Pick<Post, keyof typeof titled>;
export type RegisterShape = z.infer<typeof registerShape>;
export type Source = z.infer<typeof source>;
export type Count = z.infer<typeof count>;
export type GroupCount = z.infer<typeof groupCount>;
