import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { ChildId } from '@shared/api/ids';
import type { Day } from '@shared/api/values';

interface DaySheetPlace {
  child: ChildId;
  day: Day;
}

/** The sheet of a day has an address of its own: back closes it, and a message can lead to it. */
export function useDaySheet() {
  const [search, setSearch] = useSearchParams();
  const day = search.get('day');
  const child = search.get('child');
  const shown: DaySheetPlace | null = day && child ? { day, child: child as ChildId } : null;

  const open = useCallback(
    (place: DaySheetPlace) => setSearch({ day: place.day, child: place.child }, { preventScrollReset: true }),
    [setSearch],
  );
  const close = useCallback(() => setSearch({}, { replace: true, preventScrollReset: true }), [setSearch]);

  return { shown, open, close };
}
