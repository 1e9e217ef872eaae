/** The words of the part about registers: many, and seen in the settings only, so that nothing else carries them. */
import { type Language, type Words, wordsOut } from '@/data/views/words';
import en from '@/locales/registers.en.json';
import nl from '@/locales/registers.nl.json';
import { type SettingsMessageKey, settingsMessages } from '../settings/settingsWords';

export type RegisterMessageKey = SettingsMessageKey | keyof typeof nl;
export type RegisterWords = Words<RegisterMessageKey>;

/** The words in a language, with those that all pages have. */
export const registerWords = (language: Language): RegisterWords =>
  wordsOut<RegisterMessageKey>(
    { nl: { ...settingsMessages.nl, ...nl }, en: { ...settingsMessages.en, ...en } },
    language,
  );
