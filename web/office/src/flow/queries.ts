import { queryOptions } from '@tanstack/react-query';
import { answer, deadLetters, named } from '@shared/api/client';
import type { ServiceName } from '@shared/api/deadLetters';
import { everyPage } from '@shared/api/everyPage';
import type { DeadLetterId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';

const HALF_A_MINUTE = 30_000;

/** Facts that a service could not apply and nobody has settled, oldest first. */
export const openLettersQuery = (service: ServiceName) =>
  queryOptions({
    queryKey: ['dead-letters', service],
    queryFn: () =>
      everyPage((cursor) =>
        answer(deadLetters(service).GET('/dead-letters', { params: { query: { state: 'OPEN', cursor } } })),
      ),
    refetchInterval: HALF_A_MINUTE,
  });

const TEN_SECONDS = 10_000;

/** Whether facts leave a service and arrive in it. */
export const flowQuery = (service: ServiceName) =>
  queryOptions({
    queryKey: ['flow', service],
    queryFn: () => answer(deadLetters(service).GET('/flow', {})),
    refetchInterval: TEN_SECONDS,
  });

interface Letter {
  service: ServiceName;
  id: DeadLetterId;
}

/** Tries a letter without changing anything. */
export function useRehearse() {
  return useCommand({
    send: ({ service, id }: Letter, key) =>
      answer(
        deadLetters(service).POST('/dead-letters/{id}/rehearsal', {
          params: { path: { id } },
          ...named(key),
        }),
      ),
    touches: [],
  });
}

export function useSettle(onDone: () => void) {
  return useCommand({
    send: ({ service, id, act, reason }: Letter & { act: 'replay' | 'discard'; reason: string }, key) =>
      answer(
        deadLetters(service).POST(
          act === 'replay' ? '/dead-letters/{id}/replay' : '/dead-letters/{id}/discard',
          {
            params: { path: { id } },
            body: { reason },
            ...named(key),
          },
        ),
      ),
    touches: [['dead-letters']],
    onDone,
  });
}
