/** The words of the page where the user notes something: seen only there, so that nothing else carries them. */
import { type Language, type MessageKey, messages, type Words, wordsOut } from '@/data/views/words';
import en from '@/locales/note.en.json';
import nl from '@/locales/note.nl.json';

export type NoteMessageKey = MessageKey | keyof typeof nl;
export type NoteWords = Words<NoteMessageKey>;

export const noteMessages = { nl: { ...messages.nl, ...nl }, en: { ...messages.en, ...en } };

/** The words in a language, with those that all pages have. */
export const noteWords = (language: Language): NoteWords => wordsOut<NoteMessageKey>(noteMessages, language);

/** What the register of notes is called. */
export const notesTitle = { nl: nl['note.registerTitle'], en: en['note.registerTitle'] };
