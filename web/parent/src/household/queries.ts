import { queryOptions } from '@tanstack/react-query';
import { answer, placement } from '@shared/api/client';
import type { HouseholdId } from '@shared/api/ids';
import type { Child } from '@shared/api/placement';

/** A child with the household it is asked for under. */
export interface FamilyChild extends Child {
  household: HouseholdId;
}

/** The households one belongs to, with only the children one has custody of. */
export const householdsQuery = queryOptions({
  queryKey: ['placement', 'households'],
  queryFn: async () => (await answer(placement.GET('/households/mine', {}))).items,
  staleTime: 5 * 60_000,
});
