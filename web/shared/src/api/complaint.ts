import type { Explanation } from '@shared/explanation/explanation';
import type { BoardPaths } from './complaintBoard';
import type { HandlingPaths } from './complaintHandling';
import type { ReportPaths } from './complaintReport';
import type { ChildId, ComplaintId, LocationId, PersonId } from './ids';
import type { InvoiceQuestionPaths } from './invoiceQuestion';
import type { RestrictedPaths } from './restrictedRecord';
import type { Operation, Page } from './shape';
import type { Day, Instant } from './values';

export type ComplaintKind = 'COMPLAINT' | 'QUESTION' | 'SUGGESTION' | 'WISH';

export type ComplaintState = 'OPEN' | 'ANSWERED' | 'CLOSED' | 'WITHDRAWN' | 'SETTLED' | 'LEFT';

/** What an open case waits for: its column on the board. */
export type Phase = 'NEW' | 'CONTACT' | 'INVESTIGATION' | 'VERDICT' | 'MEASURES' | 'ENDED';

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

export type Verdict = 'UPHELD' | 'PARTLY' | 'NOT_UPHELD';

export type Department =
  | 'PLACEMENT_OFFICE'
  | 'FINANCE_OFFICE'
  | 'CUSTOMER_SERVICE'
  | 'COMMUNICATIONS'
  | 'LEGAL'
  | 'HUMAN_RESOURCES'
  | 'FACILITIES';

export type Channel = 'APP' | 'EMAIL' | 'TELEPHONE' | 'LETTER' | 'IN_PERSON' | 'REVIEW_SITE';

/** How who files a case relates to us. */
export type Relation = 'CUSTOMER' | 'FORMER_CUSTOMER' | 'PROSPECT' | 'PARENT_COMMITTEE' | 'NO_CUSTOMER';

export type ClockKind = 'CONTACT' | 'VERDICT';

export type ClockState = 'RUNNING' | 'AT_RISK' | 'BROKEN' | 'KEPT' | 'KEPT_LATE' | 'STOPPED';

export interface NewComplaint {
  kind: ComplaintKind;
  category?: ComplaintCategory;
  location?: LocationId;
  child?: ChildId;
  subject: string;
  text: string;
  wish?: string;
  eventOn?: Day;
  replyTo?: string;
  relation?: Relation;
  aboutTheManager?: boolean;
  onBehalfOf?: { channel: Channel; relation: Relation; person?: PersonId; telephone?: string };
}

export interface AboutLocation {
  id: LocationId;
  name: string;
}

/** A promise of a case in a list. */
export interface ListedClock {
  clock: ClockKind;
  state: ClockState;
  dueAt: Instant;
  atRiskAt: Instant;
  doneAt?: Instant | null;
}

/** Who handles a case; the name is not known before the coordinator entered the colleague. */
export interface CaseOwner {
  account: string;
  name?: string | null;
  job?: string | null;
}

/** A case in a list. */
export interface Complaint {
  id: ComplaintId;
  /** Counts the events of the case. */
  version: number;
  number: string;
  kind: ComplaintKind;
  category?: ComplaintCategory | null;
  state: ComplaintState;
  phase: Phase;
  /** Null once it left by a legal route. */
  subject?: string | null;
  location?: AboutLocation | null;
  child?: { id: ChildId; firstName: string } | null;
  complainant?: { name: string } | null;
  relation?: Relation | null;
  channel: Channel;
  eventOn?: Day | null;
  filedAt: Instant;
  late: boolean;
  owner?: CaseOwner | null;
  department?: Department | null;
  /** It was raised above the location. */
  raised: boolean;
  /** Other cases are about the same event. */
  linked: boolean;
  verdict?: Verdict | null;
  clocks: ListedClock[];
  endedAt?: Instant | null;
}

/** The receipt of a case. */
export interface FiledComplaint {
  id: ComplaintId;
  number: string;
  kind: ComplaintKind;
  state: ComplaintState;
  filedAt: Instant;
  late: boolean;
  contactDue: Instant;
  /** Null for anything but a complaint. */
  verdictDue?: Instant | null;
  why: Explanation;
}

export interface ComplaintFilter {
  kind?: ComplaintKind;
  category?: ComplaintCategory;
  location?: LocationId;
  state?: ComplaintState;
  phase?: Phase;
  year?: number;
  number?: string;
  owner?: string;
  broken?: boolean;
  cursor?: string;
  limit?: number;
}

/** Under which conditions something is filed today. */
export interface FilingConditions {
  firstStep: Explanation;
  kinds: { kind: ComplaintKind; promise: Explanation }[];
  withinMonths: number;
  /** Where the complaints regulation stands. */
  regulation: string;
  mailbox: string;
  external: Explanation;
  attachmentBytes: number;
}

interface FilingPaths {
  '/complaints': {
    get: Operation<Page<Complaint>, { query: ComplaintFilter }>;
    post: Operation<FiledComplaint, { body: NewComplaint }>;
  };
  '/conditions': { get: Operation<FilingConditions, { query: { location?: LocationId } }> };
}

export interface paths
  extends FilingPaths, HandlingPaths, BoardPaths, ReportPaths, InvoiceQuestionPaths, RestrictedPaths {}
