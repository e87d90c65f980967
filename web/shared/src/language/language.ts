import type { Language } from '@shared/explanation/notation';
import { TextStore, type Texts, type Values } from './texts';

export type { Texts } from './texts';

/** Loads texts in one language; what is not shown is not loaded. */
export type TextLoader = (language: Language) => Promise<Texts>;

/** Texts that are loaded together: at start, or with the pages that say them. */
export interface TextPart {
  screen?: TextLoader;
  explanations?: TextLoader;
}

const REMEMBERED = 'plekje.language';

const everywhere: TextPart = {
  screen: async (language) =>
    (language === 'nl' ? await import('@shared/i18n/nl.json') : await import('@shared/i18n/en.json')).default,
};

let language: Language = 'nl';
let screen = new TextStore();
let explanations = new TextStore();
/** The parts asked for so far, and the languages each of them is there in. */
let parts = new Map<TextPart, Map<Language, Promise<void>>>();
/** Parts that have arrived. */
const there = new WeakSet<object>();
const missing = new Set<string>();
const listeners = new Set<() => void>();

/** Makes the texts of an app ready in the language that was chosen before, else Dutch; knows no others yet. */
export async function startTexts(app: TextPart): Promise<void> {
  screen = new TextStore();
  explanations = new TextStore();
  parts = new Map();
  language = rememberedLanguage() ?? 'nl';
  await Promise.all([everywhere, app].map((part) => bring(part, language)));
  announce();
}

/** Makes sure that a part of the texts is there, now and in each language spoken later; one promise for a part and language. */
export function bringTexts(part: TextPart): Promise<void> {
  return bring(part, language);
}

/** Speaks another language from now on, on this device. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, chosen);
  await speak(chosen);
}

/** Speaks the language of someone's account, unless this device was told otherwise. */
export async function suggestLanguage(suggested: string | undefined): Promise<void> {
  if (rememberedLanguage() === null && isLanguage(suggested) && suggested !== language) {
    await speak(suggested);
  }
}

/** What has yet to come before the parts can be said in the current language; undefined when all is there. */
export function textsToCome(wanted: TextPart[]): Promise<unknown> | undefined {
  const toCome = wanted.filter((part) => !hasArrived(part));
  return toCome.length > 0 ? Promise.all(toCome.map(bringTexts)) : undefined;
}

export function currentLanguage(): Language {
  return language;
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A text of the screen in the current language. Without it the key is drawn, and {@link missingTexts} tells. */
export function screenText(key: string, values?: Values): string {
  const said = screen.say(language, key, values);
  if (said === undefined) missing.add(`${key} (${language})`);
  return said ?? key;
}

/** What a service says; undefined when this app is older than the service. */
export function explanationText(key: string, values: Values, spoken: Language): string | undefined {
  return explanations.say(spoken, key, values);
}

/** Keys that were drawn since the last time this was asked: a page that did not bring its texts. No test may leave any. */
export function missingTexts(): string[] {
  const found = [...missing];
  missing.clear();
  return found;
}

async function speak(spoken: Language): Promise<void> {
  await Promise.all([...parts.keys()].map((part) => bring(part, spoken)));
  language = spoken;
  announce();
}

function announce(): void {
  document.documentElement.lang = language;
  listeners.forEach((listener) => listener());
}

/** Brings a part once; what could not be loaded is tried again when it is next asked for. */
function bring(part: TextPart, spoken: Language): Promise<void> {
  const brought = parts.get(part) ?? new Map<Language, Promise<void>>();
  parts.set(part, brought);
  const under = brought.get(spoken) ?? load(part, spoken);
  brought.set(spoken, under);
  under.then(
    () => there.add(under),
    () => brought.delete(spoken),
  );
  return under;
}

function hasArrived(part: TextPart): boolean {
  const brought = parts.get(part)?.get(language);
  return brought !== undefined && there.has(brought);
}

async function load(part: TextPart, spoken: Language): Promise<void> {
  const [into, intoExplanations] = [screen, explanations];
  const [texts, sentences] = await Promise.all([part.screen?.(spoken), part.explanations?.(spoken)]);
  if (texts) into.add(spoken, texts);
  if (sentences) intoExplanations.add(spoken, sentences);
}

function rememberedLanguage(): Language | null {
  const code = localStorage.getItem(REMEMBERED);
  return isLanguage(code) ? code : null;
}

function isLanguage(code: unknown): code is Language {
  return code === 'nl' || code === 'en';
}
