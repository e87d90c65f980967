import type { TextPart } from '@shared/language/language';
import { complaintTextsWith } from '@shared/complaint/texts';
import type nl from './i18n/nl.json';
import type complaint from './i18n/complaint/nl.json';
import type credit from './i18n/credit/nl.json';
import type place from './i18n/place/nl.json';
import type invoice from './i18n/invoice/nl.json';

declare module '@shared/language/useTexts' {
  interface ScreenTexts
    extends
      Record<keyof typeof nl, string>,
      Record<keyof typeof complaint, string>,
      Record<keyof typeof credit, string>,
      Record<keyof typeof place, string>,
      Record<keyof typeof invoice, string> {}
}

/** What the frame and Vandaag say; there from the start. */
export const parentTexts: TextPart = {
  screen: async (language) =>
    (language === 'nl' ? await import('./i18n/nl.json') : await import('./i18n/en.json')).default,
};

export const complaintTexts = complaintTextsWith(
  async (language) =>
    (language === 'nl' ? await import('./i18n/complaint/nl.json') : await import('./i18n/complaint/en.json'))
      .default,
);

export const creditTexts: TextPart = {
  screen: async (language) =>
    (language === 'nl' ? await import('./i18n/credit/nl.json') : await import('./i18n/credit/en.json'))
      .default,
};

export const placeTexts: TextPart = {
  screen: async (language) =>
    (language === 'nl' ? await import('./i18n/place/nl.json') : await import('./i18n/place/en.json')).default,
};

export const invoiceTexts: TextPart = {
  screen: async (language) =>
    (language === 'nl' ? await import('./i18n/invoice/nl.json') : await import('./i18n/invoice/en.json'))
      .default,
};
