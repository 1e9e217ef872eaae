import '@/components/page.css';
import { renderPage } from '@/components/renderPage';
import { Welcome } from '@/components/welcome/Welcome';
import sites from '../profiles.content/sites/index.ts?info';
import { placeBadge } from './placeBadge';

void renderPage((settings) => <Welcome initial={settings} sites={sites} placeBadge={placeBadge} />);
