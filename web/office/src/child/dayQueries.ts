import { queryOptions } from '@tanstack/react-query';
import { answer, credit, named, placement } from '@shared/api/client';
import type { ChildId } from '@shared/api/ids';
import type { CareDay } from '@shared/api/placement';
import { problemIn } from '@shared/api/problem';
import { useCommand } from '@shared/api/useCommand';
import type { AbsenceReason, Day } from '@shared/api/values';

const REFUSED_BY_RULE = 422;

/** A child's days in a period, last day included. */
export const childDaysQuery = (child: ChildId, from: Day, until: Day) =>
  queryOptions({
    queryKey: ['placement', 'days', child, from, until],
    queryFn: async () =>
      (
        await answer(
          placement.GET('/children/{id}/days', { params: { path: { id: child }, query: { from, until } } }),
        )
      ).items,
  });

/** What an absence earns if staff record it now. */
export const staffQuoteQuery = (child: ChildId, { day, contract, session }: CareDay) =>
  queryOptions({
    queryKey: ['absence-quote', child, day, contract, session.from],
    queryFn: () =>
      answer(
        credit.GET('/children/{child}/absence-quote', {
          params: { path: { child }, query: { day, contract, begins: session.from } },
        }),
      ),
    staleTime: 0,
    gcTime: 0,
    retry: (failures, error) => failures < 1 && problemIn(error).status !== REFUSED_BY_RULE,
  });

/** Records an absence; staff may do so some days after it too. */
export function useRecordAbsence() {
  return useCommand({
    send: ({ child, day, reason }: { child: ChildId; day: CareDay; reason: AbsenceReason }, key) =>
      answer(
        placement.POST('/children/{id}/absences', {
          params: { path: { id: child } },
          body: { day: day.day, reason, contract: day.contract, begins: day.session.from },
          ...named(key),
        }),
      ),
    touches: [['placement'], ['credit']],
  });
}
