export type ReadingLevel = 'easy' | 'middle' | 'hard';

/** Words in a sentence and letters in a word above which a text gets harder, and hard, to read. */
const LIMITS = { sentence: [15, 22], word: [5.4, 6.4] } as const;

/** How a text reads, from the length of its sentences and words: short ones are easy. Undefined for a few words. */
export function readingLevel(text: string): ReadingLevel | undefined {
  const words = text.match(/\p{L}[\p{L}'-]*/gu) ?? [];
  if (words.length < 12) return undefined;
  const sentences = Math.max(1, (text.match(/[.!?](?=\s|$)/g) ?? []).length);
  const perSentence = words.length / sentences;
  const perWord = words.reduce((sum, word) => sum + word.length, 0) / words.length;
  if (perSentence > LIMITS.sentence[1] || perWord > LIMITS.word[1]) return 'hard';
  if (perSentence > LIMITS.sentence[0] || perWord > LIMITS.word[0]) return 'middle';
  return 'easy';
}
