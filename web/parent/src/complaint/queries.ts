import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named, placement } from '@shared/api/client';
import type { NewComplaint } from '@shared/api/complaint';
import { useCommand } from '@shared/api/useCommand';

export const casesQuery = queryOptions({
  queryKey: ['complaint', 'cases'],
  queryFn: async () => (await answer(complaint.GET('/complaints', { params: { query: {} } }))).items,
});

/** The locations of one's own contracts, with their telephone numbers. */
export const locationsQuery = queryOptions({
  queryKey: ['placement', 'locations'],
  queryFn: async () => (await answer(placement.GET('/locations', { params: { query: {} } }))).items,
});

export function useFileCase() {
  return useCommand({
    send: (filed: NewComplaint, key) => answer(complaint.POST('/complaints', { body: filed, ...named(key) })),
    touches: [['complaint'], ['notification']],
  });
}
