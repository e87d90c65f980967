import { queryOptions } from '@tanstack/react-query';
import { answer, named, placement } from '@shared/api/client';
import type { GroupId, LocationId } from '@shared/api/ids';
import type { StaffFrame, StaffSpan } from '@shared/api/placement';
import { useCommand } from '@shared/api/useCommand';
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

/** Plans the staff of one day of a group, by part of the day. */
export function usePlanStaff() {
  return useCommand({
    send: ({ group, day, spans }: { group: GroupId; day: Day; spans: StaffSpan[] }, key) =>
      answer(
        placement.PUT('/groups/{id}/staff', {
          params: { path: { id: group } },
          body: { day, spans },
          ...named(key),
        }),
      ),
    touches: [['placement']],
  });
}

/** What the plan of a location says about times with fewer staff. */
export const staffFrameQuery = (location: LocationId) =>
  queryOptions({
    queryKey: ['placement', 'staff-frame', location],
    queryFn: () =>
      answer(placement.GET('/locations/{id}/staff-frame', { params: { path: { id: location } } })),
  });

export function useSetStaffFrame() {
  return useCommand({
    send: ({ location, frame }: { location: LocationId; frame: StaffFrame }, key) =>
      answer(
        placement.PUT('/locations/{id}/staff-frame', {
          params: { path: { id: location } },
          body: frame,
          ...named(key),
        }),
      ),
    touches: [['placement']],
  });
}
