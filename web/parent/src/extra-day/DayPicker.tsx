import '@mantine/core/styles/Text.layer.css';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/nl';
import 'dayjs/locale/en-ie';
import { useState } from 'react';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '@shared/api/values';
import { dayOf, firstOf, lastOf, monthOf, plusMonths } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { daysQuery } from '../day/queries';
import { STATUS_LOOKS } from '../day/status';
import type { FamilyChild } from '../household/queries';
import styles from './ExtraDay.module.css';

/** How far ahead one can ask. */
const MONTHS_AHEAD = 12;
const SATURDAY = 6;
const SUNDAY = 0;

interface DayPickerProps {
  child: FamilyChild;
  day: Day | null;
  onPick: (day: Day | null) => void;
}

/** A month to pick a day from; days that have care already, or are closed, say so and cannot be picked. */
export function DayPicker({ child, day, onPick }: DayPickerProps) {
  const { text, language, notation } = useTexts();
  const today = dayOf(useNow());
  const [month, setMonth] = useState(monthOf(today));
  const taken = useQuery(daysQuery([child], firstOf(month), lastOf(month))).data ?? [];
  const lookOf = (date: Day) => {
    const found = taken.find((one) => one.day === date);
    return found ? STATUS_LOOKS[found.status] : undefined;
  };
  return (
    <DatesProvider
      settings={{
        locale: language === 'nl' ? 'nl' : 'en-ie',
        firstDayOfWeek: 1,
        weekendDays: [SUNDAY, SATURDAY],
      }}
    >
      <DatePicker
        className={styles.picker}
        size="lg"
        value={day}
        onChange={onPick}
        date={firstOf(month)}
        onDateChange={(date) => setMonth(monthOf(date))}
        minDate={today}
        maxDate={lastOf(plusMonths(monthOf(today), MONTHS_AHEAD))}
        maxLevel="month"
        hideOutsideDates
        excludeDate={(date) => lookOf(date) !== undefined}
        ariaLabels={{ nextMonth: text('agenda.next'), previousMonth: text('agenda.previous') }}
        getDayProps={(date) => {
          const look = lookOf(date);
          const words = notation.longDate(date);
          return { 'aria-label': look ? `${words}, ${text(look.word)}` : words };
        }}
        renderDay={(date) => {
          const look = lookOf(date);
          return (
            <span
              className={styles.date}
              data-word={look ? text(look.short) : date === today ? text('tab.today') : undefined}
            >
              {notation.dayNumber(date)}
            </span>
          );
        }}
      />
    </DatesProvider>
  );
}
