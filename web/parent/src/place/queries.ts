import { queryOptions } from '@tanstack/react-query';
import { answer, named, placement } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { ApplicationId } from '@shared/api/ids';
import type { Application } from '@shared/api/placement';
import { useCommand } from '@shared/api/useCommand';
import type { FamilyChild } from '../household/queries';

const TOUCHES = [['placement', 'applications'], ['notification']];
const STANDING = new Set(['REGISTERED', 'CONFIRMED']);

/** The applications for these children, those that still stand first. */
export const applicationsQuery = (children: FamilyChild[]) =>
  queryOptions({
    queryKey: ['placement', 'applications', children.map((child) => child.id)],
    queryFn: async () => (await Promise.all(children.map(applicationsOf))).flat().sort(standingFirst),
  });

function applicationsOf(child: FamilyChild): Promise<Application[]> {
  return everyPage((cursor) =>
    answer(
      placement.GET('/children/{id}/applications', {
        params: { path: { id: child.id }, query: { cursor, limit: LARGEST_PAGE } },
      }),
    ),
  );
}

function standingFirst(a: Application, b: Application): number {
  return Number(stands(b)) - Number(stands(a)) || b.registeredAt.localeCompare(a.registeredAt);
}

export function stands(application: Application): boolean {
  return STANDING.has(application.state);
}

/** What was read is what is confirmed: the version goes along. */
export function useConfirm() {
  return useCommand({
    send: ({ id, version }: { id: ApplicationId; version: number }, key) =>
      answer(
        placement.POST('/applications/{id}/confirmation', {
          params: { path: { id } },
          body: { version },
          ...named(key),
        }),
      ),
    touches: TOUCHES,
  });
}

export function useLeaveList() {
  return useCommand({
    send: (id: ApplicationId, key) =>
      answer(placement.DELETE('/applications/{id}', { params: { path: { id } }, ...named(key) })),
    touches: TOUCHES,
  });
}
