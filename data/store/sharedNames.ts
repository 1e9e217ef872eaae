/** Under which names our scripts leave something for each other in a page; out of reach of the page's own scripts. */

/** `makeCard`, of the script that makes cards, for the one that shows them. */
export const cardMakerKey = 'ambtsbadgeMakeCard';

/** That the user asked for badges on this page. */
export const askedKey = 'ambtsbadgeAsked';

/** What a run leaves for the next one in the same page. */
export const runKey = 'ambtsbadgeRun';
