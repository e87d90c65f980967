import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import type { FamilyDay } from '../day/queries';
import { STATUS_LOOKS } from '../day/status';
import { useDaySheet } from '../day/useDaySheet';
import { useFamily } from '../household/useFamily';
import styles from './Agenda.module.css';

/** A child's day in the calendar: a glyph and a word, and the whole of it for who listens. */
export function MonthEntry({ day }: { day: FamilyDay }) {
  const { text, notation } = useTexts();
  const { shown } = useFamily();
  const { open } = useDaySheet();
  const look = STATUS_LOOKS[day.status];
  return (
    <button
      type="button"
      className={styles.entry}
      data-tone={look.tone}
      aria-label={text('agenda.entry', {
        day: notation.longDate(day.day),
        child: day.child.firstName,
        status: text(look.word),
      })}
      onClick={() => open(day)}
    >
      <Icon name={look.icon} size={16} />
      {shown.length > 1 ? day.child.firstName : text(look.short)}
    </button>
  );
}
