import type { ComplaintKind } from '@shared/api/complaint';
import type { TextKey } from '@shared/language/useTexts';

interface KindWords {
  /** As one says it oneself: "Ik heb een vraag". */
  own: TextKey;
  /** What happens with it, and when. */
  promise: TextKey;
  /** In lists: "Vraag". */
  word: TextKey;
}

export const KINDS: Record<ComplaintKind, KindWords> = {
  QUESTION: { own: 'kind.question.own', promise: 'kind.question.promise', word: 'kind.question' },
  SUGGESTION: { own: 'kind.suggestion.own', promise: 'kind.suggestion.promise', word: 'kind.suggestion' },
  WISH: { own: 'kind.wish.own', promise: 'kind.suggestion.promise', word: 'kind.wish' },
  COMPLAINT: { own: 'kind.complaint.own', promise: 'kind.complaint.promise', word: 'kind.complaint' },
};
