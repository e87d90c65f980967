import styles from './Chart.module.css';

const WIDTH = 10;
const GAP = 2;
const HEIGHT = 24;

/**
 * Small bars beside a figure, the last one darker. For who looks: what they say stands in words and in a table where this
 * is used. A value of none is a line on the ground, so that it is not taken for a value that is missing.
 */
export function Sparkline({ values }: { values: number[] }) {
  const highest = Math.max(1, ...values);
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className={styles.spark}
      viewBox={`0 0 ${values.length * (WIDTH + GAP)} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {values.map((value, place) => {
        const height = Math.max(1, (value / highest) * HEIGHT);
        return (
          <rect
            // The place is what tells one bar from another: they are weeks in a row.
            key={place}
            data-last={place === values.length - 1 || undefined}
            x={place * (WIDTH + GAP)}
            y={HEIGHT - height}
            width={WIDTH}
            height={height}
          />
        );
      })}
    </svg>
  );
}
