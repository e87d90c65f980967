import { queryOptions } from '@tanstack/react-query';
import { answer, complaint } from '@shared/api/client';
import { EVERY_FIVE_MINUTES } from '../live/queries';

const QUARTER = 13;

/** Week by week, oldest first. */
export const weeksQuery = queryOptions({
  queryKey: ['complaint', 'weeks'],
  queryFn: async () =>
    (await answer(complaint.GET('/board/weeks', { params: { query: { weeks: QUARTER } } }))).items,
  refetchInterval: EVERY_FIVE_MINUTES,
});

/** Locations by complaints on a hundred children. */
export const locationRatesQuery = queryOptions({
  queryKey: ['complaint', 'locations'],
  queryFn: async () => (await answer(complaint.GET('/board/locations', {}))).items,
  refetchInterval: EVERY_FIVE_MINUTES,
});

/** What each owner has to keep, and what is likely to break. */
export const forecastQuery = queryOptions({
  queryKey: ['complaint', 'forecast'],
  queryFn: async () => (await answer(complaint.GET('/board/forecast', {}))).items,
  refetchInterval: EVERY_FIVE_MINUTES,
});
