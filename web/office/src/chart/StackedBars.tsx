import styles from './Chart.module.css';

/** One bar: what stands under it and its parts, from below. */
export interface Bar {
  label: string;
  parts: number[];
}

interface StackedBarsProps {
  bars: Bar[];
  /** Words of the parts, in their order. */
  legend: string[];
}

const HEIGHT = 120;
const WIDTH = 26;
const GAP = 8;

/**
 * Bars in parts, with the total above each and a legend in words; patterns differ as well as colours. Nothing where all is
 * none: an empty chart says less than its title.
 */
export function StackedBars({ bars, legend }: StackedBarsProps) {
  const total = (bar: Bar) => bar.parts.reduce((sum, part) => sum + part, 0);
  const highest = Math.max(0, ...bars.map(total));
  if (highest === 0) return null;
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${bars.length * (WIDTH + GAP)} ${HEIGHT + 36}`}
        className={styles.bars}
        focusable="false"
      >
        {bars.map((bar, place) => {
          const x = place * (WIDTH + GAP) + GAP / 2;
          const heights = bar.parts.map((part) => (part / highest) * HEIGHT);
          return (
            <g key={bar.label}>
              {heights.map((height, part) => {
                const below = heights.slice(0, part).reduce((sum, one) => sum + one, 0);
                return (
                  <rect
                    key={legend[part]}
                    data-part={part}
                    x={x}
                    y={HEIGHT + 14 - below - height}
                    width={WIDTH}
                    height={height}
                  />
                );
              })}
              {total(bar) > 0 && (
                <text x={x + WIDTH / 2} y={HEIGHT + 9 - (total(bar) / highest) * HEIGHT}>
                  {total(bar)}
                </text>
              )}
              {place % 2 === 0 && (
                <text x={x + WIDTH / 2} y={HEIGHT + 30}>
                  {bar.label}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.legend}>
        {legend.map((words, part) => (
          <span key={words} data-part={part}>
            {words}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
