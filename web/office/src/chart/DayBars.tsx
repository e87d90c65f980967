import styles from './Chart.module.css';

const DAY_MS = 86_400_000;
/** Of a moment on the line: a sample is of five minutes. */
const STEP_MS = 300_000;
const WIDTH = DAY_MS / STEP_MS;
const HEIGHT = 40;

interface DayBarsProps {
  /** Moments (ISO) with what was measured from then on, for five minutes. */
  values: { at: string; value: number }[];
  /** The end of the day that is drawn (ms). */
  until: number;
  /** Above this it is too much; drawn as a line. */
  limit: number;
}

/**
 * A day in bars of five minutes, with the limit as a line; where nothing was measured nothing stands. For who looks: what
 * they say stands in words and in a table where this is used.
 */
export function DayBars({ values, until, limit }: DayBarsProps) {
  const highest = Math.max(limit * 1.25, ...values.map((one) => one.value));
  const above = (value: number) => HEIGHT - (value / highest) * HEIGHT;
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className={styles.day}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {values.map(({ at, value }) => (
        <rect
          key={at}
          data-over={value > limit || undefined}
          x={WIDTH - (until - Date.parse(at)) / STEP_MS}
          y={Math.min(HEIGHT - 1, above(value))}
          width={1}
          height={Math.max(1, HEIGHT - above(value))}
        />
      ))}
      <line x1={0} x2={WIDTH} y1={above(limit)} y2={above(limit)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
