import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, credit, named, placement } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { ExtraDayChoice, ExtraDayWish } from '@shared/api/credit';
import type { ChildId, ExtraDayId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';
import type { CareType, Day, Month } from '@shared/api/values';
import { firstOf, lastOf } from '@shared/calendar/day';

const TOUCHES = [['days'], ['credit'], ['notification']];

/** The contracts of a child; an extra day is always of a kind of care that it has one for. */
export const contractsQuery = (child: ChildId) =>
  queryOptions({
    queryKey: ['placement', 'contracts', child],
    queryFn: () =>
      everyPage((cursor) =>
        answer(placement.GET('/contracts', { params: { query: { child, cursor, limit: LARGEST_PAGE } } })),
      ),
  });

/** What an extra day would cost, in credit and on the invoice, and when the answer comes. */
export const extraDayQuoteQuery = (child: ChildId, choice: ExtraDayChoice) =>
  queryOptions({
    queryKey: ['extra-day-quote', child, choice],
    queryFn: () =>
      answer(credit.GET('/children/{child}/extra-day-quote', { params: { path: { child }, query: choice } })),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

/** How likely each day of a month is, from today on. */
export const bookableQuery = (child: ChildId, careType: CareType, month: Month, today: Day) => {
  const first = firstOf(month);
  return bookableDaysQuery(child, careType, first < today ? today : first, lastOf(month));
};

/** How likely each day of a period is, both days included. */
export const bookableDaysQuery = (child: ChildId, careType: CareType, from: Day, until: Day) =>
  queryOptions({
    queryKey: ['credit', 'bookable', child, careType, from, until],
    queryFn: () =>
      answer(
        credit.GET('/children/{child}/bookable-days', {
          params: { path: { child }, query: { careType, from, until } },
        }),
      ),
  });

export const extraDaysQuery = (child: ChildId) =>
  queryOptions({
    queryKey: ['credit', 'extra-days', child],
    queryFn: () =>
      everyPage((cursor?: string) =>
        answer(
          credit.GET('/children/{child}/extra-days', {
            params: { path: { child }, query: { cursor, limit: LARGEST_PAGE } },
          }),
        ),
      ),
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

interface TakenBack {
  child: ChildId;
  extraDay: ExtraDayId;
  /** Cancelling costs something, and that was read. */
  acceptCharge?: boolean;
}

/** Withdraws a request, or cancels a granted day. */
export function useTakeBackExtraDay() {
  return useCommand({
    send: ({ child, extraDay, acceptCharge }: TakenBack, key) =>
      answer(
        credit.DELETE('/children/{child}/extra-days/{extraDay}', {
          params: { path: { child, extraDay }, query: acceptCharge ? { acceptCharge } : {} },
          ...named(key),
        }),
      ),
    touches: TOUCHES,
  });
}

/** Has credit pay what would be invoiced of a granted day. */
export function usePayWithCredit() {
  return useCommand({
    send: ({ child, extraDay }: { child: ChildId; extraDay: ExtraDayId }, key) =>
      answer(
        credit.POST('/children/{child}/extra-days/{extraDay}/credit', {
          params: { path: { child, extraDay } },
          ...named(key),
        }),
      ),
    touches: TOUCHES,
  });
}
