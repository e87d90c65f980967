import type { Explanation } from '@shared/explanation/explanation';
import type { AboutLocation, ClockKind, Phase } from './complaint';
import type { AttentionId, ComplaintId, LocationId, MeasureId, SignalId } from './ids';
import type { Operation, Page } from './shape';
import type { Day, Instant } from './values';

export type Tile =
  'COMPLAINT_CONTACT' | 'QUESTION_ANSWER' | 'VERDICT' | 'INVOICE_QUESTION' | 'EXTRA_DAY_ANSWER';

export interface TileCount {
  tile: Tile;
  /** All that run, also those at risk and broken. */
  open: number;
  atRisk: number;
  broken: number;
}

/** The promises whose moment fell in a week, and those of them that were not kept in time. */
export interface TrendWeek {
  monday: Day;
  due: number;
  broken: number;
}

/** The promises of a tile week by week, oldest first. */
export interface TileTrend {
  tile: Tile;
  weeks: TrendWeek[];
}

/** How it stands now. */
export interface BoardSummary {
  tiles: TileCount[];
  phases: { phase: Phase; cases: number }[];
  measuresOverdue: number;
  unassigned: number;
  unseen: number;
  signals: number;
  /** Counts all changes: whoever saw another number reads the lists anew. */
  change: number;
}

export interface BoardWeek {
  monday: Day;
  filed: number;
  contactBroken: number;
  verdictBroken: number;
  upheld: number;
  partly: number;
  notUpheld: number;
}

export interface BoardLocation {
  location: AboutLocation;
  complaints: number;
  open: number;
  broken: number;
  children: number;
  /** Complaints a year on a hundred children; unknown without children. */
  perHundred?: number | null;
}

/** What an owner has to keep. */
export interface Forecast {
  /** Account; null for cases that nobody owns. */
  owner?: string | null;
  name?: string | null;
  clock: ClockKind;
  open: number;
  broken: number;
  withinTwoDays: number;
  withinWeek: number;
  likelyToBreak: number;
  nextDue?: Instant | null;
}

export type Because =
  | 'ASSIGNED'
  | 'RECEIVED'
  | 'CLOCK_WARNING'
  | 'CLOCK_AT_RISK'
  | 'CLOCK_BROKEN'
  | 'MEASURE_OVERDUE'
  | 'RECURRENCE'
  | 'COMPLAINANT_WROTE';

/** Something the caller has to know of a case. */
export interface Attention {
  id: AttentionId;
  complaint: ComplaintId;
  number: string;
  because: Because;
  at: Instant;
}

/** A promised measure in the list over all cases. */
export interface OpenMeasure {
  id: MeasureId;
  complaint: ComplaintId;
  number: string;
  what: string;
  owner?: string | null;
  ownerName?: string | null;
  dueOn: Day;
  overdue: boolean;
}

export type SignalOwner = 'LOCATION_MANAGER' | 'PLANNER' | 'FINANCE' | 'COMPLAINT_COORDINATOR';

/** An early warning. */
export interface Signal {
  id: SignalId;
  /** Row of the prevention table. */
  kind: string;
  subject: string;
  location?: AboutLocation | null;
  since: Instant;
  raisedAt: Instant;
  clearedAt?: Instant | null;
  why: Explanation;
  owner: SignalOwner;
  /** Worded by the catalogue. */
  action: string;
  /** How many real complaints stand behind the kind. */
  complaints: number;
  assignedTo?: string | null;
  snoozedUntil?: Day | null;
  disputed?: string | null;
}

/** A kind of early warning in numbers. */
export interface SignalSummary {
  kind: string;
  owner: SignalOwner;
  action: string;
  complaints: number;
  open: number;
  locations: number;
  raisedInThirtyDays: number;
  becameComplaint: number;
}

type OnSignal<Body> = Operation<unknown, { path: { id: SignalId }; body: Body }>;

export interface BoardPaths {
  '/board': { get: Operation<BoardSummary> };
  '/board/trends': { get: Operation<Page<TileTrend>, { query: { weeks?: number } }> };
  '/board/weeks': { get: Operation<Page<BoardWeek>, { query: { weeks?: number } }> };
  '/board/locations': { get: Operation<Page<BoardLocation>> };
  '/board/forecast': { get: Operation<Page<Forecast>> };
  '/attention': { get: Operation<Page<Attention>, { query: { cursor?: string } }> };
  '/attention/{id}/seen': { post: Operation<unknown, { path: { id: AttentionId } }> };
  '/measures': { get: Operation<Page<OpenMeasure>, { query: { dueBefore?: Day } }> };
  '/signals': {
    get: Operation<
      Page<Signal>,
      {
        query: {
          kind?: string;
          location?: LocationId;
          cleared?: boolean;
          snoozed?: boolean;
          limit?: number;
        };
      }
    >;
  };
  '/signals/summary': { get: Operation<Page<SignalSummary>> };
  '/signals/{id}/assignment': { post: OnSignal<{ account: string }> };
  '/signals/{id}/snooze': { post: OnSignal<{ until: Day; reason: string }> };
  '/signals/{id}/dispute': { post: OnSignal<{ reason: string }> };
}
