import i18next from 'i18next';
import ICU from 'i18next-icu';
import { LOCALES, type Language } from '@shared/explanation/notation';
import { explanations } from './explanations';

/** Texts by key, in ICU message format. */
export type Texts = Record<string, string>;

/** Loads texts in one language; what is not shown is not loaded. */
export type TextLoader = (language: Language) => Promise<Texts>;

/** Texts that are loaded together: at start, or with the pages that say them. */
export interface TextPart {
  screen: TextLoader;
  explanations?: TextLoader;
}

export const SCREEN = 'screen';
export const EXPLANATIONS = 'explanations';

const REMEMBERED = 'plekje.language';

export const i18n = i18next.createInstance();

const everywhere: TextPart = {
  screen: async (language) =>
    (language === 'nl' ? await import('@shared/i18n/nl.json') : await import('@shared/i18n/en.json')).default,
  explanations,
};

/** The parts asked for so far, and the languages each of them is there in. */
const parts = new Map<TextPart, Set<Language>>();

/** Makes the texts of an app ready in the language that was chosen before, else Dutch. */
export async function startTexts(appTexts: TextLoader): Promise<void> {
  const language = rememberedLanguage() ?? 'nl';
  await i18n.use(new ICU({ parseLngForICU: (code: string) => LOCALES[code as Language] ?? code })).init({
    lng: language,
    fallbackLng: false,
    ns: [SCREEN, EXPLANATIONS],
    defaultNS: SCREEN,
    keySeparator: false,
    nsSeparator: false,
    resources: {},
  });
  await Promise.all([everywhere, { screen: appTexts }].map((part) => bring(part, language)));
  document.documentElement.lang = language;
}

/** Makes sure that a part of the texts is there, now and in each language spoken later. */
export async function bringTexts(part: TextPart): Promise<void> {
  await bring(part, currentLanguage());
}

/** Speaks another language from now on, on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  await speak(language);
}

/** Speaks the language of someone's account, unless this device was told otherwise. */
export async function suggestLanguage(language: string | undefined): Promise<void> {
  if (rememberedLanguage() === null && isLanguage(language) && language !== currentLanguage()) {
    await speak(language);
  }
}

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'nl';
}

async function speak(language: Language): Promise<void> {
  await Promise.all([...parts.keys()].map((part) => bring(part, language)));
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

async function bring(part: TextPart, language: Language): Promise<void> {
  const there = parts.get(part) ?? new Set();
  parts.set(part, there);
  if (there.has(language)) return;
  const [screen, explanations] = await Promise.all([part.screen(language), part.explanations?.(language)]);
  i18n.addResourceBundle(language, SCREEN, screen);
  if (explanations) i18n.addResourceBundle(language, EXPLANATIONS, explanations);
  there.add(language);
}

function rememberedLanguage(): Language | null {
  const code = localStorage.getItem(REMEMBERED);
  return isLanguage(code) ? code : null;
}

function isLanguage(code: unknown): code is Language {
  return code === 'nl' || code === 'en';
}
