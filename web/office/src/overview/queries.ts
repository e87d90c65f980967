import { queryOptions } from '@tanstack/react-query';
import { answer, complaint } from '@shared/api/client';

const QUARTER = 13;

/** Week by week, oldest first. */
export const weeksQuery = queryOptions({
  queryKey: ['complaint', 'weeks'],
  queryFn: async () =>
    (await answer(complaint.GET('/board/weeks', { params: { query: { weeks: QUARTER } } }))).items,
});

/** Locations by complaints on a hundred children. */
export const locationRatesQuery = queryOptions({
  queryKey: ['complaint', 'locations'],
  queryFn: async () => (await answer(complaint.GET('/board/locations', {}))).items,
});

/** What each owner has to keep, and what is likely to break. */
export const forecastQuery = queryOptions({
  queryKey: ['complaint', 'forecast'],
  queryFn: async () => (await answer(complaint.GET('/board/forecast', {}))).items,
});
