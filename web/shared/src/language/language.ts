import i18next from 'i18next';
import ICU from 'i18next-icu';
import { LOCALES, type Language } from '@shared/explanation/notation';

/** Texts by key, in ICU message format. */
export type Texts = Record<string, string>;

/** Loads an app's own texts in one language; what is not shown is not loaded. */
export type TextLoader = (language: Language) => Promise<Texts>;

export const SCREEN = 'screen';
export const EXPLANATIONS = 'explanations';

const REMEMBERED = 'plekje.language';

export const i18n = i18next.createInstance();

const loaded = new Set<Language>();
let loadAppTexts: TextLoader;

/** Makes the texts of an app ready in the language that was chosen before, else Dutch. */
export async function startTexts(appTexts: TextLoader): Promise<void> {
  loadAppTexts = appTexts;
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
  await load(language);
  document.documentElement.lang = language;
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
  await load(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}

async function load(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const [shared, app, explanations] = await Promise.all([
    language === 'nl' ? import('@shared/i18n/nl.json') : import('@shared/i18n/en.json'),
    loadAppTexts(language),
    language === 'nl'
      ? import('@explanations/explanations_nl.json')
      : import('@explanations/explanations_en.json'),
  ]);
  i18n.addResourceBundle(language, SCREEN, { ...shared.default, ...app });
  i18n.addResourceBundle(language, EXPLANATIONS, explanations.default);
  loaded.add(language);
}

function rememberedLanguage(): Language | null {
  const code = localStorage.getItem(REMEMBERED);
  return isLanguage(code) ? code : null;
}

function isLanguage(code: unknown): code is Language {
  return code === 'nl' || code === 'en';
}
