import type { Month } from '@shared/api/values';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import styles from './Invoice.module.css';

interface MonthSwitchProps {
  months: Month[];
  month: Month;
  onChange: (month: Month) => void;
}

/** Goes through the months there is an invoice for. */
export function MonthSwitch({ months, month, onChange }: MonthSwitchProps) {
  const { text, notation } = useTexts();
  const place = months.indexOf(month);
  const step = (by: number) => {
    const next = months[place + by];
    if (next) onChange(next);
  };
  return (
    <div className={styles.months}>
      <button
        type="button"
        aria-label={text('agenda.previous')}
        aria-disabled={place <= 0}
        onClick={() => step(-1)}
      >
        <Icon name="left" />
      </button>
      <h2 aria-live="polite">{notation.month(month)}</h2>
      <button
        type="button"
        aria-label={text('agenda.next')}
        aria-disabled={place >= months.length - 1}
        onClick={() => step(1)}
      >
        <Icon name="right" />
      </button>
    </div>
  );
}
