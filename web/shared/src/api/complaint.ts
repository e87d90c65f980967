import type { Explanation } from '@shared/explanation/explanation';
import type { ChildId, ComplaintId, LocationId } from './ids';
import type { Operation, Page } from './shape';
import type { Day, Instant } from './values';

export type ComplaintKind = 'COMPLAINT' | 'QUESTION' | 'SIGNAL';

export interface NewComplaint {
  kind: ComplaintKind;
  location?: LocationId;
  child?: ChildId;
  subject: string;
  text: string;
  wish?: string;
  eventOn?: Day;
}

export interface Complaint {
  id: ComplaintId;
  number: string;
  kind: ComplaintKind;
  category?: string | null;
  location?: LocationId | { id: LocationId; name: string } | null;
  subject: string;
  text?: string | null;
  state: 'OPEN' | 'CLOSED';
  filedAt: Instant;
  late: boolean;
  why?: Explanation | null;
}

export interface ComplaintFilter {
  kind?: ComplaintKind;
  category?: string;
  state?: string;
  year?: number;
  cursor?: string;
}

export interface RegisterImport {
  rows: number;
  imported: number;
  refused: { line: number; why: Explanation }[];
}

/** A year's register as a table of category by label, beside the table that was published. */
export interface RegisterTable {
  columns: string[];
  rows: { category: string; counts: Record<string, number> }[];
  total: Record<string, number>;
  published: Record<string, number>;
  differences: { cell: string; why: Explanation }[];
}

export interface paths {
  '/complaints': {
    get: Operation<Page<Complaint>, { query: ComplaintFilter }>;
    post: Operation<Complaint, { body: NewComplaint }>;
  };
  '/registers': { get: Operation<Page<number>> };
  '/registers/{year}/table': { get: Operation<RegisterTable, { path: { year: number } }> };
  '/registers/{year}': { post: Operation<RegisterImport, { path: { year: number }; body: string }> };
}
