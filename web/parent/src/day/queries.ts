import { queryOptions } from '@tanstack/react-query';
import { answer, placement } from '@shared/api/client';
import type { CareDay } from '@shared/api/placement';
import type { Day } from '@shared/api/values';
import type { FamilyChild } from '../household/queries';

/** A day of one child. */
export interface FamilyDay extends CareDay {
  child: FamilyChild;
}

/** The days of children in a period (last day included), in order. */
export const daysQuery = (children: FamilyChild[], from: Day, until: Day) =>
  queryOptions({
    queryKey: ['days', children.map((child) => child.id), from, until],
    queryFn: async () => {
      const days = await Promise.all(children.map((child) => daysOf(child, from, until)));
      return days
        .flat()
        .sort((a, b) => a.day.localeCompare(b.day) || a.session.from.localeCompare(b.session.from));
    },
  });

async function daysOf(child: FamilyChild, from: Day, until: Day): Promise<FamilyDay[]> {
  const page = await answer(
    placement.GET('/children/{id}/days', { params: { path: { id: child.id }, query: { from, until } } }),
  );
  return page.items.map((day) => ({ ...day, child }));
}
