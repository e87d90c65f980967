import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, credit, named, placement } from '@shared/api/client';
import type { ExtraDayWish } from '@shared/api/credit';
import type { ChildId, ExtraDayId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';
import type { CareType, Day, Funding } from '@shared/api/values';

const TOUCHES = [['days'], ['credit'], ['notification']];

/** The kinds of care a child has a contract for; an extra day is always of one of them. */
export const careTypesQuery = (child: ChildId) =>
  queryOptions({
    queryKey: ['placement', 'contracts', child],
    queryFn: async () => (await answer(placement.GET('/contracts', { params: { query: { child } } }))).items,
    select: (contracts): CareType[] => [...new Set(contracts.map((contract) => contract.careType))],
  });

interface Wish {
  child: ChildId;
  day: Day;
  careType: CareType;
  funding: Funding;
}

/** What an extra day would cost, in credit and on the invoice, and when the answer comes. */
export const extraDayQuoteQuery = ({ child, day, careType, funding }: Wish) =>
  queryOptions({
    queryKey: ['extra-day-quote', child, day, careType, funding],
    queryFn: () =>
      answer(
        credit.GET('/children/{child}/extra-day-quote', {
          params: { path: { child }, query: { day, careType, funding } },
        }),
      ),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

export const extraDaysQuery = (child: ChildId) =>
  queryOptions({
    queryKey: ['credit', 'extra-days', child],
    queryFn: async () =>
      (await answer(credit.GET('/children/{child}/extra-days', { params: { path: { child } } }))).items,
  });

export function useRequestExtraDay() {
  return useCommand({
    send: ({ child, ...wish }: ExtraDayWish & { child: ChildId }, key) =>
      answer(
        credit.POST('/children/{child}/extra-days', {
          params: { path: { child } },
          body: wish,
          ...named(key),
        }),
      ),
    touches: TOUCHES,
  });
}

export function useWithdrawExtraDay() {
  return useCommand({
    send: ({ child, extraDay }: { child: ChildId; extraDay: ExtraDayId }, key) =>
      answer(
        credit.DELETE('/children/{child}/extra-days/{extraDay}', {
          params: { path: { child, extraDay } },
          ...named(key),
        }),
      ),
    touches: TOUCHES,
  });
}
