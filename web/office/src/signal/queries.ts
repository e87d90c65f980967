import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { SignalId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';
import type { Day } from '@shared/api/values';

export interface SignalFilter {
  kind?: string | undefined;
  cleared: boolean;
  snoozed: boolean;
}

const HALF_A_MINUTE = 30_000;

/** Early warnings; kinds with most real complaints behind them first. */
export const signalsQuery = (filter: SignalFilter) =>
  queryOptions({
    queryKey: ['complaint', 'signals', filter],
    queryFn: () =>
      everyPage((cursor) =>
        answer(
          complaint.GET('/signals', {
            params: { query: { ...filter, limit: LARGEST_PAGE, ...(cursor && { cursor }) } },
          }),
        ),
      ),
    refetchInterval: HALF_A_MINUTE,
  });

/** The kinds of early warnings in numbers. */
export const signalSummaryQuery = queryOptions({
  queryKey: ['complaint', 'signals', 'summary'],
  queryFn: async () => (await answer(complaint.GET('/signals/summary', {}))).items,
});

const TOUCHED = [
  ['complaint', 'signals'],
  ['complaint', 'board'],
];

export function useTakeUp(onDone: () => void) {
  return useCommand({
    send: ({ id, account }: { id: SignalId; account: string }, key) =>
      answer(
        complaint.POST('/signals/{id}/assignment', {
          params: { path: { id } },
          body: { account },
          ...named(key),
        }),
      ),
    touches: TOUCHED,
    onDone,
  });
}

export function useSnooze(onDone: () => void) {
  return useCommand({
    send: ({ id, ...body }: { id: SignalId; until: Day; reason: string }, key) =>
      answer(complaint.POST('/signals/{id}/snooze', { params: { path: { id } }, body, ...named(key) })),
    touches: TOUCHED,
    onDone,
  });
}

export function useDispute(onDone: () => void) {
  return useCommand({
    send: ({ id, reason }: { id: SignalId; reason: string }, key) =>
      answer(
        complaint.POST('/signals/{id}/dispute', {
          params: { path: { id } },
          body: { reason },
          ...named(key),
        }),
      ),
    touches: TOUCHED,
    onDone,
  });
}
