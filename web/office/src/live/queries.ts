import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named } from '@shared/api/client';
import type { AttentionId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';

export const boardQuery = queryOptions({
  queryKey: ['complaint', 'board'],
  queryFn: () => answer(complaint.GET('/board', {})),
});

const QUARTER = 13;
/** Figures of weeks and months are as good some minutes later. */
export const EVERY_FIVE_MINUTES = 300_000;

/** How promises were kept week by week; not live, but read anew now and then. */
export const trendsQuery = queryOptions({
  queryKey: ['complaint', 'trends'],
  queryFn: async () =>
    (await answer(complaint.GET('/board/trends', { params: { query: { weeks: QUARTER } } }))).items,
  refetchInterval: EVERY_FIVE_MINUTES,
});

/** What one has to know of cases and has not seen yet, newest first. */
export const attentionQuery = queryOptions({
  queryKey: ['complaint', 'attention'],
  queryFn: async () => (await answer(complaint.GET('/attention', { params: { query: {} } }))).items,
});

export function useSeen() {
  return useCommand({
    send: (id: AttentionId, key) =>
      answer(complaint.POST('/attention/{id}/seen', { params: { path: { id } }, ...named(key) })),
    touches: [
      ['complaint', 'attention'],
      ['complaint', 'board'],
    ],
  });
}
