import { Icon } from '@shared/icon/Icon';
import { useTexts, type Text, type TextKey } from '@shared/language/useTexts';
import type { Instant } from '@shared/api/values';
import { useNow } from './serverClock';
import styles from './ClockBadge.module.css';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A clock is at risk when this share of it has run. */
const AT_RISK = 0.75;

type ClockState = 'onTime' | 'almost' | 'late';

const WORDS: Record<ClockState, TextKey> = {
  onTime: 'clock.on-time',
  almost: 'clock.almost',
  late: 'clock.late',
};

type ClockBadgeProps = {
  /** What was promised: "Oordeel". */
  what?: string;
  due: Instant;
} & (
  | { /** When the clock started. */ start: Instant }
  | { /** When three quarters have run. */ almostFrom: Instant }
);

/** Time left until a promised moment: in figures, with the moment itself and the state in a word. */
export function ClockBadge({ what, due, ...from }: ClockBadgeProps) {
  const { text, notation } = useTexts();
  const now = useNow().getTime();
  const left = Date.parse(due) - now;
  const almost =
    'almostFrom' in from
      ? Date.parse(from.almostFrom)
      : Date.parse(from.start) + (Date.parse(due) - Date.parse(from.start)) * AT_RISK;
  const state: ClockState = left <= 0 ? 'late' : now >= almost ? 'almost' : 'onTime';
  return (
    <span className={`${styles.badge} ${styles[state]}`}>
      <Icon name="clock" size={16} />
      <span>
        {what && (
          <>
            {what}
            <br />
          </>
        )}
        <strong>{timeLeft(left, text)}</strong> <span className={styles.word}>{text(WORDS[state])}</span>
        <br />
        <time dateTime={due}>{notation.shortMoment(due)}</time>
      </span>
    </span>
  );
}

function timeLeft(millis: number, text: Text): string {
  const size = Math.abs(millis);
  const late = millis <= 0;
  if (size >= 2 * DAY) {
    return text(late ? 'clock.days-ago' : 'clock.days-left', { n: Math.floor(size / DAY) });
  }
  if (size >= HOUR) {
    return text(late ? 'clock.hours-ago' : 'clock.hours-left', { n: Math.floor(size / HOUR) });
  }
  return text(late ? 'clock.minutes-ago' : 'clock.minutes-left', { n: Math.floor(size / MINUTE) });
}
