import type { Explanation } from '@shared/explanation/explanation';
import type {
  ClockKind,
  ClockState,
  Complaint,
  ComplaintCategory,
  ComplaintKind,
  ComplaintState,
  Department,
  Verdict,
} from './complaint';
import type { ComplaintId, DocumentId, MeasureId } from './ids';
import type { Operation, Page } from './shape';
import type { Day, Instant } from './values';

/** A promise with why it stands as it does. */
export interface CaseClock {
  clock: ClockKind;
  state: ClockState;
  startedAt: Instant;
  dueAt: Instant;
  doneAt?: Instant | null;
  why: Explanation;
}

export type MomentState = 'PROMISED' | 'ACTUAL' | 'MISSED';

/** A moment of a case. */
export interface TimelineMoment {
  at: Instant;
  state: MomentState;
  kind: string;
  /** Account of a colleague. */
  by?: string | null;
  byComplainant: boolean;
  what: Explanation;
  /** What was written then. */
  words?: string | null;
}

export interface Measure {
  id: MeasureId;
  what: string;
  /** Account of who sees to it. */
  owner?: string | null;
  dueOn?: Day | null;
  doneOn?: Day | null;
}

export interface CaseDocument {
  id: DocumentId;
  purpose: string;
  /** Of a letter. */
  language?: string | null;
  name: string;
  mediaType: string;
  bytes: number;
  addedAt: Instant;
}

/** A case with what was written and what happened. */
export interface ComplaintDetail extends Complaint {
  text?: string | null;
  wish?: string | null;
  replyTo?: string | null;
  telephone?: string | null;
  why: Explanation;
  promises: CaseClock[];
  timeline: TimelineMoment[];
  measures: Measure[];
  documents: CaseDocument[];
  solution?: string | null;
  /** Where to go outside. */
  external: Explanation;
  /** False for a colleague whom the case is about. */
  mayDecide: boolean;
}

/** How a case stands after a command. */
export interface CaseStanding {
  id: ComplaintId;
  version: number;
  number: string;
  kind: ComplaintKind;
  state: ComplaintState;
}

export type ContactWay = 'IN_PERSON' | 'TELEPHONE' | 'VIDEO_CALL' | 'EMAIL' | 'LETTER';

export interface Contact {
  way: ContactWay;
  reached: boolean;
  at?: Instant;
  summary: string;
  agreed?: string;
}

export type Party = 'COMPLAINANT' | 'PROVIDER' | 'WITNESS';

export interface Hearing {
  party: Party;
  /** Not shown outside. */
  who: string;
  way: ContactWay;
  at?: Instant;
  summary: string;
  forLinkedCases?: boolean;
}

export type Damage = 'BELONGINGS' | 'CAUSED_BY_FAMILIES' | 'OTHER';

export interface Claim {
  damage: Damage;
  claimedCents: number;
  careless: boolean;
  insurerPaysCents?: number;
}

export type ExitRoute = 'REPORTING_CODE' | 'DUTY_TO_REPORT';

/** A case that is, or may be, about the same event. */
export interface CaseAround {
  id: ComplaintId;
  number: string;
  category?: ComplaintCategory | null;
  state: ComplaintState;
  eventOn?: Day | null;
  linked: boolean;
  sameDay: boolean;
  sameSubject: boolean;
}

export interface Finding {
  finding?: string | null;
  source?: string | null;
}

export interface JudgedPart {
  about?: string | null;
  verdict?: Verdict | null;
  reasons?: string | null;
}

export interface PromisedMeasure {
  what?: string | null;
  owner?: string | null;
  doneOn?: Day | null;
  dueOn?: Day | null;
}

/** A verdict as far as it is composed. */
export interface VerdictDraft {
  ownWords?: string | null;
  findings: Finding[];
  parts: JudgedPart[];
  verdict?: Verdict | null;
  reasons?: string | null;
  solution?: string | null;
  apology?: string | null;
  measures: PromisedMeasure[];
  noMeasuresBecause?: string | null;
  signedBy?: string | null;
  signedAs?: string | null;
}

/** Something a verdict needs; the pointer is empty for what the case itself lacks. */
export interface VerdictCheck {
  pointer: string;
  met: boolean;
  why: Explanation;
}

export interface CheckedDraft {
  draft: VerdictDraft;
  checks: VerdictCheck[];
}

export interface Colleague {
  account: string;
  name: string;
  job: string;
  reportsTo?: string | null;
}

type OnCase<Body> = Operation<CaseStanding, { path: { id: ComplaintId }; body: Body }>;
type Message = OnCase<{ message: string }>;
type Reason = OnCase<{ reason: string }>;

export interface HandlingPaths {
  '/complaints/{id}': { get: Operation<ComplaintDetail, { path: { id: ComplaintId } }> };
  '/complaints/{id}/replies': { post: Message };
  '/complaints/{id}/withdrawal': { post: OnCase<{ reason?: string }> };
  '/complaints/{id}/kind': { post: OnCase<{ kind: ComplaintKind; reason: string }> };
  '/complaints/{id}/assignment': { post: OnCase<{ owner?: string; department?: Department }> };
  '/complaints/{id}/escalation': { post: Reason };
  '/complaints/{id}/concerns': { post: OnCase<{ account: string }> };
  '/complaints/{id}/category': { post: OnCase<{ category: ComplaintCategory }> };
  '/complaints/{id}/lateness': { post: OnCase<{ handled: boolean; reason: string }> };
  '/complaints/{id}/contacts': { post: OnCase<Contact> };
  '/complaints/{id}/hearings': { post: OnCase<Hearing> };
  '/complaints/{id}/hearing-waiver': { post: Reason };
  '/complaints/{id}/progress': { post: Message };
  '/complaints/{id}/waiting': { post: Message };
  '/complaints/{id}/notes': { post: Message };
  '/complaints/{id}/answer': { post: Message };
  '/complaints/{id}/no-reaction-notice': {
    post: Operation<CaseStanding, { path: { id: ComplaintId } }>;
  };
  '/complaints/{id}/claims': { post: OnCase<Claim> };
  '/complaints/{id}/reopening': { post: Reason };
  '/complaints/{id}/exit': { post: OnCase<{ route: ExitRoute; rest?: string }> };
  '/complaints/{id}/links': {
    get: Operation<Page<CaseAround>, { path: { id: ComplaintId } }>;
    post: OnCase<{ other: ComplaintId }>;
  };
  '/complaints/{id}/verdict-draft': {
    get: Operation<CheckedDraft, { path: { id: ComplaintId } }>;
    put: Operation<CheckedDraft, { path: { id: ComplaintId }; body: VerdictDraft }>;
  };
  '/complaints/{id}/verdict': { post: OnCase<VerdictDraft> };
  '/complaints/{id}/measures/{measure}/done': {
    post: Operation<
      CaseStanding,
      { path: { id: ComplaintId; measure: MeasureId }; body: { doneOn: Day; note?: string } }
    >;
  };
  '/complaints/{id}/measures/{measure}/move': {
    post: Operation<
      CaseStanding,
      { path: { id: ComplaintId; measure: MeasureId }; body: { dueOn: Day; reason: string } }
    >;
  };
  '/documents/{complaint}': {
    post: Operation<
      CaseStanding,
      { path: { complaint: ComplaintId }; query: { name: string }; body: string }
    >;
  };
  '/colleagues': { get: Operation<Page<Colleague>> };
}
