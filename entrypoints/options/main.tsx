import { render } from 'preact';
import '@/components/page.css';
import { Options } from '@/components/Options';
import { sites } from '../profiles.content/sites';

const app = document.getElementById('app');
if (app) render(<Options sites={sites} />, app);
