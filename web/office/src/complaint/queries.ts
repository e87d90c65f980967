import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, complaint } from '@shared/api/client';
import type { ComplaintFilter, Phase } from '@shared/api/complaint';
import { LARGEST_PAGE } from '@shared/api/everyPage';

/** Cases that pass the filter, newest first, a page at a time. */
export const casesQuery = (filter: ComplaintFilter) =>
  infiniteQueryOptions({
    queryKey: ['complaint', 'cases', filter],
    queryFn: ({ pageParam }) =>
      answer(complaint.GET('/complaints', { params: { query: { ...filter, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** One column of the board. More than the largest page is for the table. */
export const columnQuery = (filter: ComplaintFilter, phase: Phase) =>
  queryOptions({
    queryKey: ['complaint', 'cases', 'column', filter, phase],
    queryFn: () =>
      answer(
        complaint.GET('/complaints', {
          params: { query: { ...filter, phase, limit: phase === 'ENDED' ? SOME : LARGEST_PAGE } },
        }),
      ),
  });

/** Of what ended, the last are enough on a board. */
const SOME = 10;

/** Colleagues who may own cases, by name. */
export const colleaguesQuery = queryOptions({
  queryKey: ['complaint', 'colleagues'],
  queryFn: async () => (await answer(complaint.GET('/colleagues', {}))).items,
  staleTime: 5 * 60_000,
});
