import '@/components/page.css';
import { NotePage } from '@/components/note/NotePage';
import { renderPage } from '@/components/renderPage';
import { profileOfUrl } from '../profiles.content/sites';

const startDesk = () => new Worker(new URL('./deskWorker.ts', import.meta.url), { type: 'module' });

void renderPage((settings) => <NotePage initial={settings} readProfile={profileOfUrl} startDesk={startDesk} />);
