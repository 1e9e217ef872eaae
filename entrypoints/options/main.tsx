import { renderPage } from '@/components/renderPage';
import '@/components/page.css';
import { Options } from '@/components/Options';
import sites from '../profiles.content/sites/index.ts?info';

void renderPage((settings) => <Options initial={settings} sites={sites} />);
