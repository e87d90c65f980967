import { UnstyledButton } from '@mantine/core';
import type { AbsenceAnswer } from '@shared/api/credit';
import type { AbsenceReason } from '@shared/api/values';
import { dayOf } from '@shared/calendar/day';
import type { Notation } from '@shared/explanation/notation';
import { useTexts, type Text, type TextKey } from '@shared/language/useTexts';
import styles from './Absence.module.css';

const REASON_WORDS: Record<AbsenceReason, TextKey> = { LEAVE: 'absence.leave', ILLNESS: 'absence.illness' };

/** The key under which conditions that swap, instead of save, say so. */
const SWAP_ONLY = 'credit.absence.not-offered.direct-swap';
const DAYS_LEFT = 'credit.absence.swap-days-left';

interface AbsenceButtonProps {
  reason: AbsenceReason;
  answer: AbsenceAnswer | null;
  waiting: boolean;
  busy: boolean;
  onTap: () => void;
}

export function AbsenceButton({ reason, answer, waiting, busy, onTap }: AbsenceButtonProps) {
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
          ? answerInWords(answer, text, notation)
          : waiting
            ? text('absence.asking')
            : text('absence.unknown')}
      </span>
    </UnstyledButton>
  );
}

/** The answer in a few words; conditions differ in what they give, so the words do. */
function answerInWords(answer: AbsenceAnswer, text: Text, notation: Notation): string {
  const hours = notation.hours(answer.minutes);
  switch (answer.outcome) {
    case 'EARNED':
      return answer.why.because?.some((cause) => cause.key === DAYS_LEFT)
        ? text('absence.swap-day')
        : text('absence.earned', { hours });
    case 'PENDING':
      return answer.pendingUntil
        ? text('absence.pending-until', { hours, day: notation.shortDate(dayOf(answer.pendingUntil)) })
        : text('absence.pending', { hours });
    case 'NOT_OFFERED':
      return answer.why.key === SWAP_ONLY ? text('absence.swap-only') : text('absence.none');
    case 'REFUSED_LATE':
      return text('absence.none');
  }
}
