import { render } from 'preact';
import '@/components/page.css';
import { Options } from '@/components/Options';

const app = document.getElementById('app');
if (app) render(<Options />, app);
