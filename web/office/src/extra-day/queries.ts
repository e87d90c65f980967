import { queryOptions } from '@tanstack/react-query';
import { answer, named, placement } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { ExtraDayId, LocationId } from '@shared/api/ids';
import type { Decision, Revocation } from '@shared/api/placement';
import { useCommand } from '@shared/api/useCommand';

const EVERY_MINUTE = 60_000;

/** Requests that wait for a decision, the first deadline first; of one location, or of all one may decide on. */
export const openRequestsQuery = (location: LocationId | undefined) =>
  queryOptions({
    queryKey: ['placement', 'extra-day-requests', location],
    queryFn: () =>
      everyPage((cursor) =>
        answer(
          placement.GET('/extra-day-requests', {
            params: { query: { state: 'OPEN', location, cursor, limit: LARGEST_PAGE } },
          }),
        ),
      ),
    refetchInterval: EVERY_MINUTE,
  });

/** The newest answers shown at most. */
const NEWEST = 100;

/** Requests that were answered, the latest answer first. */
export const decidedRequestsQuery = (location: LocationId | undefined) =>
  queryOptions({
    queryKey: ['placement', 'extra-day-requests', 'decided', location],
    queryFn: async () =>
      (
        await answer(
          placement.GET('/extra-day-requests', {
            params: { query: { state: 'DECIDED', location, limit: NEWEST } },
          }),
        )
      ).items,
  });

/** Takes a granted day back, with words for the family. */
export function useRevoke() {
  return useCommand({
    send: ({ id, ...revocation }: Revocation & { id: ExtraDayId }, key) =>
      answer(
        placement.POST('/extra-day-requests/{id}/revocation', {
          params: { path: { id } },
          body: revocation,
          ...named(key),
        }),
      ),
    touches: [['placement'], ['credit']],
  });
}

export function useDecide() {
  return useCommand({
    send: ({ id, ...decision }: Decision & { id: ExtraDayId }, key) =>
      answer(
        placement.POST('/extra-day-requests/{id}/decision', {
          params: { path: { id } },
          body: decision,
          ...named(key),
        }),
      ),
    touches: [['placement']],
  });
}
