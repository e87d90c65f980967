import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named } from '@shared/api/client';
import type { paths } from '@shared/api/complaint';
import type { ComplaintId, MeasureId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';
import type { Day } from '@shared/api/values';

const MINUTES = 60_000;

/** One case with what was written; each reading is recorded, so it is read only when opened or changed. */
export const caseQuery = (id: ComplaintId) =>
  queryOptions({
    queryKey: ['complaint', 'case', id],
    queryFn: () => answer(complaint.GET('/complaints/{id}', { params: { path: { id } } })),
    staleTime: 5 * MINUTES,
  });

/** Cases that are, or may be, about the same event. */
export const aroundQuery = (id: ComplaintId) =>
  queryOptions({
    queryKey: ['complaint', 'case', id, 'around'],
    queryFn: async () =>
      (await answer(complaint.GET('/complaints/{id}/links', { params: { path: { id } } }))).items,
  });

/** What can be done to a case; each has a body of its own. */
export type Act = {
  [Path in keyof paths]: Path extends `/complaints/{id}/${infer Name}`
    ? paths[Path] extends { post: { requestBody: { content: { 'application/json': object } } } }
      ? Name extends `${string}/${string}`
        ? never
        : Name
      : never
    : never;
}[keyof paths];

export type BodyOf<A extends Act> =
  paths[`/complaints/{id}/${A}`]['post']['requestBody']['content']['application/json'];

/** Does something to a case. */
export function useAct<A extends Act>(id: ComplaintId, act: A, onDone: () => void) {
  return useCommand({
    send: (body: BodyOf<A>, key) =>
      answer(
        complaint.POST(`/complaints/{id}/${act}` as '/complaints/{id}/notes', {
          params: { path: { id } },
          body: body as BodyOf<'notes'>,
          ...named(key),
        }),
      ),
    touches: [['complaint']],
    onDone,
  });
}

/** Tells the complainant in writing that the case ends when nobody answers. */
export function useNoReactionNotice(id: ComplaintId, onDone: () => void) {
  return useCommand({
    send: (_: null, key) =>
      answer(
        complaint.POST('/complaints/{id}/no-reaction-notice', { params: { path: { id } }, ...named(key) }),
      ),
    touches: [['complaint']],
    onDone,
  });
}

interface OnMeasure {
  complaint: ComplaintId;
  measure: MeasureId;
}

export function useMeasureDone(onDone: () => void) {
  return useCommand({
    send: ({ complaint: id, measure, ...body }: OnMeasure & { doneOn: Day; note?: string }, key) =>
      answer(
        complaint.POST('/complaints/{id}/measures/{measure}/done', {
          params: { path: { id, measure } },
          body,
          ...named(key),
        }),
      ),
    touches: [['complaint']],
    onDone,
  });
}

export function useMeasureMove(onDone: () => void) {
  return useCommand({
    send: ({ complaint: id, measure, ...body }: OnMeasure & { dueOn: Day; reason: string }, key) =>
      answer(
        complaint.POST('/complaints/{id}/measures/{measure}/move', {
          params: { path: { id, measure } },
          body,
          ...named(key),
        }),
      ),
    touches: [['complaint']],
    onDone,
  });
}
