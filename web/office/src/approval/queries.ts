import { queryOptions } from '@tanstack/react-query';
import { answer, named, placement } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { LocationId } from '@shared/api/ids';
import type { Answers } from '@shared/api/placement';
import { useCommand } from '@shared/api/useCommand';

/** How locations answered over the last weeks: the lowest share granted first, for that is where to look. */
export const approvalsQuery = (weeks: number) =>
  queryOptions({
    queryKey: ['placement', 'approvals', weeks],
    queryFn: async () => {
      const found = await everyPage((cursor?: LocationId) =>
        answer(
          placement.GET('/extra-day-approvals', {
            params: { query: { weeks, cursor, limit: LARGEST_PAGE } },
          }),
        ),
      );
      return found.sort((a, b) => (a.rate ?? 2) - (b.rate ?? 2) || a.name.localeCompare(b.name, 'nl'));
    },
  });

export const answerSettingQuery = (location: LocationId) =>
  queryOptions({
    queryKey: ['placement', 'answers', location],
    queryFn: () =>
      answer(placement.GET('/locations/{id}/extra-day-answers', { params: { path: { id: location } } })),
  });

/** Has requests answered otherwise, those that wait included; null for as the conditions have it. */
export function useSetAnswers() {
  return useCommand({
    send: ({ location, answers }: { location: LocationId; answers: Answers | null }, key) =>
      answer(
        placement.PUT('/locations/{id}/extra-day-answers', {
          params: { path: { id: location } },
          body: { own: answers ?? undefined },
          ...named(key),
        }),
      ),
    touches: [['placement']],
  });
}
