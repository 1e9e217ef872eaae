/** What an organisation sets for its people: the fields of its policy, and how they are read. What is broken is left out, and told. */
import { isObject } from './valueChecks.ts';

/** What each field may be. The schema that Chrome checks policies with is made of this. */
export const policyFields = {
  registers: { kind: 'addresses' },
  badge: { kind: 'choice', choices: ['full', 'compact'] },
  marks: { kind: 'switch' },
  language: { kind: 'choice', choices: ['auto', 'nl', 'en'] },
  theme: { kind: 'choice', choices: ['auto', 'light', 'dark'] },
  reminder: { kind: 'switch' },
  sitesOn: { kind: 'names' },
  sitesOff: { kind: 'names' },
  hosts: { kind: 'names' },
  welcome: { kind: 'switch' },
  rule: { kind: 'text' },
  contact: { kind: 'text' },
  contactAddress: { kind: 'address' },
} as const;

export type PolicyField = keyof typeof policyFields;
type Kind = (typeof policyFields)[PolicyField]['kind'];
type Choices<Field extends PolicyField> = (typeof policyFields)[Field] extends { choices: readonly (infer Choice)[] }
  ? Choice
  : never;

/** A field is missing where the organisation leaves it to its people. */
export interface Policy {
  /** Addresses of registers that are followed. */
  registers?: readonly string[];
  badge?: Choices<'badge'>;
  marks?: boolean;
  language?: Choices<'language'>;
  theme?: Choices<'theme'>;
  reminder?: boolean;
  /** Ids of sites that cannot be switched off, and of those that cannot be switched on. */
  sitesOn?: readonly string[];
  sitesOff?: readonly string[];
  /** Hosts of other servers, and of pages on which links are marked. */
  hosts?: readonly string[];
  /** Whether the welcome opens after the installation. */
  welcome?: boolean;
  /** A rule of its own, and whom to ask. */
  rule?: string;
  contact?: string;
  contactAddress?: string;
}

/** A value that is left out: of no field, or not what the field may be. */
export interface PolicyFault {
  field: string;
  reason: 'unknown' | Kind;
}

/** The longest text that is shown. */
const longestText = 600;

/** A host name, as in `mastodon.example`; never a pattern. */
export const hostPattern = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/**
 * Reads a policy that anybody may have written.
 * @param sites ids of all sites, where they are known: others are told
 */
export function policyIn(given: unknown, sites?: readonly string[]): { policy: Policy; faults: PolicyFault[] } {
  const faults: PolicyFault[] = [];
  const entries = isObject(given) ? Object.entries(given) : [];
  for (const [field] of entries) if (!Object.hasOwn(policyFields, field)) faults.push({ field, reason: 'unknown' });
  const valueIn = (field: PolicyField) => (isObject(given) && Object.hasOwn(given, field) ? given[field] : undefined);
  const fault = (field: PolicyField) => void faults.push({ field, reason: policyFields[field].kind });
  const one = <T>(field: PolicyField, fits: (value: unknown) => value is T): T | undefined => {
    const value = valueIn(field);
    if (value === undefined || fits(value)) return value;
    fault(field);
    return undefined;
  };
  const choice = <const T extends string>(field: PolicyField, choices: readonly T[]): T | undefined =>
    one(field, (value): value is T => choices.some((each) => each === value));
  const several = (field: PolicyField, fits: (value: string) => boolean): string[] | undefined => {
    const value = valueIn(field);
    if (value === undefined) return undefined;
    const texts: unknown[] = Array.isArray(value) ? value : [];
    const fitting = texts.filter((each) => typeof each === 'string').filter(fits);
    if (!Array.isArray(value) || fitting.length < texts.length) fault(field);
    return fitting;
  };
  const isSite = (id: string) => sites?.includes(id) ?? true;
  const policy = {
    registers: several('registers', isHttps),
    badge: choice('badge', policyFields.badge.choices),
    marks: one('marks', isSwitch),
    language: choice('language', policyFields.language.choices),
    theme: choice('theme', policyFields.theme.choices),
    reminder: one('reminder', isSwitch),
    sitesOn: several('sitesOn', isSite),
    sitesOff: several('sitesOff', isSite),
    hosts: several('hosts', (host) => hostPattern.test(host)),
    welcome: one('welcome', isSwitch),
    rule: one('rule', isShortText),
    contact: one('contact', isShortText),
    contactAddress: one('contactAddress', isHttps),
  };
  return { policy: withoutEmpty(policy), faults };
}

type Read = { [Field in PolicyField]: Policy[Field] | undefined };

/** An `undefined` would take the place of what is set otherwise. */
const withoutEmpty = (read: Read): Policy =>
  Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));

const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';

const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestText;

const isHttps = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';
