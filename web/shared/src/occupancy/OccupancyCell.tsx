import type { DayOccupancy } from '@shared/api/placement';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import { freeWords, OCCUPANCY_ICONS, OCCUPANCY_WORDS } from './occupancy';
import styles from './OccupancyGrid.module.css';

/** Steps of the heat scale; the last is for full alone. */
const STEPS = 5;

interface OccupancyCellProps {
  cell: DayOccupancy;
  /** The same in a sentence, for who listens. */
  spoken: string;
}

/** What a cell shows: children of places, places free, staff of staff needed, and a word. */
export function OccupancyCell({ cell, spoken }: OccupancyCellProps) {
  return (
    <>
      <span className="pl-hidden">{spoken}</span>
      {cell.open ? <Figures cell={cell} /> : <Closed />}
    </>
  );
}

function Closed() {
  const { text } = useTexts();
  return (
    <span aria-hidden="true" className={`${styles.content} ${styles.closed}`}>
      <Icon name="closed" size={16} /> {text(OCCUPANCY_WORDS.CLOSED)}
    </span>
  );
}

function Figures({ cell }: { cell: DayOccupancy }) {
  const { text } = useTexts();
  const short = typeof cell.staffNeeded !== 'number' || cell.staffPlanned < cell.staffNeeded;
  return (
    <span
      aria-hidden="true"
      className={styles.content}
      data-step={stepOf(cell)}
      data-above={cell.word === 'ABOVE' || undefined}
    >
      <span className={styles.count}>
        {cell.expected}/{cell.capacity}
      </span>
      <span className={styles.free}>{freeWords(cell, text)}</span>
      <span className={styles.staff} data-short={short || undefined}>
        <Icon name="person" size={14} />
        {cell.staffPlanned}/{cell.staffNeeded ?? '–'}
      </span>
      <span className={styles.word}>
        <Icon name={OCCUPANCY_ICONS[cell.word]} size={14} />
        {text(OCCUPANCY_WORDS[cell.word])}
      </span>
    </span>
  );
}

function stepOf(cell: DayOccupancy): number {
  if (cell.expected >= cell.capacity) return STEPS;
  return Math.max(Math.ceil((cell.expected / cell.capacity) * (STEPS - 1)), 1);
}
