import '@/components/page.css';
import { NotePage } from '@/components/note/NotePage';
import { renderPage } from '@/components/renderPage';
import { profileOfUrl } from '../profiles.content/sites';

void renderPage((settings) => <NotePage initial={settings} readProfile={profileOfUrl} />);
