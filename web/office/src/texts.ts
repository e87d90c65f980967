import type { TextLoader } from '@shared/language/language';
import { complaintTextsWith } from '@shared/complaint/texts';
import type nl from './i18n/nl.json';
import type complaint from './i18n/complaint/nl.json';

declare module '@shared/language/useTexts' {
  interface ScreenTexts extends Record<keyof typeof nl, string>, Record<keyof typeof complaint, string> {}
}

export const officeTexts: TextLoader = async (language) =>
  (language === 'nl' ? await import('./i18n/nl.json') : await import('./i18n/en.json')).default;

export const complaintTexts = complaintTextsWith(
  async (language) =>
    (language === 'nl' ? await import('./i18n/complaint/nl.json') : await import('./i18n/complaint/en.json'))
      .default,
);
