/** The words of the settings and the welcome: seen only there, so that nothing else carries them. */

import type { Settings } from '@/data/store/settings';
import { type Language, type MessageKey, messages, type Words, wordsOut } from '@/data/views/words';
import en from '@/locales/settings.en.json';
import nl from '@/locales/settings.nl.json';
import { wordsOfPage } from '../dressPage';

export type SettingsMessageKey = MessageKey | keyof typeof nl;
export type SettingsWords = Words<SettingsMessageKey>;

export const settingsMessages = { nl: { ...messages.nl, ...nl }, en: { ...messages.en, ...en } };

const settingsWords = (language: Language): SettingsWords => wordsOut<SettingsMessageKey>(settingsMessages, language);

/** Sets the page's theme and language, and returns the words for these settings. */
export const settingsWordsOfPage = (settings: Settings): SettingsWords => settingsWords(wordsOfPage(settings).language);
