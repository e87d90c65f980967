import type { CreditLot, CreditMovement } from '@shared/api/credit';
import type { Day } from '@shared/api/values';
import { dayOf, daysBetween, daysFrom } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { balanceLine, type Step } from './balanceLine';
import styles from './BalancePicture.module.css';

const WIDTH = 340;
const HEIGHT = 132;
/** Room for the amounts on the left, the months below, and a marker on top (units of the drawing). */
const LEFT = 34;
const BOTTOM = 20;
const TOP = 12;
const RIGHT = 8;
const MINUTES_PER_HOUR = 60;
/** Fewer months between two names, and the names would touch. */
const MONTH_NAMES = 6;

interface BalancePictureProps {
  movements: CreditMovement[];
  lots: CreditLot[];
}

/**
 * The balance as a line, past and ahead, with a marker where credit lapses. Only for the eye: lots and movements beside it
 * say the same in words.
 */
export function BalancePicture({ movements, lots }: BalancePictureProps) {
  const { text, notation } = useTexts();
  const today = dayOf(useNow());
  const line = balanceLine(movements, lots, today);
  const next = line.expiries[0];
  const top = highest([...line.past, ...line.ahead]);
  const days = Math.max(daysBetween(line.first, line.last), 1);
  const x = (day: Day) => LEFT + (daysBetween(line.first, day) / days) * (WIDTH - LEFT - RIGHT);
  const y = (minutes: number) => HEIGHT - BOTTOM - (minutes / top) * (HEIGHT - BOTTOM - TOP);
  const months = daysFrom(line.first, line.last).filter((day) => day.endsWith('-01'));
  const every = Math.ceil(months.length / MONTH_NAMES);

  return (
    <figure className={styles.figure}>
      <figcaption>
        {next
          ? text('balance.lapses', { hours: notation.hours(next.minutes), day: notation.date(next.day) })
          : text('balance.stays')}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        {[0, top].map((minutes) => (
          <g key={minutes}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(minutes)} y2={y(minutes)} className={styles.grid} />
            <text x={LEFT - 6} y={y(minutes) + 4} textAnchor="end">
              {notation.number(minutes / MINUTES_PER_HOUR)}
            </text>
          </g>
        ))}
        {months
          .filter((_, place) => place % every === 0)
          .map((day) => (
            <text key={day} x={x(day)} y={HEIGHT - 5} textAnchor="start">
              {notation.monthShort(day)}
            </text>
          ))}
        <path d={`${path(line.past, x, y)} V${y(0)} H${x(line.first)} Z`} className={styles.area} />
        <path d={path(line.past, x, y)} className={styles.past} />
        <path d={path(line.ahead, x, y)} className={styles.ahead} />
        <line x1={x(today)} x2={x(today)} y1={TOP} y2={y(0)} className={styles.today} />
        {line.ahead.slice(1, -1).map((step, place) => (
          <circle
            key={step.day}
            cx={x(step.day)}
            cy={y(line.ahead[place]?.minutes ?? 0)}
            r={4.5}
            className={styles.marker}
          />
        ))}
      </svg>
    </figure>
  );
}

/** As steps: the balance stays until the next day drawn. */
function path(steps: Step[], x: (day: Day) => number, y: (minutes: number) => number): string {
  const [start, ...rest] = steps;
  if (!start) return '';
  return `M${x(start.day)} ${y(start.minutes)}${rest.map((step) => ` H${x(step.day)} V${y(step.minutes)}`).join('')}`;
}

/** The top of the drawing in minutes: whole hours, and never nothing. */
function highest(steps: Step[]): number {
  const most = Math.max(...steps.map((step) => step.minutes), MINUTES_PER_HOUR);
  return Math.ceil(most / MINUTES_PER_HOUR) * MINUTES_PER_HOUR;
}
