import type { TextLoader } from '@shared/language/language';
import type nl from './i18n/nl.json';

declare module '@shared/language/useTexts' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface ScreenTexts extends Record<keyof typeof nl, string> {}
}

export const officeTexts: TextLoader = async (language) =>
  (language === 'nl' ? await import('./i18n/nl.json') : await import('./i18n/en.json')).default;
