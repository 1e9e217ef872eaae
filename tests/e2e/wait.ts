/** Waits for what a page will show: asks again until it is there or the time is over. */
import type { BadgeView, CardView, Tab } from './browsers';

/** Long, for busy machines; nothing waits longer than needed. Less than half of what a test may take. */
const usualPatience = 25_000;

/**
 * Asks until the answer is as expected.
 * @param patience for how long, in milliseconds, where what is waited for is more work than usual
 * @returns the last answer, as expected or not: tests check it themselves
 */
export async function waitFor<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
  patience = usualPatience,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    if (Date.now() > end) {
      // In a test that passes: it waits for something else than what it asserts.
      console.warn(new Error('Waited in vain.').stack);
      return answer;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** The badges of a tab, once there are at least `count`. */
export const badgesWhen = (tab: Tab, count: number): Promise<BadgeView[]> =>
  waitFor(
    () => tab.badges(),
    (badges) => badges.length >= count,
  );

/** The card of a badge, once it is open. */
export const cardWhen = (badge: BadgeView): Promise<CardView | undefined> =>
  waitFor(
    () => badge.card(),
    (card) => card !== undefined,
  );

/** Some frames of the page: what the extension puts right once the page was laid out is right by then. */
export const framesIn = (tab: Tab): Promise<void> =>
  tab.page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  });

/** Until what opens has faded in, for pictures of it. */
export const fadedIn = (): Promise<void> => new Promise((done) => setTimeout(done, 250));
