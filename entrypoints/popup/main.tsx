import { renderPage } from '@/components/renderPage';
import '@/components/page.css';
import { Popup } from '@/components/popup/Popup';
import { viewToOpen } from '@/data/store/lastView';
import { parsePopupAddress } from '@/data/views/ownPages';
import sites from '../profiles.content/sites/index.ts?info';
import { startLister } from './startLister';

/** Asked for while the settings are read. */
const firstView = parsePopupAddress(location).place === 'popup' ? viewToOpen() : 'register';

void renderPage(async (settings) => (
  <Popup initial={settings} sites={sites} startLister={startLister} firstView={await firstView} />
));
