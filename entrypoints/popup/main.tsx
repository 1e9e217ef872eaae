import { render } from 'preact';
import '@/components/page.css';
import { Popup } from '@/components/Popup';
import { sites } from '../profiles.content/sites';

const app = document.getElementById('app');
if (app) render(<Popup sites={sites} />, app);
