import type { CaseDocument, ExitRoute } from './complaintHandling';
import type { RecordId } from './ids';
import type { Operation, Page } from './shape';
import type { Instant } from './values';

/** What a case held when it left by a legal route, for the officers designated for it. */
export interface RestrictedRecord {
  id: RecordId;
  /** Of the case it left. */
  number: string;
  route: ExitRoute;
  /** The whole case left, not a part. */
  whole: boolean;
  location?: string | null;
  openedAt: Instant;
  closedAt?: Instant | null;
  /** As it was kept then, by name; null in a list. */
  content?: Record<string, object> | null;
  /** Files the case had when it left; null in a list. */
  documents?: CaseDocument[] | null;
  /** Oldest first; null in a list. */
  notes?: { at: Instant; actor: string; note: string }[] | null;
}

type OnRecord = Operation<unknown, { path: { id: RecordId }; body: { note: string } }>;

export interface RestrictedPaths {
  '/restricted-records': { get: Operation<Page<RestrictedRecord>> };
  '/restricted-records/{id}': { get: Operation<RestrictedRecord, { path: { id: RecordId } }> };
  '/restricted-records/{id}/notes': { post: OnRecord };
  '/restricted-records/{id}/closing': { post: OnRecord };
}
