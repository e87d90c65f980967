import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, complaint } from '@shared/api/client';
import type { ComplaintFilter } from '@shared/api/complaint';
import type { ComplaintId } from '@shared/api/ids';

/** Cases that pass the filter, newest first, a page at a time. */
export const casesQuery = (filter: ComplaintFilter) =>
  infiniteQueryOptions({
    queryKey: ['complaint', 'cases', filter],
    queryFn: ({ pageParam }) =>
      answer(complaint.GET('/complaints', { params: { query: { ...filter, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** One case with what was written; each reading is recorded, so it is read only when opened. */
export const caseQuery = (id: ComplaintId) =>
  queryOptions({
    queryKey: ['complaint', 'case', id],
    queryFn: () => answer(complaint.GET('/complaints/{id}', { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  });
