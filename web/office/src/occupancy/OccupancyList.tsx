import type { DayOccupancy } from '@shared/api/placement';
import type { Day } from '@shared/api/values';
import { useTexts } from '@shared/language/useTexts';
import { OccupancyCell } from '@shared/occupancy/OccupancyCell';
import type { OccupancyRow } from '@shared/occupancy/OccupancyGrid';
import { spokenCell } from '@shared/occupancy/occupancy';
import { Card } from '@shared/view/Card';
import styles from './Occupancy.module.css';

interface OccupancyListProps {
  days: Day[];
  rows: OccupancyRow[];
  onOpen: (row: OccupancyRow, cell: DayOccupancy) => void;
}

/** The grid's content day by day, for narrow screens and for who would rather have a list. */
export function OccupancyList({ days, rows, onOpen }: OccupancyListProps) {
  const { text, notation } = useTexts();
  return days.map((day) => (
    <Card key={day} aria-label={notation.longDate(day)}>
      <h2 className={styles.day}>{notation.longDate(day)}</h2>
      <ul className={`pl-list ${styles.list}`}>
        {rows.map((row) => {
          const cell = row.days.get(day);
          return (
            <li key={row.key}>
              <span>
                <strong>{row.name}</strong>
                <span className="pl-soft pl-small">{row.note}</span>
              </span>
              {cell ? (
                <button type="button" onClick={() => onOpen(row, cell)}>
                  <OccupancyCell cell={cell} spoken={spokenCell(row.name, cell, text, notation)} />
                </button>
              ) : (
                <span className="pl-soft">{text('occupancy.unknown')}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  ));
}
