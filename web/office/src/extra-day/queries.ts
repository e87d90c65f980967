import { queryOptions } from '@tanstack/react-query';
import { answer, named, placement } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { ExtraDayId, LocationId } from '@shared/api/ids';
import type { Decision } from '@shared/api/placement';
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
