/** The extension's page, in a state of the gallery. */
import './begin';
import '@/entrypoints/note/main';
import { play } from './play';

void play();
