import type { TextKey } from '@shared/language/useTexts';

/** What a fact is about, and where in the office that can be seen. */
export interface Subject {
  words: TextKey;
  to: string;
}

/** The beginnings of topics, and what such facts are about; the key of some is what it is about. */
const SUBJECTS: [RegExp, (key: string) => Subject][] = [
  [/^complaint-/, (key) => ({ words: 'subject.case', to: `/cases/${key}` })],
  [/^invoice-/, () => ({ words: 'subject.invoice-question', to: '/invoice-questions' })],
  [/^(extra-day-charged|credit-settled)$/, () => ({ words: 'subject.extra-day', to: '/requests' })],
  [/^(absence|credit|extra-day)-/, (key) => ({ words: 'subject.credit', to: `/children/${key}/credit` })],
  [/^closure-/, () => ({ words: 'subject.closure', to: '/closures' })],
  [/^signal-/, () => ({ words: 'subject.signal', to: '/signals' })],
];

/** What a fact of this topic is about; nothing for one that the office has no room for. */
export function subjectOf(topic: string, key: string | null | undefined): Subject | undefined {
  const found = SUBJECTS.find(([beginning]) => beginning.test(topic));
  return key ? found?.[1](key) : undefined;
}
