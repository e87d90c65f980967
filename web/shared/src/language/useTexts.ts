import { useSyncExternalStore } from 'react';
import { notationOf } from '@shared/explanation/catalogue';
import type { Language, Notation } from '@shared/explanation/notation';
import type complaintWords from '@shared/i18n/complaint/nl.json';
import type sharedTexts from '@shared/i18n/nl.json';
import { currentLanguage, onLanguageChange, screenText } from './language';

/** The keys of all texts; each app adds its own by merging this interface. */
export interface ScreenTexts
  extends Record<keyof typeof sharedTexts, string>, Record<keyof typeof complaintWords, string> {}

export type TextKey = keyof ScreenTexts;

export type Text = (key: TextKey, values?: Record<string, string | number>) => string;

interface Spoken {
  language: Language;
  /** A text of the screen, in the language of the reader. */
  text: Text;
  /** How this language writes dates, hours and money. */
  notation: Notation;
}

const text: Text = screenText;

/** What a component needs to speak: texts and notation; renders again when the language changes. */
export function useTexts(): Spoken {
  const language = useSyncExternalStore(onLanguageChange, currentLanguage);
  return { language, text, notation: notationOf(language) };
}
