import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ChildId } from '@shared/api/ids';
import type { CareType, Day } from '@shared/api/values';
import type { Step } from './balanceLine';
import { dayOf, daysBetween } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { bookableDaysQuery } from '../extra-day/queries';
import { PICKED, wishAddress } from '../extra-day/wishPlace';
import styles from './CreditPage.module.css';

/** From so many days before it lapses one is warned. */
const WARNED = 60;
/** Days named at most: the nearest that are likely. */
const NAMED = 3;

interface ExpiryWarningProps {
  child: ChildId;
  careType: CareType;
  expiry: Step;
}

/** What lapses soon, with days on which it can still be used; no days, then that is said too (C5). */
export function ExpiryWarning({ child, careType, expiry }: ExpiryWarningProps) {
  const { text, notation } = useTexts();
  const today = dayOf(useNow());
  const soon = daysBetween(today, expiry.day) <= WARNED;
  const bookable = useQuery({ ...bookableDaysQuery(child, careType, today, expiry.day), enabled: soon });
  if (!soon) return null;
  const days = (bookable.data?.days ?? [])
    .filter((one) => one.likelihood === 'LIKELY' && !one.asked)
    .slice(0, NAMED)
    .map((one) => one.day);
  return (
    <Notice
      tone="warn"
      title={text('expiry.title', { hours: notation.hours(expiry.minutes), day: notation.date(expiry.day) })}
    >
      {bookable.data && (
        <>
          <p>{text(days.length > 0 ? 'expiry.days' : 'expiry.no-days')}</p>
          <ul className={styles.days}>
            {days.map((day: Day) => (
              <li key={day}>
                <Link to={wishAddress({ child, careType, day })} state={PICKED}>
                  {notation.shortDate(day)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Link to={wishAddress({ child, careType })}>{text('expiry.look')}</Link>
    </Notice>
  );
}
