import type { Explanation } from '@shared/explanation/explanation';
import type { ChildId, ComplaintId, LocationId } from './ids';
import type { Operation, Page } from './shape';
import type { Day, Instant } from './values';

export type ComplaintKind = 'COMPLAINT' | 'QUESTION' | 'SUGGESTION' | 'WISH';

export type ComplaintState = 'OPEN' | 'ANSWERED' | 'CLOSED' | 'WITHDRAWN' | 'SETTLED' | 'LEFT';

/** The thirteen of the annual report, in its order. */
export type ComplaintCategory =
  | 'OFFERING'
  | 'BUILDING_AND_TOYS'
  | 'COMMUNICATION'
  | 'DIVERSITY_AND_DISCRIMINATION'
  | 'INVOICING'
  | 'ANOTHER_SUBJECT'
  | 'PEDAGOGICAL_QUALITY'
  | 'STAFFING'
  | 'PLANNING_AND_PLACEMENT'
  | 'PRIVACY'
  | 'CLOSURE_OF_GROUP_OR_LOCATION'
  | 'TARIFFS'
  | 'SWAP_CONDITIONS';

export interface NewComplaint {
  kind: ComplaintKind;
  location?: LocationId;
  child?: ChildId;
  subject: string;
  text: string;
  wish?: string;
  eventOn?: Day;
}

interface AboutLocation {
  id: LocationId;
  name: string;
}

/** A case in a list. */
export interface Complaint {
  id: ComplaintId;
  number: string;
  kind: ComplaintKind;
  category?: ComplaintCategory | null;
  state: ComplaintState;
  subject: string;
  location?: AboutLocation | null;
  child?: { id: ChildId; firstName: string } | null;
  complainant?: { name: string } | null;
  eventOn?: Day | null;
  filedAt: Instant;
  late: boolean;
}

/** A case with what was written. */
export interface ComplaintDetail extends Complaint {
  text: string;
  wish?: string | null;
  replyTo?: string | null;
  telephone?: string | null;
  why: Explanation;
}

/** The receipt of a case. */
export interface FiledComplaint {
  id: ComplaintId;
  number: string;
  kind: ComplaintKind;
  state: ComplaintState;
  filedAt: Instant;
  late: boolean;
  why: Explanation;
}

export interface ComplaintFilter {
  kind?: ComplaintKind;
  category?: ComplaintCategory;
  location?: LocationId;
  state?: ComplaintState;
  year?: number;
  cursor?: string;
  limit?: number;
}

export interface RegisterImport {
  rows: number;
  imported: number;
  /** Rows that were new or different. */
  changed: number;
  refusedRows: number;
  refused: { line: number; why: Explanation }[];
}

export interface RegisterLine {
  category: ComplaintCategory;
  /** As the report prints it. */
  title: string;
  counts: Record<string, number>;
}

/** A year's register as a table of category by label, beside the table that was published. */
export interface RegisterTable {
  year: number;
  /** The labels, and `total`. */
  columns: string[];
  rows: RegisterLine[];
  total: Record<string, number>;
  published?: { rows: RegisterLine[]; total: Record<string, number> } | null;
  differences: { place: 'CELL' | 'LINE_TOTAL' | 'TOTAL_LINE' | 'ROW'; why: Explanation }[];
  share?: { why: Explanation } | null;
}

export interface paths {
  '/complaints': {
    get: Operation<Page<Complaint>, { query: ComplaintFilter }>;
    post: Operation<FiledComplaint, { body: NewComplaint }>;
  };
  '/complaints/{id}': { get: Operation<ComplaintDetail, { path: { id: ComplaintId } }> };
  '/registers': { get: Operation<Page<{ year: number; rows: number; published: boolean }>> };
  '/registers/{year}/table': { get: Operation<RegisterTable, { path: { year: number } }> };
  '/registers/{year}': { post: Operation<RegisterImport, { path: { year: number }; body: string }> };
}
