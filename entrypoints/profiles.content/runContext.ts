/** Tells whether this script still belongs to an extension. */
import { browser } from 'wxt/browser';

export class RunContext {
  readonly #abort = new AbortController();

  /** Aborted once the extension is gone. Everything the content script starts ends with it. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /**
   * Whether the extension is still there. Browsers do not tell a content script when it is updated or removed: only the
   * id is gone. So ask before each piece of work; the first "no" aborts `signal`.
   */
  get isValid(): boolean {
    if (!this.signal.aborted && !browser.runtime?.id) this.#abort.abort();
    return !this.signal.aborted;
  }
}
