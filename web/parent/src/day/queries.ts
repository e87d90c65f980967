import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, placement } from '@shared/api/client';
import type { CareDay } from '@shared/api/placement';
import type { Day } from '@shared/api/values';
import type { FamilyChild } from '../household/queries';

/** A day of one child. */
export interface FamilyDay extends CareDay {
  child: FamilyChild;
}

/** Which of a child's sessions of a day it is: a contract and a begin, or an extra day. */
export const sessionOf = ({ contract, session, extraDay }: CareDay): string =>
  extraDay ?? `${contract}.${session.from}`;

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

/** A child's day as another page read it before, with when: shown at once, and all there is without a connection. */
export function knownDay(queries: QueryClient, child: FamilyChild, day: Day) {
  for (const query of queries.getQueryCache().findAll({ queryKey: ['days'] })) {
    const days = query.state.data as FamilyDay[] | undefined;
    const known = days?.filter((one) => one.child.id === child.id && one.day === day);
    if (known?.length) return { days: known, at: query.state.dataUpdatedAt };
  }
  return undefined;
}
