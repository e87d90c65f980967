import type { Explanation } from '@shared/explanation/explanation';
import type { ComplaintCategory } from './complaint';
import type { ComplaintId, DisputeId, MeasureId } from './ids';
import type { Operation, Page } from './shape';
import type { Day, Instant } from './values';

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

/** What went to board and management on a Monday. */
export interface WeeklyReport {
  monday: Day;
  composedAt: Instant;
  complaintsFiled: number;
  otherFiled: number;
  open: number;
  atRisk: number;
  broken: number;
  contactBroken: number;
  verdictBroken: number;
  upheld: number;
  partly: number;
  notUpheld: number;
  measuresOverdue: number;
  clusters: { location: string; category?: ComplaintCategory | null; complaints: number }[];
  longest: { number: string; location?: string | null; verdictDue: Instant }[];
}

export interface CommentedWeek {
  report: WeeklyReport;
  comment?: string | null;
}

export interface AnnualLine {
  category: ComplaintCategory;
  title: string;
  counts: Record<string, number>;
  total: number;
  yearBefore?: number | null;
}

/** A measure whose wording would lead to a person. */
export interface WithheldMeasure {
  measure: MeasureId;
  location?: string | null;
  found: string;
}

/** A year as its report would be released now. */
export interface AnnualReport {
  year: number;
  labels: string[];
  lines: AnnualLine[];
  totals: Record<string, number>;
  total: number;
  withoutCategory: number;
  yearBefore?: number | null;
  children: number;
  /** Complaints per child. */
  share?: number | null;
  verdicts: Record<string, number>;
  differences: Explanation[];
  changes: { category: ComplaintCategory; now: number; before: number; comment?: string | null }[];
  withheld: WithheldMeasure[];
  inspectorateBy: Day;
}

export type Recipient = 'INSPECTORATE' | 'PARENTS' | 'PARENT_COMMITTEES';

/** A released version of an annual report. */
export interface Release {
  year: number;
  version: number;
  department: string;
  releasedAt: Instant;
  deliveries: { recipient: Recipient; deliveredOn: Day }[];
}

export type ExternalBody = 'COMPLAINTS_DESK' | 'DISPUTES_COMMITTEE';
export type DisputeOutcome = 'UPHELD' | 'PARTLY' | 'NOT_UPHELD' | 'SETTLED';

export interface Dispute {
  id: DisputeId;
  complaint?: ComplaintId | null;
  number?: string | null;
  body: ExternalBody;
  fileNumber: string;
  provider: string;
  submittedOn: Day;
  outcome?: DisputeOutcome | null;
  endedOn?: Day | null;
  refundCents?: number | null;
  refundedOn?: Day | null;
}

export interface NewDispute {
  complaint?: ComplaintId;
  body: ExternalBody;
  fileNumber: string;
  /** Code of the legal entity; not needed where the case names it. */
  provider?: string;
  submittedOn: Day;
}

export interface ReportPaths {
  '/registers': { get: Operation<Page<{ year: number; rows: number; published: boolean }>> };
  '/registers/{year}/table': { get: Operation<RegisterTable, { path: { year: number } }> };
  '/registers/{year}': { post: Operation<RegisterImport, { path: { year: number }; body: string }> };
  '/reports/weekly': { get: Operation<Page<CommentedWeek>> };
  '/reports/weekly/{monday}/comment': {
    put: Operation<CommentedWeek, { path: { monday: Day }; body: { comment: string } }>;
  };
  '/reports/annual': { get: Operation<Page<Release>> };
  '/reports/annual/{year}': { get: Operation<AnnualReport, { path: { year: number } }> };
  '/reports/annual/{year}/comments/{category}': {
    put: Operation<
      unknown,
      { path: { year: number; category: ComplaintCategory }; body: { comment: string } }
    >;
  };
  '/reports/annual/{year}/wordings/{measure}': {
    put: Operation<AnnualReport, { path: { year: number; measure: MeasureId }; body: { wording: string } }>;
  };
  '/reports/annual/{year}/releases': {
    post: Operation<Release, { path: { year: number }; body: { department: string } }>;
  };
  '/reports/annual/{year}/deliveries': {
    post: Operation<
      unknown,
      { path: { year: number }; body: { version: number; recipient: Recipient; deliveredOn: Day } }
    >;
  };
  '/disputes': {
    get: Operation<Page<Dispute>, { query: { year?: number; complaint?: ComplaintId } }>;
    post: Operation<Dispute, { body: NewDispute }>;
  };
  '/disputes/{id}/end': {
    post: Operation<
      Dispute,
      { path: { id: DisputeId }; body: { outcome: DisputeOutcome; endedOn: Day; feeCents?: number } }
    >;
  };
  '/disputes/{id}/refund': {
    post: Operation<Dispute, { path: { id: DisputeId }; body: { refundedOn: Day } }>;
  };
}
