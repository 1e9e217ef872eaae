/**
 * Ends a quarrel with whoever wants the badge's place, or wants it gone: the page, another extension, another copy of this
 * one. See docs/design/coexistence.md.
 */
import { nextElementOf, previousElementOf } from './dom';
import { type Place, put, standsAt } from './places';

/** After so many rounds the badge stands beside what was put between it and the name. */
const maxRounds = 3;

/** After so many losses the badge stays away, and tries again at most once within `peace`. */
const maxLosses = 8;

/** A badge that stood for so long (ms) was not lost for being there. So one comes back at most 50 times a minute. */
const peace = 1200;

/** One at each spot: of one name, and one account. */
export class Brake {
  #displacements = 0;
  #losses = 0;
  #placedAt = 0;

  /** Whether others' elements may stand between name and badge. */
  get givesWay(): boolean {
    return this.#displacements >= maxRounds || this.#losses >= maxRounds;
  }

  /** Whether there is to be no badge now. */
  get isShut(): boolean {
    return this.#losses >= maxLosses && performance.now() - this.#placedAt < peace;
  }

  /**
   * Puts the badge in its place; once it gives way, behind what others put there.
   * @param mayPass whether the badge may stand behind this
   */
  put(host: Element, place: Place, mayPass: (beside: Element) => boolean): void {
    const { how, anchor } = place;
    const nextTo = { after: nextElementOf, before: previousElementOf, inside: undefined, first: undefined }[how];
    const other = this.givesWay && nextTo?.(anchor);
    put(host, other && mayPass(other) ? { how, anchor: other } : place);
    this.#placedAt = performance.now();
  }

  /** To be called when the badge is not where it was put, though name and place are as they were. */
  press(host: Element, place: Place): void {
    if (host.isConnected && standsAt(host, place, () => true)) this.#displacements++;
    else this.#losses = performance.now() - this.#placedAt > peace ? 1 : this.#losses + 1;
  }
}

/** So many rounds in a second in which one account gets a badge are no reading and no scrolling. */
const maxRoundsOfAccount = 300;

/** Ends what has no end: rows that are made anew because a badge appeared in them. One on each page. */
export class AccountBrake {
  readonly #rounds = new Map<string, { since: number; count: number }>();

  /** Counts a round; whether the account is to get badges in it. */
  allows(account: string): boolean {
    const now = performance.now();
    const known = this.#rounds.get(account);
    if (known && now - known.since < 1000) return ++known.count <= maxRoundsOfAccount;
    this.#rounds.set(account, { since: now, count: 1 });
    return true;
  }
}
