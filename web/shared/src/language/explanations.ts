import type { TextLoader } from './language';

/** What services say about anything but complaints; there from the start. */
export const explanations: TextLoader = async (language) =>
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
