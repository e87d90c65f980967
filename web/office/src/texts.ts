import { explanationTexts } from '@shared/language/explanations';
import type { TextPart } from '@shared/language/language';
import { complaintTextsWith } from '@shared/complaint/texts';
import type nl from './i18n/nl.json';
import type closure from './i18n/closure/nl.json';
import type complaint from './i18n/complaint/nl.json';
import type credit from './i18n/credit/nl.json';

declare module '@shared/language/useTexts' {
  interface ScreenTexts
    extends
      Record<keyof typeof nl, string>,
      Record<keyof typeof closure, string>,
      Record<keyof typeof complaint, string>,
      Record<keyof typeof credit, string> {}
}

/** There from the start: nearly every page says why. */
export const officeTexts: TextPart = {
  screen: async (language) =>
    (language === 'nl' ? await import('./i18n/nl.json') : await import('./i18n/en.json')).default,
  ...explanationTexts,
};

export const complaintTexts = complaintTextsWith(
  async (language) =>
    (language === 'nl' ? await import('./i18n/complaint/nl.json') : await import('./i18n/complaint/en.json'))
      .default,
);

export const closureTexts: TextPart = {
  screen: async (language) =>
    (language === 'nl' ? await import('./i18n/closure/nl.json') : await import('./i18n/closure/en.json'))
      .default,
};

export const creditTexts: TextPart = {
  screen: async (language) =>
    (language === 'nl' ? await import('./i18n/credit/nl.json') : await import('./i18n/credit/en.json'))
      .default,
};
