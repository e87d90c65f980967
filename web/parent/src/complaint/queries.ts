import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named, placement } from '@shared/api/client';
import type { ComplaintKind, NewComplaint } from '@shared/api/complaint';
import type { ComplaintId, LocationId } from '@shared/api/ids';
import { everyPage } from '@shared/api/everyPage';
import { useCommand } from '@shared/api/useCommand';

export const casesQuery = queryOptions({
  queryKey: ['complaint', 'cases'],
  queryFn: () =>
    everyPage((cursor) => answer(complaint.GET('/complaints', { params: { query: { cursor } } }))),
});

/** One of one's own cases, with its timeline. */
export const caseQuery = (id: ComplaintId) =>
  queryOptions({
    queryKey: ['complaint', 'case', id],
    queryFn: () => answer(complaint.GET('/complaints/{id}', { params: { path: { id } } })),
  });

/** What happens with what one files, and how long that may take; by the conditions of the location. */
export const conditionsQuery = (location: LocationId | undefined) =>
  queryOptions({
    queryKey: ['complaint', 'conditions', location],
    queryFn: () => answer(complaint.GET('/conditions', { params: { query: { location } } })),
    staleTime: 5 * 60_000,
  });

/** Annual reports that were released: open to anyone. */
export const releasesQuery = queryOptions({
  queryKey: ['complaint', 'releases'],
  queryFn: async () => (await answer(complaint.GET('/reports/annual', {}))).items,
});

/** The locations of one's own contracts, with their telephone numbers. */
export const locationsQuery = queryOptions({
  queryKey: ['placement', 'locations'],
  queryFn: async () => (await answer(placement.GET('/locations', { params: { query: {} } }))).items,
});

const TOUCHED = [['complaint'], ['notification']];

export function useFileCase(onDone: (id: ComplaintId) => void) {
  return useCommand({
    send: (filed: NewComplaint, key) => answer(complaint.POST('/complaints', { body: filed, ...named(key) })),
    touches: TOUCHED,
    onDone: (filed) => onDone(filed.id),
  });
}

export function useReply(id: ComplaintId, onDone: () => void) {
  return useCommand({
    send: (message: string, key) =>
      answer(
        complaint.POST('/complaints/{id}/replies', {
          params: { path: { id } },
          body: { message },
          ...named(key),
        }),
      ),
    touches: TOUCHED,
    onDone,
  });
}

export function useWithdraw(id: ComplaintId, onDone: () => void) {
  return useCommand({
    send: (reason: string, key) =>
      answer(
        complaint.POST('/complaints/{id}/withdrawal', {
          params: { path: { id } },
          body: reason === '' ? {} : { reason },
          ...named(key),
        }),
      ),
    touches: TOUCHED,
    onDone,
  });
}

export function useReclassify(id: ComplaintId, onDone: () => void) {
  return useCommand({
    send: (body: { kind: ComplaintKind; reason: string }, key) =>
      answer(complaint.POST('/complaints/{id}/kind', { params: { path: { id } }, body, ...named(key) })),
    touches: TOUCHED,
    onDone,
  });
}
