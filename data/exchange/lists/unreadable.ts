/** Why a file cannot be read at all, in a form that can be put into words of any language. */

/** `json`, `yaml`, `xml`, `csv`: it looks like that, but is broken; `sameId`: two registers have it; the others say what is wrong. */
export type UnreadableReason =
  | 'json'
  | 'yaml'
  | 'xml'
  | 'csv'
  | 'yamlAlias'
  | 'yamlTag'
  | 'xmlEntity'
  | 'newerForm'
  | 'sameId'
  | 'tooDeep'
  | 'binary'
  | 'html'
  | 'empty'
  | 'noList';

interface UnreadableFacts {
  /** From 1. */
  line?: number | undefined;
  /** What the parser said, in English; of `sameId` the id. */
  detail?: string | undefined;
}

/** Thrown where a file cannot be read: why, and where in it. */
export class Unreadable extends Error {
  constructor(
    readonly reason: UnreadableReason,
    readonly facts: UnreadableFacts = {},
  ) {
    super([reason, facts.line && `line ${facts.line}`, facts.detail].filter(Boolean).join(': '));
    this.name = 'Unreadable';
  }
}
