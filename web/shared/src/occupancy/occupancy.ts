import type { DayOccupancy, OccupancyWord } from '@shared/api/placement';
import type { IconName } from '@shared/icon/Icon';
import type { Notation } from '@shared/explanation/notation';
import type { Text, TextKey } from '@shared/language/useTexts';

export const OCCUPANCY_WORDS: Record<OccupancyWord, TextKey> = {
  FREE: 'occupancy.free',
  TIGHT: 'occupancy.tight',
  FULL: 'occupancy.full',
  ABOVE: 'occupancy.above',
  CLOSED: 'occupancy.closed',
};

export const OCCUPANCY_ICONS: Record<OccupancyWord, IconName> = {
  FREE: 'plus',
  TIGHT: 'minus',
  FULL: 'check',
  ABOVE: 'warning',
  CLOSED: 'closed',
};

/** Places left, in words; staff short is said as it stands. */
export function freeWords(cell: DayOccupancy, text: Text): string {
  return text('occupancy.places-free', { n: Math.max(cell.free, 0) });
}

/** A cell as it is read aloud: "Eiken, donderdag 26 november, 11 van 12, 1 vrij, 3 van 3 medewerkers". */
export function spokenCell(group: string, cell: DayOccupancy, text: Text, notation: Notation): string {
  const day = notation.longDate(cell.day);
  if (!cell.open) return text('occupancy.cell-closed', { group, day });
  return text(cell.staffNeeded === null ? 'occupancy.cell-not-allowed' : 'occupancy.cell', {
    group,
    day,
    expected: cell.expected,
    capacity: cell.capacity,
    free: freeWords(cell, text),
    planned: cell.staffPlanned,
    needed: cell.staffNeeded ?? 0,
    word: text(OCCUPANCY_WORDS[cell.word]),
  });
}
