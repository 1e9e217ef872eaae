import { renderPage } from '@/components/renderPage';
import '@/components/page.css';
import { Options } from '@/components/settings/Options';
import sites from '../profiles.content/sites/index.ts?info';
import { placeBadge } from '../welcome/placeBadge';

const startImporter = () => new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
const startAside = () => new Worker(new URL('./asideWorker.ts', import.meta.url), { type: 'module' });

void renderPage((settings) => (
  <Options
    initial={settings}
    sites={sites}
    placeBadge={placeBadge}
    startImporter={startImporter}
    startAside={startAside}
  />
));
