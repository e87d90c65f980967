import type { Staffing } from '@shared/api/placement';
import { minutesOf } from './staffing';
import styles from './Staffing.module.css';

const HEIGHT = 48;

/**
 * A day as a step function: staff needed as an area, staff planned as a line, and where there is less than needed in another
 * colour. For who looks: the table beside it says the same.
 */
export function StaffSteps({ steps }: { steps: Staffing['steps'] }) {
  const first = minutesOf(steps[0]?.from ?? '00:00');
  const last = minutesOf(steps.at(-1)?.until ?? '00:00');
  const most = Math.max(1, ...steps.map((step) => Math.max(step.planned, step.needed ?? step.planned + 1)));
  const above = (staff: number) => HEIGHT - (staff / most) * HEIGHT;
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className={styles.steps}
      viewBox={`0 0 ${Math.max(1, last - first)} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {steps.map((step) => {
        const needed = step.needed ?? most;
        const [from, until] = [minutesOf(step.from) - first, minutesOf(step.until) - first];
        return (
          <g key={step.from}>
            <rect
              data-under={needed > step.planned || undefined}
              x={from}
              y={above(needed)}
              width={until - from}
              height={HEIGHT - above(needed)}
            />
            <line
              x1={from}
              x2={until}
              y1={above(step.planned)}
              y2={above(step.planned)}
              vectorEffect="non-scaling-stroke"
            />
          </g>
        );
      })}
    </svg>
  );
}
