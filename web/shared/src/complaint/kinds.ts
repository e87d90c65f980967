import type { ComplaintKind } from '@shared/api/complaint';
import type { TextKey } from '@shared/language/useTexts';

interface KindWords {
  /** As one says it oneself: "Ik heb een vraag". */
  own: TextKey;
  /** In lists: "Vraag". */
  word: TextKey;
}

export const KINDS: Record<ComplaintKind, KindWords> = {
  QUESTION: { own: 'kind.question.own', word: 'kind.question' },
  SUGGESTION: { own: 'kind.suggestion.own', word: 'kind.suggestion' },
  WISH: { own: 'kind.wish.own', word: 'kind.wish' },
  COMPLAINT: { own: 'kind.complaint.own', word: 'kind.complaint' },
};
