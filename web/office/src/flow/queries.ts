import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, deadLetters, named } from '@shared/api/client';
import type { ServiceName } from '@shared/api/deadLetters';
import { everyPage } from '@shared/api/everyPage';
import type { DeadLetterId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';
import { uuidV7 } from '@shared/api/uuid';

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

const A_MINUTE = 60_000;

/** How the flow of facts of a service stood in the last 24 hours, oldest first. */
export const flowHistoryQuery = (service: ServiceName) =>
  queryOptions({
    queryKey: ['flow', service, 'history'],
    queryFn: async () => (await answer(deadLetters(service).GET('/flow/history', {}))).items,
    refetchInterval: A_MINUTE,
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

/** One letter with what it says, masked, and what was done with it. */
export const letterQuery = ({ service, id }: Letter) =>
  queryOptions({
    queryKey: ['dead-letters', service, id],
    queryFn: () => answer(deadLetters(service).GET('/dead-letters/{id}', { params: { path: { id } } })),
  });

/** What settles a letter, or takes a step towards it. */
export type LetterAct = 'replay' | 'discard' | 'discard/confirmation' | 'discard/refusal';

interface Act extends Letter {
  act: LetterAct;
  reason: string;
}

export function useAct(onDone: (act: LetterAct) => void) {
  return useCommand({
    send: ({ service, id, act, reason }: Act, key) => {
      const path = { params: { path: { id } }, ...named(key) };
      return act === 'discard/confirmation'
        ? answer(deadLetters(service).POST('/dead-letters/{id}/discard/confirmation', path))
        : answer(deadLetters(service).POST(`/dead-letters/{id}/${act}`, { ...path, body: { reason } }));
    },
    touches: [['dead-letters'], ['flow']],
    onDone: (_, { act }) => onDone(act),
  });
}

/** Asks what a letter says in full. The answer stays in this one view and in no cache. */
export function useUnmask() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ service, id, reason }: Letter & { reason: string }) =>
      answer(
        deadLetters(service).POST('/dead-letters/{id}/unmasking', {
          params: { path: { id } },
          body: { reason },
          ...named(uuidV7()),
        }),
      ),
    gcTime: 0,
    onSuccess: (_, { service, id }) =>
      queries.invalidateQueries({ queryKey: letterQuery({ service, id }).queryKey }),
  });
}
