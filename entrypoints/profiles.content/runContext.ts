/**
 * Stands in for WXT's context of a content script (see the alias in wxt.config.ts). WXT's own announces each start to the
 * page with an event and a message, so that a page could tell who has this extension; ours says nothing.
 */
import { browser } from 'wxt/browser';

/** Tells whether this script still belongs to an extension. */
export interface RunContext {
  /** Aborted once the extension is gone. Everything the content script starts ends with it. */
  readonly signal: AbortSignal;
  /**
   * Whether the extension is still there. Browsers do not tell a content script when it is updated or removed: only the
   * id is gone. So ask before each piece of work; the first "no" aborts `signal`.
   */
  readonly isValid: boolean;
}

export class ContentScriptContext implements RunContext {
  readonly #abort = new AbortController();

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get isValid(): boolean {
    if (!this.signal.aborted && !browser.runtime?.id) this.#abort.abort();
    return !this.signal.aborted;
  }
}
