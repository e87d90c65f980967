import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { ChildId } from '@shared/api/ids';
import type { Day } from '@shared/api/values';
import { sessionOf, type FamilyDay } from './queries';

/** A child's day; without a session, all that the child has that day. */
interface DaySheetPlace {
  child: ChildId;
  day: Day;
  session: string | null;
}

/** The sheet of a day has an address of its own: back closes it, and a message can lead to it. */
export function useDaySheet() {
  const [search, setSearch] = useSearchParams();
  const day = search.get('day');
  const child = search.get('child');
  const session = search.get('session');
  const shown: DaySheetPlace | null = day && child ? { day, child: child as ChildId, session } : null;

  const open = useCallback(
    (place: FamilyDay) =>
      setSearch(
        { day: place.day, child: place.child.id, session: sessionOf(place) },
        { preventScrollReset: true },
      ),
    [setSearch],
  );
  const close = useCallback(() => setSearch({}, { replace: true, preventScrollReset: true }), [setSearch]);

  return { shown, open, close };
}
