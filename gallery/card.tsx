/** A card as a page shows it, in an open shadow root. */
import './begin';
import browser from 'webextension-polyfill';
import { cardLook } from '@/components/card/cardLook';
import { headingId, makeCard } from '@/components/card/makeCard';
import { wordsOfPage } from '@/components/dressPage';
import { contextFor } from '@/data/store/bundledContext';
import { knownNow } from '@/data/store/knownNow';
import { cardWithId } from '@/data/views/card';
import { play } from './play';
import { settings, state } from './shown';
import './page.css';

wordsOfPage(settings);
const made = makeCard(cardWithId(contextFor(settings, browser, await knownNow()), state?.at ?? ''), () => undefined);
if (!made) throw new Error(`there is no card of ${state?.at}`);
const host = document.createElement('main');
const root = host.attachShadow({ mode: 'closed' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(cardLook);
root.adoptedStyleSheets = [sheet];
const frame = document.createElement('div');
frame.className = 'popover';
frame.role = 'dialog';
frame.setAttribute('aria-labelledby', headingId);
// On a page it lies above everything; here it stands where it is.
frame.style.position = 'static';
frame.style.maxWidth = '100%';
frame.append(made);
root.append(frame);
document.body.replaceChildren(host);
void play();
