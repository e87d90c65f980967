import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named } from '@shared/api/client';
import type { VerdictDraft } from '@shared/api/complaintHandling';
import type { ComplaintId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';

/** The verdict as far as it is composed, with what it still needs. */
export const draftQuery = (id: ComplaintId) =>
  queryOptions({
    queryKey: ['complaint', 'case', id, 'verdict-draft'],
    queryFn: () => answer(complaint.GET('/complaints/{id}/verdict-draft', { params: { path: { id } } })),
  });

/** Keeps what is composed so far in the place of this version; the answer says what is still needed. */
export function storeDraft(id: ComplaintId, version: number, draft: VerdictDraft) {
  return answer(
    complaint.PUT('/complaints/{id}/verdict-draft', { params: { path: { id } }, body: { version, draft } }),
  );
}

export function useGiveVerdict(id: ComplaintId, onDone: () => void) {
  return useCommand({
    send: (draft: VerdictDraft, key) =>
      answer(
        complaint.POST('/complaints/{id}/verdict', { params: { path: { id } }, body: draft, ...named(key) }),
      ),
    touches: [['complaint']],
    onDone,
  });
}

/** Where the letter stands as it would be sent now. */
export function letterAddress(id: ComplaintId, language: 'nl' | 'en'): string {
  return `/api/complaint/complaints/${id}/verdict-draft/letter?language=${language}`;
}
