import { queryOptions } from '@tanstack/react-query';
import { answer, credit, named, placement } from '@shared/api/client';
import type { AbsenceId, ChildId } from '@shared/api/ids';
import { problemIn } from '@shared/api/problem';
import { useCommand } from '@shared/api/useCommand';
import type { Day } from '@shared/api/values';
import { reportAbsence } from './queue';

/** What an absence moves: the day itself, the credit, and the message about it. */
const TOUCHES = [['days'], ['credit'], ['notification']];

const REFUSED_BY_RULE = 422;
const MOST_TRIES = 10;

/** What reporting this day would earn now; old answers are not shown, the terms run by the hour. */
export const absenceQuoteQuery = (child: ChildId, day: Day) =>
  queryOptions({
    queryKey: ['absence-quote', child, day],
    queryFn: () =>
      answer(credit.GET('/children/{child}/absence-quote', { params: { path: { child }, query: { day } } })),
    staleTime: 0,
    gcTime: 0,
    // The credit service hears a moment later that an absence was taken back; until then it refuses to answer for that day.
    retry: (failures, error) => failures < MOST_TRIES && problemIn(error).status === REFUSED_BY_RULE,
    retryDelay: 500,
  });

type Tap = Parameters<typeof reportAbsence>[0];

export function useReportAbsence() {
  // The queue names the tap itself: its key must survive the app being closed.
  return useCommand({ send: (tap: Tap) => reportAbsence(tap), touches: TOUCHES });
}

export function useUndoAbsence(onDone: () => void) {
  return useCommand({
    send: ({ child, absence }: { child: ChildId; absence: AbsenceId }, key) =>
      answer(
        placement.DELETE('/children/{id}/absences/{absence}', {
          params: { path: { id: child, absence } },
          ...named(key),
        }),
      ),
    touches: TOUCHES,
    onDone,
  });
}
