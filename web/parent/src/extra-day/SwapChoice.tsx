import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '@shared/api/values';
import { dayOf, plusDays } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { daysQuery } from '../day/queries';
import { mayReportAbsent } from '../day/status';
import type { FamilyChild } from '../household/queries';

/** How far ahead one sees the days one could give up. */
const DAYS_AHEAD = 91;

interface SwapChoiceProps {
  child: FamilyChild;
  value: Day | '';
  onChange: (day: Day | '') => void;
}

/** Where days are swapped for days: the own day that is given for it, or none. */
export function SwapChoice({ child, value, onChange }: SwapChoiceProps) {
  const { text, notation } = useTexts();
  const now = useNow();
  const today = dayOf(now);
  const days = useQuery(daysQuery([child], today, plusDays(today, DAYS_AHEAD))).data ?? [];
  return (
    <NativeSelect
      size="md"
      label={text('swap.give-up')}
      description={text('swap.give-up.hint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: text('swap.none') },
        ...days
          .filter((one) => one.status === 'CARE' && mayReportAbsent(one, now))
          .map((one) => ({ value: one.day, label: notation.shortDate(one.day) })),
      ]}
    />
  );
}
