import type { DeadLetter } from '@shared/api/deadLetters';

/** Letters of one topic that failed for the same reason. */
export interface LetterGroup {
  key: string;
  topic: string;
  /** The reason without what differs from letter to letter. */
  reason: string;
  /** Oldest first. */
  letters: DeadLetter[];
}

const IDENTITY = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const NUMBER = /\d+/g;

/**
 * Groups letters by topic and by their error, where identities and numbers make no difference; largest first. A letter
 * that somebody wants to discard stands by itself: it waits for a person, not for a replay.
 */
export function groupsOf(letters: DeadLetter[]): LetterGroup[] {
  const groups = new Map<string, LetterGroup>();
  for (const letter of letters) {
    const reason = letter.reason.replace(IDENTITY, '…').replace(NUMBER, '#');
    const key = letter.discard ? letter.id : `${letter.topic} ${reason}`;
    const group = groups.get(key) ?? { key, topic: letter.topic, reason, letters: [] };
    group.letters.push(letter);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.letters.length - a.letters.length);
}
