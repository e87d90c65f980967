import { queryOptions } from '@tanstack/react-query';
import { answer, credit } from '@shared/api/client';
import type { ChildCredit } from '@shared/api/credit';
import type { ChildId } from '@shared/api/ids';
import type { FamilyChild } from '../household/queries';

/** A child's credit with the child. */
export interface FamilyCredit extends Omit<ChildCredit, 'child'> {
  child: FamilyChild;
}

export const creditQuery = (children: FamilyChild[]) =>
  queryOptions({
    queryKey: ['credit', 'balances', children.map((child) => child.id)],
    queryFn: () => Promise.all(children.map(creditOf)),
  });

async function creditOf(child: FamilyChild): Promise<FamilyCredit> {
  const found = await answer(
    credit.GET('/children/{child}/credit', { params: { path: { child: child.id } } }),
  );
  return { ...found, child };
}

/** The newest movements of a child's accounts, newest first. */
export const movementsQuery = (child: ChildId) =>
  queryOptions({
    queryKey: ['credit', 'movements', child],
    queryFn: async () =>
      (
        await answer(
          credit.GET('/children/{child}/credit/movements', { params: { path: { child }, query: {} } }),
        )
      ).items,
  });
