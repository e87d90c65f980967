import { queryOptions } from '@tanstack/react-query';
import { answer, placement } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { LocationId } from '@shared/api/ids';

/** The locations one has to do with, by name. */
export const locationsQuery = queryOptions({
  queryKey: ['placement', 'locations'],
  queryFn: async () => {
    const found = await everyPage((cursor?: LocationId) =>
      answer(placement.GET('/locations', { params: { query: { cursor, limit: LARGEST_PAGE } } })),
    );
    return found.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  },
  staleTime: 5 * 60_000,
});
