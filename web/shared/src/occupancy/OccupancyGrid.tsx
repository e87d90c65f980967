import { useRef, useState, type KeyboardEvent } from 'react';
import type { DayOccupancy } from '@shared/api/placement';
import type { Day } from '@shared/api/values';
import { useTexts } from '@shared/language/useTexts';
import { moved, type Place } from './gridKeys';
import { OccupancyCell } from './OccupancyCell';
import { spokenCell } from './occupancy';
import styles from './OccupancyGrid.module.css';

export interface OccupancyRow {
  key: string;
  name: string;
  /** Under the name: kind of care, group size. */
  note: string;
  days: Map<Day, DayOccupancy>;
}

interface OccupancyGridProps {
  label: string;
  days: Day[];
  rows: OccupancyRow[];
  /** Cells are on their way. */
  busy: boolean;
  onOpen: (row: OccupancyRow, day: DayOccupancy) => void;
  /** -1 for the week before, 1 for the week after. */
  onWeek: (step: number) => void;
}

/**
 * Groups by day. One stop in the tab order; arrows, Home and End (with Ctrl for the whole grid) move inside, Page Up and
 * Page Down change the week, Enter opens a cell.
 */
export function OccupancyGrid({ label, days, rows, busy, onOpen, onWeek }: OccupancyGridProps) {
  const { text, notation } = useTexts();
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const current = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, days.length - 1),
  };

  const go = (to: Place) => {
    setPlace(to);
    grid.current?.querySelector<HTMLElement>(`[data-place="${to.row}-${to.column}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const size = { rows: rows.length, columns: days.length };
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      onWeek(event.key === 'PageUp' ? -1 : 1);
      return;
    }
    const to = moved(current, event.key, event.ctrlKey, size);
    if (to) {
      event.preventDefault();
      go(to);
    }
  };

  return (
    <table
      ref={grid}
      role="grid"
      aria-label={label}
      aria-busy={busy}
      aria-rowcount={rows.length + 1}
      aria-colcount={days.length + 1}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" aria-colindex={1}>
            {text('occupancy.group')}
          </th>
          {days.map((day, column) => (
            <th key={day} scope="col" aria-colindex={column + 2}>
              <span className={styles.weekday}>{notation.weekdayOf(day, 'long')}</span>
              <span className="pl-soft">{notation.dayAndMonth(day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={row.key} aria-rowindex={rowIndex + 2}>
            <th scope="row" aria-colindex={1}>
              {row.name}
              <span className={styles.note}>{row.note}</span>
            </th>
            {days.map((day, column) => {
              const cell = row.days.get(day);
              const here = current.row === rowIndex && current.column === column;
              return (
                // By place, not by day: whoever changes the week stays where they were.
                <td key={column} aria-colindex={column + 2} className={styles.slot}>
                  <button
                    type="button"
                    data-place={`${rowIndex}-${column}`}
                    tabIndex={here ? 0 : -1}
                    className={styles.cell}
                    onFocus={() => setPlace({ row: rowIndex, column })}
                    onClick={() => cell && onOpen(row, cell)}
                  >
                    {cell ? (
                      <OccupancyCell cell={cell} spoken={spokenCell(row.name, cell, text, notation)} />
                    ) : (
                      <span className="pl-soft">{busy ? '…' : text('occupancy.unknown')}</span>
                    )}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
