/** The words of counting again: seen only there, so that nothing else carries them. */
import en from '../../locales/tally.en.json';
import nl from '../../locales/tally.nl.json';
import { type Language, type MessageKey, messages, type Words, wordsOut } from './words';

export type TallyMessageKey = MessageKey | keyof typeof nl;
export type TallyWords = Words<TallyMessageKey>;

export const tallyMessages = { nl: { ...messages.nl, ...nl }, en: { ...messages.en, ...en } };

/** The words in a language, with those that all pages have. */
export const tallyWords = (language: Language): TallyWords => wordsOut<TallyMessageKey>(tallyMessages, language);
