import { queryOptions } from '@tanstack/react-query';
import { answer, named, notification, placement } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { ClosureId, HouseholdId, LocationId } from '@shared/api/ids';
import type { NewClosure } from '@shared/api/placement';
import type { Day } from '@shared/api/values';
import { useCommand } from '@shared/api/useCommand';

const TOUCHES = [['placement']];

/** All closures of a location, the latest first day first. */
export const closuresQuery = (location: LocationId) =>
  queryOptions({
    queryKey: ['placement', 'closures', location],
    queryFn: async () => {
      const found = await everyPage((cursor?: ClosureId) =>
        answer(
          placement.GET('/locations/{id}/closures', {
            params: {
              path: { id: location },
              query: { cursor, limit: LARGEST_PAGE },
            },
          }),
        ),
      );
      return found.sort((a, b) => b.firstDay.localeCompare(a.firstDay));
    },
  });

export const reachQuery = (location: LocationId, closure: ClosureId) =>
  queryOptions({
    queryKey: ['placement', 'closures', location, closure],
    queryFn: () =>
      answer(
        placement.GET('/locations/{id}/closures/{closure}/reach', {
          params: { path: { id: location, closure } },
        }),
      ),
  });

/** Who has care at the location on these days, each child once; what a closure of all of it would reach. */
export const candidatesQuery = (location: LocationId, firstDay: Day | '', lastDay: Day | '') =>
  queryOptions({
    queryKey: ['placement', 'closures', location, 'candidates', firstDay, lastDay],
    queryFn: async () => {
      const reach = await answer(
        placement.POST('/locations/{id}/closures/preview', {
          params: { path: { id: location } },
          body: { firstDay: firstDay as Day, lastDay: lastDay as Day, cause: 'PLANNED', extent: 'LOCATION' },
        }),
      );
      const children = new Map(
        reach.items.map((item) => [
          item.child,
          { id: item.child, firstName: item.firstName, group: item.groupName },
        ]),
      );
      return [...children.values()];
    },
    enabled: firstDay !== '' && lastDay >= firstDay,
  });

const LOOK_EVERY = 10_000;

/** Which families know; looked at anew while it stands on the screen. */
export const reachBoardQuery = (closure: ClosureId) =>
  queryOptions({
    queryKey: ['notification', 'reach', closure],
    queryFn: () => answer(notification.GET('/closures/{closure}/reach', { params: { path: { closure } } })),
    refetchInterval: LOOK_EVERY,
  });

/** Somebody spoke to the family. */
export function useSpoken() {
  return useCommand({
    send: ({ closure, household }: { closure: ClosureId; household: HouseholdId }, key) =>
      answer(
        notification.POST('/closures/{closure}/reach/{household}/spoken', {
          params: { path: { closure, household } },
          ...named(key),
        }),
      ),
    touches: [['notification', 'reach']],
  });
}

interface Wanted {
  location: LocationId;
  closure: NewClosure;
}

/** Whom it would reach; closes nothing. */
export function usePreview() {
  return useCommand({
    send: ({ location, closure }: Wanted) =>
      answer(
        placement.POST('/locations/{id}/closures/preview', {
          params: { path: { id: location } },
          body: closure,
        }),
      ),
    touches: [],
  });
}

export function useAnnounce() {
  return useCommand({
    send: ({ location, closure }: Wanted, key) =>
      answer(
        placement.POST('/locations/{id}/closures', {
          params: { path: { id: location } },
          body: closure,
          ...named(key),
        }),
      ),
    touches: TOUCHES,
  });
}

export function useWithdrawClosure() {
  return useCommand({
    send: ({ location, closure }: { location: LocationId; closure: ClosureId }, key) =>
      answer(
        placement.DELETE('/locations/{id}/closures/{closure}', {
          params: { path: { id: location, closure } },
          ...named(key),
        }),
      ),
    touches: TOUCHES,
  });
}
