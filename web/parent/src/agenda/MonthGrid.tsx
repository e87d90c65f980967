import type { Day, Month } from '@shared/api/values';
import { daysFrom, firstOf, lastOf, mondayOf, plusDays } from '@shared/calendar/day';
import { useTexts } from '@shared/language/useTexts';
import { sessionOf, type FamilyDay } from '../day/queries';
import { MonthEntry } from './MonthEntry';
import styles from './Agenda.module.css';

const DAYS_PER_WEEK = 7;

interface MonthGridProps {
  month: Month;
  days: FamilyDay[];
  today: Day;
}

/** A month as a table of weeks; days with care open their sheet. Weekends are narrow: there is seldom care. */
export function MonthGrid({ month, days, today }: MonthGridProps) {
  const { notation } = useTexts();
  const monday = mondayOf(firstOf(month));
  const sunday = plusDays(mondayOf(lastOf(month)), DAYS_PER_WEEK - 1);
  const all = daysFrom(monday, sunday);
  const weeks = Array.from({ length: all.length / DAYS_PER_WEEK }, (_, week) =>
    all.slice(week * DAYS_PER_WEEK, (week + 1) * DAYS_PER_WEEK),
  );
  return (
    <table className={styles.grid}>
      <thead>
        <tr>
          {all.slice(0, DAYS_PER_WEEK).map((day) => (
            <th key={day} scope="col" abbr={notation.weekdayOf(day, 'long')}>
              {notation.weekdayOf(day, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                data-outside={!day.startsWith(month) || undefined}
                data-today={day === today || undefined}
              >
                <span className={styles.number}>{notation.dayNumber(day)}</span>
                {days
                  .filter((entry) => entry.day === day)
                  .map((entry) => (
                    <MonthEntry key={entry.child.id + sessionOf(entry)} day={entry} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
