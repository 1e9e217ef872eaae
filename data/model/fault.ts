/** What can be wrong in a file, in a form that can be put into words of any language. Without zod, for pages. */
import { isObject, isText } from './valueChecks.ts';

/** `value`: it is not among what may stand there; also of what no other kind tells. */
export const faultKinds = [
  'missing',
  'type',
  'value',
  'date',
  'form',
  'url',
  'empty',
  'tooSmall',
  'noText',
  'newer',
  'key',
  'double',
  'noSource',
  'noOrganisation',
  'noGroupCount',
  'handle',
  'ownPage',
  'lastingId',
  'noCounts',
  'roleOrTitle',
  'later',
  'endsFirst',
  'heldAtOnce',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** What is wrong, and where: in which record, in which of its fields. */
export interface Fault {
  /** As a person finds it in the file: `officials › chris-buijink`; empty for what is wrong with the whole file. */
  record: string;
  /** `accounts › 0 › handle`; empty for what is wrong with the whole record. */
  field: string;
  /** In English, for commands; pages have words for each kind. */
  reason: string;
  kind: FaultKind;
  /** What its words name. Most have `detail`: what stands there, or the unknown field. */
  values: Readonly<Record<string, string>>;
}

/** Whether a value out of storage or a message is one. */
export const isFault = (value: unknown): value is Fault =>
  isObject(value) &&
  typeof value.record === 'string' &&
  typeof value.field === 'string' &&
  isText(value.reason) &&
  faultKinds.some((kind) => kind === value.kind) &&
  isObject(value.values) &&
  Object.values(value.values).every((each) => typeof each === 'string');
