/** Shows where a badge stands. Separate from badges, because only the popup needs it. */
import { addSheet, type Badge } from './badge';
import flashCss from './flash.css?inline';

let sheet: CSSStyleSheet | undefined;

/**
 * Brings the badge into view and lets it flash.
 * @param guarded the page script's own, so that errors end where its errors do
 */
export function reveal(badge: Badge, guarded: (part: 'answer', run: () => void) => () => void): void {
  const { host, button } = badge;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(flashCss);
  }
  addSheet(badge, sheet);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  host.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  button.classList.add('flash');
  button.addEventListener(
    'animationend',
    guarded('answer', () => button.classList.remove('flash')),
    { once: true },
  );
}
