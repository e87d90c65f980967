import { NativeSelect } from '@mantine/core';
import type { Day, Instant } from '@shared/api/values';
import { dayOf, daysFrom, plusDays } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';

/** Earlier days to choose from, at most: the soonest. */
const MOST = 60;

interface AnswerByProps {
  /** When the answer comes by the rules. */
  decideBy: Instant;
  value: Day | '';
  onChange: (day: Day | '') => void;
}

/** Asks for the answer on an earlier day than the rules give; not there when there is no earlier day. */
export function AnswerBy({ decideBy, value, onChange }: AnswerByProps) {
  const { text, notation } = useTexts();
  const tomorrow = plusDays(dayOf(useNow()), 1);
  const latest = plusDays(dayOf(decideBy), -1);
  if (latest < tomorrow) return null;
  return (
    <NativeSelect
      size="md"
      label={text('extra-day.answer-earlier')}
      description={text('extra-day.answer-earlier.hint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: text('extra-day.answer-by-rule', { day: notation.shortDate(dayOf(decideBy)) }) },
        ...daysFrom(tomorrow, latest)
          .slice(0, MOST)
          .map((day) => ({ value: day, label: notation.shortDate(day) })),
      ]}
    />
  );
}
