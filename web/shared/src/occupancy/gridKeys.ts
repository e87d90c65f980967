/** A cell by row and column, both from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Where a key leads from a cell of a grid; null for keys that do not move. */
export function moved(
  from: Place,
  key: string,
  control: boolean,
  size: { rows: number; columns: number },
): Place | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return { ...from, row: Math.max(from.row - 1, 0) };
    case 'ArrowDown':
      return { ...from, row: Math.min(from.row + 1, last.row) };
    case 'ArrowLeft':
      return { ...from, column: Math.max(from.column - 1, 0) };
    case 'ArrowRight':
      return { ...from, column: Math.min(from.column + 1, last.column) };
    case 'Home':
      return { row: control ? 0 : from.row, column: 0 };
    case 'End':
      return { row: control ? last.row : from.row, column: last.column };
    default:
      return null;
  }
}
