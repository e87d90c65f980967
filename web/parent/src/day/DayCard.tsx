import { useId } from 'react';
import { Button } from '@mantine/core';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { Pill } from '@shared/view/Pill';
import { DateTile } from './DateTile';
import type { FamilyDay } from './queries';
import { mayReportAbsent, STATUS_LOOKS } from './status';
import { useDaySheet } from './useDaySheet';
import styles from './DayCard.module.css';

/** One day of one child: when, where, how it stands, and the way to report an absence. */
export function DayCard({ day }: { day: FamilyDay }) {
  const { text, notation } = useTexts();
  const { open } = useDaySheet();
  const now = useNow();
  const look = STATUS_LOOKS[day.status];
  // Two sessions of a day have the same name: when they are tells them apart.
  const when = useId();
  const named = { child: day.child.firstName, day: notation.longDate(day.day) };
  return (
    <li className={styles.card} data-status={day.status}>
      <DateTile day={day.day} today={day.day === dayOf(now)} />
      <div className={styles.text}>
        <div className={styles.first}>
          <strong>{day.child.firstName}</strong>
          {day.status !== 'CARE' && (
            <Pill tone={look.tone} icon={look.icon}>
              {text(look.word)}
            </Pill>
          )}
        </div>
        <div id={when} className={styles.when}>
          {day.session.from}–{day.session.until}
        </div>
        <div className="pl-soft pl-small">
          {day.group.name}, {day.location.name}
        </div>
      </div>
      {mayReportAbsent(day, now) ? (
        <Button
          variant="light"
          className={styles.action}
          aria-label={text('day.report-for', named)}
          aria-describedby={when}
          onClick={() => open(day)}
        >
          {text('day.report')}
        </Button>
      ) : (
        <Button
          variant="subtle"
          className={styles.action}
          aria-label={text('day.look-for', named)}
          aria-describedby={when}
          onClick={() => open(day)}
        >
          {text('day.look')}
        </Button>
      )}
    </li>
  );
}
