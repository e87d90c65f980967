const RANGE = /^(\d{1,6})(?:-(\d{1,6}))?$/;
const MOST = 10_000;

/** The sequence numbers that were written, as `3, 5-8`; null for none written, undefined for what makes no sense. */
export function rowsIn(written: string): number[] | null | undefined {
  if (written.trim() === '') return null;
  const rows = new Set<number>();
  for (const part of written.split(',')) {
    const range = RANGE.exec(part.replaceAll(/\s/g, ''));
    if (!range) return undefined;
    const first = Number(range[1]);
    const last = Number(range[2] ?? first);
    if (first < 1 || last < first || last - first >= MOST) return undefined;
    for (let row = first; row <= last; row += 1) rows.add(row);
  }
  return rows.size > MOST ? undefined : [...rows];
}
