import { queryOptions } from '@tanstack/react-query';
import { answer, credit, named } from '@shared/api/client';
import type { NewGoodwill } from '@shared/api/credit';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { ChildId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';

/** A child's credit as its family sees it. */
export const childCreditQuery = (child: ChildId) =>
  queryOptions({
    queryKey: ['credit', 'balances', child],
    queryFn: () => answer(credit.GET('/children/{child}/credit', { params: { path: { child } } })),
  });

/** All movements, newest first. */
export const childMovementsQuery = (child: ChildId) =>
  queryOptions({
    queryKey: ['credit', 'movements', child],
    queryFn: () =>
      everyPage((cursor) =>
        answer(
          credit.GET('/children/{child}/credit/movements', {
            params: { path: { child }, query: { cursor, limit: LARGEST_PAGE } },
          }),
        ),
      ),
  });

export function useGiveGoodwill() {
  return useCommand({
    send: ({ child, ...given }: NewGoodwill & { child: ChildId }, key) =>
      answer(
        credit.POST('/children/{child}/credit/goodwill', {
          params: { path: { child } },
          body: given,
          ...named(key),
        }),
      ),
    touches: [['credit']],
  });
}
