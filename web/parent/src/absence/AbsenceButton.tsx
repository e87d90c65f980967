import { UnstyledButton } from '@mantine/core';
import type { AbsenceAnswer, CreditMode } from '@shared/api/credit';
import type { AbsenceReason } from '@shared/api/values';
import type { Notation } from '@shared/explanation/notation';
import { useTexts, type Text, type TextKey } from '@shared/language/useTexts';
import styles from './Absence.module.css';

const REASON_WORDS: Record<AbsenceReason, TextKey> = { LEAVE: 'absence.leave', ILLNESS: 'absence.illness' };

interface AbsenceButtonProps {
  reason: AbsenceReason;
  answer: AbsenceAnswer | null;
  /** How these conditions give something back; known with the answer. */
  mode: CreditMode | undefined;
  waiting: boolean;
  busy: boolean;
  onTap: () => void;
}

export function AbsenceButton({ reason, answer, mode, waiting, busy, onTap }: AbsenceButtonProps) {
  const { text, notation } = useTexts();
  return (
    <UnstyledButton
      className={styles.button}
      data-outcome={answer?.outcome}
      aria-disabled={busy}
      onClick={() => !busy && onTap()}
    >
      <span className={styles.reason}>
        {text(REASON_WORDS[reason])}
        <span className="pl-hidden">:</span>
      </span>{' '}
      <span className={styles.answer}>
        {answer
          ? answerInWords(answer, mode, text, notation)
          : waiting
            ? text('absence.asking')
            : text('absence.unknown')}
      </span>
    </UnstyledButton>
  );
}

/** The answer in a few words; conditions differ in what they give, so the words do. */
function answerInWords(
  answer: AbsenceAnswer,
  mode: CreditMode | undefined,
  text: Text,
  notation: Notation,
): string {
  const hours = notation.hours(answer.minutes || (answer.pendingMinutes ?? 0));
  switch (answer.outcome) {
    case 'EARNED':
      return mode === 'DAY_QUOTA' ? text('absence.swap-day') : text('absence.earned', { hours });
    case 'PENDING':
      return answer.pendingUntil
        ? text('absence.pending-until', { hours, day: notation.shortDate(answer.pendingUntil) })
        : text('absence.pending', { hours });
    case 'NOT_OFFERED':
      return mode === 'DIRECT_SWAP' ? text('absence.swap-only') : text('absence.none');
    case 'REFUSED_LATE':
      return text('absence.none');
  }
}
