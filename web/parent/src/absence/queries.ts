import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, credit, named, placement } from '@shared/api/client';
import type { AbsenceId, ChildId } from '@shared/api/ids';
import { problemIn } from '@shared/api/problem';
import { useCommand } from '@shared/api/useCommand';
import type { FamilyDay } from '../day/queries';
import { reportAbsence } from './queue';

/** What an absence moves: the day itself, the credit, and the message about it. */
const TOUCHES = [['days'], ['credit'], ['notification']];

const REFUSED_BY_RULE = 422;
const MOST_TRIES = 10;

/** The credit service hears of a day a moment later than the placement service; until then its answer is no answer. */
const askedAgain = (tooEarly: (error: Error) => boolean) => ({
  retry: (failures: number, error: Error) => failures < MOST_TRIES && tooEarly(error),
  retryDelay: 500,
});

/** It has not been told of the absence. */
class NotHeardYet extends Error {}

/** What reporting this session would earn now; old answers are not shown, the terms run by the hour. */
export const absenceQuoteQuery = ({ child, day, contract, session }: FamilyDay) =>
  queryOptions({
    queryKey: ['absence-quote', child.id, day, contract, session.from],
    queryFn: () =>
      answer(
        credit.GET('/children/{child}/absence-quote', {
          params: { path: { child: child.id }, query: { day, contract, begins: session.from } },
        }),
      ),
    staleTime: 0,
    gcTime: 0,
    ...askedAgain((error) => problemIn(error).status === REFUSED_BY_RULE),
  });

/** What taking an absence back would cost now: credit that goes, extra days that are invoiced instead. */
export const withdrawalQuoteQuery = (child: ChildId, absence: AbsenceId) =>
  queryOptions({
    queryKey: ['absence-withdrawal-quote', child, absence],
    queryFn: async ({ signal }) => {
      const quote = await answer(
        credit.GET('/children/{child}/absence-withdrawal-quote', {
          params: { path: { child }, query: { absence } },
          signal,
        }),
      );
      if (!quote) throw new NotHeardYet();
      return quote;
    },
    staleTime: 0,
    gcTime: 0,
    ...askedAgain((error) => error instanceof NotHeardYet),
  });

type Tap = Parameters<typeof reportAbsence>[0];

export function useReportAbsence() {
  // The queue names the tap itself: its key must survive the app being closed.
  return useCommand({ send: (tap: Tap) => reportAbsence(tap), touches: TOUCHES });
}

export function useUndoAbsence(onDone: () => void) {
  const queries = useQueryClient();
  return useCommand({
    send: async ({ child, absence }: { child: ChildId; absence: AbsenceId }, key) => {
      // Its quote may still be waiting to ask again, and then there would be no such absence any more.
      await queries.cancelQueries({ queryKey: withdrawalQuoteQuery(child, absence).queryKey });
      return answer(
        placement.DELETE('/children/{id}/absences/{absence}', {
          params: { path: { id: child, absence } },
          ...named(key),
        }),
      );
    },
    touches: TOUCHES,
    onDone,
  });
}
