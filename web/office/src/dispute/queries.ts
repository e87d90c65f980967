import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { DisputeOutcome, NewDispute } from '@shared/api/complaintReport';
import type { ComplaintId, DisputeId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';
import type { Day } from '@shared/api/values';

const HOUR = 3_600_000;

/** Disputes outside that were submitted in a year, or all; the first submitted first. */
export const disputesQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['complaint', 'disputes', year ?? 'all'],
    queryFn: () =>
      everyPage((cursor?: string) =>
        answer(complaint.GET('/disputes', { params: { query: { year, cursor, limit: LARGEST_PAGE } } })),
      ),
  });

/** Disputes outside that came from a case, the first submitted first. */
export const caseDisputesQuery = (id: ComplaintId) =>
  queryOptions({
    queryKey: ['complaint', 'case', id, 'disputes'],
    queryFn: () =>
      everyPage((cursor?: string) =>
        answer(
          complaint.GET('/disputes', { params: { query: { complaint: id, cursor, limit: LARGEST_PAGE } } }),
        ),
      ),
  });

/** Whom a dispute can be against, by name. */
export const legalEntitiesQuery = queryOptions({
  queryKey: ['legal-entities'],
  queryFn: async () => (await answer(complaint.GET('/disputes/legal-entities', {}))).items,
  staleTime: HOUR,
});

/** Enters a dispute: of a case, or without one. */
export function useEnterDispute(onDone: () => void) {
  return useCommand({
    send: (body: NewDispute, key) => answer(complaint.POST('/disputes', { body, ...named(key) })),
    touches: [['complaint']],
    onDone,
  });
}

export function useDisputeEnd(id: DisputeId, onDone: () => void) {
  return useCommand({
    send: (body: { outcome: DisputeOutcome; endedOn: Day; feeCents?: number }, key) =>
      answer(complaint.POST('/disputes/{id}/end', { params: { path: { id } }, body, ...named(key) })),
    touches: [['complaint']],
    onDone,
  });
}

export function useRefund(id: DisputeId, onDone: () => void) {
  return useCommand({
    send: (refundedOn: Day, key) =>
      answer(
        complaint.POST('/disputes/{id}/refund', {
          params: { path: { id } },
          body: { refundedOn },
          ...named(key),
        }),
      ),
    touches: [['complaint']],
    onDone,
  });
}
