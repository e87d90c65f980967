import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { RecordId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';

/** The records one is designated for, newest first. */
export const recordsQuery = queryOptions({
  queryKey: ['restricted-records'],
  queryFn: () =>
    everyPage((cursor?: string) =>
      answer(complaint.GET('/restricted-records', { params: { query: { cursor, limit: LARGEST_PAGE } } })),
    ),
});

/** One record with its content; every look is recorded, and nothing of it is kept once the page is left. */
export const recordQuery = (id: RecordId) =>
  queryOptions({
    queryKey: ['restricted-records', id],
    queryFn: () => answer(complaint.GET('/restricted-records/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
    gcTime: 0,
  });

export function useOnRecord(id: RecordId, act: 'notes' | 'closing', onDone: () => void) {
  return useCommand({
    send: (note: string, key) =>
      answer(
        complaint.POST(
          act === 'notes' ? '/restricted-records/{id}/notes' : '/restricted-records/{id}/closing',
          { params: { path: { id } }, body: { note }, ...named(key) },
        ),
      ),
    touches: [['restricted-records']],
    onDone,
  });
}
