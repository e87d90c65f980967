import { queryOptions } from '@tanstack/react-query';
import { answer, placement } from '@shared/api/client';
import type { GroupId } from '@shared/api/ids';
import type { Day } from '@shared/api/values';

/** A group's seats by day, last day included. */
export const occupancyQuery = (group: GroupId, from: Day, until: Day) =>
  queryOptions({
    queryKey: ['placement', 'occupancy', group, from, until],
    queryFn: async () =>
      (
        await answer(
          placement.GET('/groups/{id}/occupancy', {
            params: { path: { id: group }, query: { from, until } },
          }),
        )
      ).items,
    refetchInterval: 60_000,
  });

/** The staff of a day beside what the law asks for, of a group with all that is counted together with it; none when closed. */
export const staffingQuery = (group: GroupId, day: Day) =>
  queryOptions({
    queryKey: ['placement', 'staffing', group, day],
    queryFn: async () =>
      (
        await answer(
          placement.GET('/groups/{id}/staffing', {
            params: { path: { id: group }, query: { from: day, until: day } },
          }),
        )
      ).items,
  });
