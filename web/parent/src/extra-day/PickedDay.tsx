import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Day } from '@shared/api/values';
import { useTexts } from '@shared/language/useTexts';
import { pickedByLink } from './wishPlace';
import styles from './ExtraDay.module.css';

/** Names the day; takes the focus when a link led to it, since one comes from elsewhere then. */
export function PickedDay({ day }: { day: Day }) {
  const { notation } = useTexts();
  const { key, state } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (pickedByLink(state)) heading.current?.focus();
  }, [key, state]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.picked}>
      {notation.longDate(day)}
    </h2>
  );
}
