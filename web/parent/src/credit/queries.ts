import { queryOptions } from '@tanstack/react-query';
import { answer, credit, named } from '@shared/api/client';
import type { ChildCredit, Compensation } from '@shared/api/credit';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { ChildId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';
import type { Language } from '@shared/explanation/notation';
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

/** All movements of a child's accounts, newest first, back to the first. */
export const statementQuery = (child: ChildId) =>
  queryOptions({
    queryKey: ['credit', 'statement', child],
    queryFn: () =>
      everyPage((cursor) =>
        answer(
          credit.GET('/children/{child}/credit/movements', {
            params: { path: { child }, query: { cursor, limit: LARGEST_PAGE } },
          }),
        ),
      ),
  });

/** Where the browser gets the statement as a file. */
export function statementAddress(child: ChildId, language: Language): string {
  return `/api/credit/children/${child}/credit/statement?language=${language}`;
}

export const compensationsQuery = (child: ChildId) =>
  queryOptions({
    queryKey: ['credit', 'compensations', child],
    queryFn: () =>
      everyPage((cursor?: string) =>
        answer(
          credit.GET('/children/{child}/compensations', {
            params: { path: { child }, query: { cursor, limit: LARGEST_PAGE } },
          }),
        ),
      ),
  });

/** Has compensation paid out instead of kept as credit. */
export function useChooseMoney() {
  return useCommand({
    send: ({ child, compensation }: { child: ChildId; compensation: Compensation['id'] }, key) =>
      answer(
        credit.POST('/children/{child}/compensations/{compensation}/money', {
          params: { path: { child, compensation } },
          ...named(key),
        }),
      ),
    touches: [['credit'], ['billing'], ['notification']],
  });
}
