import { complaintExplanations } from '@shared/language/explanations';
import type { Texts, TextPart } from '@shared/language/language';
import type { Language } from '@shared/explanation/notation';

/** What pages about complaints say: the words of both apps, and an app's own. */
export function complaintTextsWith(own: (language: Language) => Promise<Texts>): TextPart {
  return {
    screen: async (language) => {
      const [shared, app] = await Promise.all([words(language), own(language)]);
      return { ...shared, ...app };
    },
    explanations: complaintExplanations,
  };
}

async function words(language: Language): Promise<Texts> {
  return (
    language === 'nl'
      ? await import('@shared/i18n/complaint/nl.json')
      : await import('@shared/i18n/complaint/en.json')
  ).default;
}
