import { useTexts } from '@shared/language/useTexts';
import { sentence, UnknownSentence } from './catalogue';
import type { Explanation } from './explanation';

/** Says explanations in the language of the reader. */
export function useSentence(): (explanation: Explanation) => string {
  const { language, text } = useTexts();
  return (explanation) => {
    try {
      return sentence(explanation, language);
    } catch (unknown) {
      // An app that stayed open while services moved on: honest words are better than an empty page.
      if (unknown instanceof UnknownSentence) return text('explanation.unknown');
      throw unknown;
    }
  };
}
