import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { ComplaintCategory } from '@shared/api/complaint';
import type { Recipient } from '@shared/api/complaintReport';
import type { MeasureId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';
import type { Day } from '@shared/api/values';

/** The weekly reports, newest first. */
export const weeklyQuery = queryOptions({
  queryKey: ['complaint', 'reports', 'weekly'],
  queryFn: () =>
    everyPage((cursor?: string) =>
      answer(complaint.GET('/reports/weekly', { params: { query: { cursor, limit: LARGEST_PAGE } } })),
    ),
});

/** A year as its report would be released now. */
export const annualQuery = (year: number) =>
  queryOptions({
    queryKey: ['complaint', 'reports', 'annual', year],
    queryFn: () => answer(complaint.GET('/reports/annual/{year}', { params: { path: { year } } })),
  });

/** Released versions, newest first. */
export const releasesQuery = queryOptions({
  queryKey: ['complaint', 'reports', 'releases'],
  queryFn: async () => (await answer(complaint.GET('/reports/annual', {}))).items,
});

const TOUCHED = [['complaint', 'reports']];

export function useWeeklyComment(monday: Day, onDone: () => void) {
  return useCommand({
    send: (comment: string, key) =>
      answer(
        complaint.PUT('/reports/weekly/{monday}/comment', {
          params: { path: { monday } },
          body: { comment },
          ...named(key),
        }),
      ),
    touches: TOUCHED,
    onDone,
  });
}

export function useCategoryComment(year: number, onDone: () => void) {
  return useCommand({
    send: ({ category, comment }: { category: ComplaintCategory; comment: string }, key) =>
      answer(
        complaint.PUT('/reports/annual/{year}/comments/{category}', {
          params: { path: { year, category } },
          body: { comment },
          ...named(key),
        }),
      ),
    touches: TOUCHED,
    onDone,
  });
}

export function useWording(year: number, onDone: () => void) {
  return useCommand({
    send: ({ measure, wording }: { measure: MeasureId; wording: string }, key) =>
      answer(
        complaint.PUT('/reports/annual/{year}/wordings/{measure}', {
          params: { path: { year, measure } },
          body: { wording },
          ...named(key),
        }),
      ),
    touches: TOUCHED,
    onDone,
  });
}

export function useRelease(year: number, onDone: () => void) {
  return useCommand({
    send: (department: string, key) =>
      answer(
        complaint.POST('/reports/annual/{year}/releases', {
          params: { path: { year } },
          body: { department },
          ...named(key),
        }),
      ),
    touches: TOUCHED,
    onDone,
  });
}

export function useDeliver(year: number, onDone: () => void) {
  return useCommand({
    send: (body: { version: number; recipient: Recipient; deliveredOn: Day }, key) =>
      answer(
        complaint.POST('/reports/annual/{year}/deliveries', {
          params: { path: { year } },
          body,
          ...named(key),
        }),
      ),
    touches: TOUCHED,
    onDone,
  });
}
