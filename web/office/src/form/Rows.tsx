import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTexts } from '@shared/language/useTexts';
import styles from './Rows.module.css';

interface RowsProps<T> {
  id: string;
  title: string;
  hint?: string;
  mistake?: string | undefined;
  rows: T[];
  /** Names the button that takes a row away. */
  removeLabel: (place: number) => string;
  onChange: (rows: T[]) => void;
  /** Adds a row. */
  add: ReactNode;
  children: (row: T, place: number, put: (row: T) => void) => ReactNode;
}

/** A list that one adds to and takes from. */
export function Rows<T>({
  id,
  title,
  hint,
  mistake,
  rows,
  removeLabel,
  onChange,
  add,
  children,
}: RowsProps<T>) {
  const { text } = useTexts();
  const put = (place: number) => (row: T) => onChange(rows.map((old, at) => (at === place ? row : old)));
  return (
    <fieldset className={styles.rows} aria-describedby={mistake ? `${id}-mistake` : undefined}>
      <legend>{title}</legend>
      {hint && <p className="pl-soft pl-small">{hint}</p>}
      {mistake && (
        <p id={`${id}-mistake`} className={styles.mistake}>
          {mistake}
        </p>
      )}
      {rows.map((row, place) => (
        <div key={place} className={styles.row}>
          <div>{children(row, place, put(place))}</div>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={removeLabel(place)}
            onClick={() => onChange(rows.filter((_, at) => at !== place))}
          >
            {text('rows.remove')}
          </Button>
        </div>
      ))}
      {add}
    </fieldset>
  );
}
