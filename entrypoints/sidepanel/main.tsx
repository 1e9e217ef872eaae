import { renderPage } from '@/components/renderPage';
import '@/components/page.css';
import { Popup } from '@/components/popup/Popup';
import { startLister } from '../popup/startLister';
import sites from '../profiles.content/sites/index.ts?info';

void renderPage((settings) => <Popup initial={settings} sites={sites} startLister={startLister} firstView="page" />);
