import type { Day } from '@shared/api/values';
import { useTexts } from '@shared/language/useTexts';
import styles from './DayCard.module.css';

/** A date as on a tear-off calendar. */
export function DateTile({ day, today = false }: { day: Day; today?: boolean }) {
  const { notation } = useTexts();
  return (
    <time dateTime={day} className={styles.tile} data-today={today || undefined}>
      <span>{notation.weekdayOf(day, 'short')}</span>
      <strong>{notation.dayNumber(day)}</strong>
      <span>{notation.monthShort(day)}</span>
    </time>
  );
}
