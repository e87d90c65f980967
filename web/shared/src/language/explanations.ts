import type { TextLoader, TextPart } from './language';

const explanations: TextLoader = async (language) =>
  (language === 'nl'
    ? await import('@explanations/explanations_nl.json')
    : await import('@explanations/explanations_en.json')
  ).default;

/** What services say about complaints and early warnings; the pages about them bring it. */
export const complaintExplanations: TextLoader = async (language) =>
  (language === 'nl'
    ? await import('@explanations/complaints_nl.json')
    : await import('@explanations/complaints_en.json')
  ).default;

/** What services say about anything but complaints; whatever shows an explanation brings it. */
export const explanationTexts: TextPart = { explanations };

export const complaintExplanationTexts: TextPart = { explanations: complaintExplanations };
