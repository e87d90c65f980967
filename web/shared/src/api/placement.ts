import type { Explanation } from '@shared/explanation/explanation';
import type {
  AbsenceId,
  ApplicationId,
  ChildId,
  ClosureId,
  ContractId,
  ExtraDayId,
  GroupId,
  HouseholdId,
  LocationId,
  PersonId,
} from './ids';
import type { Operation, Page } from './shape';
import type { AbsenceReason, CareSession, CareType, Day, Funding, Instant, Weekday } from './values';

export interface Person {
  id: PersonId;
  firstName: string;
  lastName: string;
}

export interface Child {
  id: ChildId;
  firstName: string;
  birthDate: Day;
  sharedCustody: boolean;
}

export interface Household {
  id: HouseholdId;
  persons: Person[];
  children: Child[];
}

export interface Group {
  id: GroupId;
  name: string;
  careType: CareType;
  maximum: number;
}

export interface Location {
  id: LocationId;
  provider: string;
  name: string;
  town: string;
  phone: string;
  openingHours: CareSession[];
  groups: Group[];
}

export type DayStatus = 'CARE' | 'ABSENT' | 'EXTRA' | 'REQUESTED' | 'CLOSED';

export type ClosureCause =
  | 'PUBLIC_HOLIDAY'
  | 'STUDY_DAY'
  | 'STAFF_SHORTAGE'
  | 'BUILDING'
  | 'FORCE_MAJEURE'
  | 'PLANNED'
  | 'CALAMITY'
  | 'QUARANTINE';

export interface CareDay {
  day: Day;
  contract: ContractId;
  location: { id: LocationId; name: string; phone: string };
  group: { id: GroupId; name: string };
  session: CareSession;
  status: DayStatus;
  absence?: { id: AbsenceId; reason: AbsenceReason; reportedAt: Instant; undoUntil?: Instant | null } | null;
  extraDay?: ExtraDayId | null;
  /** From its `from` on there is no care; without one there is none all day. */
  closure?: { cause: ClosureCause; from?: string | null; note?: string | null } | null;
}

export interface Contract {
  id: ContractId;
  child: ChildId;
  location: LocationId;
  group: GroupId;
  provider: string;
  careType: CareType;
  weeksPerYear: number;
  firstDay: Day;
  lastDay: Day;
  sessions: CareSession[];
  why: Explanation;
}

export interface Absence {
  id: AbsenceId;
  child: ChildId;
  day: Day;
  reason: AbsenceReason;
  reportedAt: Instant;
  withdrawnAt?: Instant | null;
}

export type OccupancyWord = 'FREE' | 'TIGHT' | 'FULL' | 'ABOVE' | 'CLOSED';

export interface DayOccupancy {
  day: Day;
  open: boolean;
  expected: number;
  capacity: number;
  free: number;
  staffPlanned: number;
  /** Null when no number of staff allows these children. */
  staffNeeded: number | null;
  maximum: number;
  word: OccupancyWord;
  ages: Record<string, number>;
  absent: number;
  extra: number;
  why: Explanation;
}

export type DecisionReason = 'GROUP_FULL' | 'STAFF_SHORTAGE' | 'GROUP_COMPOSITION' | 'OTHER';

export interface ExtraDayRequest {
  id: ExtraDayId;
  child: { id: ChildId; firstName: string };
  location: LocationId;
  group: { id: GroupId; name: string };
  day: Day;
  session: CareSession;
  funding: Funding;
  creditMinutes: number;
  invoiceMinutes: number;
  requestedAt: Instant;
  decideBy: Instant;
  seats: { expected: number; capacity: number; staffPlanned: number; staffNeededWith?: number | null };
  /** Null once it was decided. */
  proposal?: 'GRANT' | 'DECLINE' | null;
  /** The day given in exchange. */
  givenUp?: { day: Day } | null;
  state: 'REQUESTED' | 'GRANTED' | 'DECLINED' | 'WITHDRAWN' | 'CANCELLED' | 'REVOKED';
  /** Null while there is no answer. */
  decidedAt?: Instant | null;
  decidedBy?: { as: 'STAFF' | 'POLICY' | 'DEADLINE' } | null;
  why: Explanation;
}

export type RevocationReason = 'STAFF_SHORTAGE' | 'CLOSURE' | 'OTHER';

/** A granted day is taken back; the family reads the note. */
export interface Revocation {
  reason: RevocationReason;
  note: string;
}

export interface Decision {
  outcome: 'GRANTED' | 'DECLINED';
  reason?: DecisionReason;
  note?: string;
}

/** What happened, where it is force majeure. */
export type Circumstance =
  'STRIKE' | 'TRANSPORT' | 'INFECTION' | 'GOVERNMENT_ORDER' | 'WEATHER' | 'UTILITIES';

export type ClosureExtent = 'LOCATION' | 'GROUP' | 'CHILDREN';

/** No care on these days, both included. */
export interface NewClosure {
  firstDay: Day;
  lastDay: Day;
  cause: ClosureCause;
  extent: ClosureExtent;
  group?: GroupId;
  children?: ChildId[];
  /** It closes at this time of each day; without it there is no care all day. */
  from?: string;
  circumstance?: Circumstance;
  /** Words for the families. */
  note?: string;
}

export interface Closure {
  id: ClosureId;
  firstDay: Day;
  lastDay: Day;
  cause: ClosureCause;
  extent: ClosureExtent;
  group?: GroupId | null;
  from?: string | null;
  circumstance?: Circumstance | null;
  note?: string | null;
  announcedAt: Instant;
  withdrawnAt?: Instant | null;
}

/** A child that misses care, with those to tell. */
export interface ReachedChild {
  child: ChildId;
  firstName: string;
  household: HouseholdId;
  group: GroupId;
  groupName: string;
  custodians: { person: PersonId; name: string; phone?: string | null }[];
  minutes: number;
  sessions: { day: Day; from: string; until: string; minutes: number; extraDay?: ExtraDayId | null }[];
}

/** Whom a closure reaches and what they miss. */
export interface Reach {
  families: number;
  children: number;
  sessions: number;
  minutes: number;
  items: ReachedChild[];
}

/** How a location answered requests for extra days. */
export interface LocationApproval {
  location: LocationId;
  name: string;
  answered: number;
  granted: number;
  byStaff: number;
  byPolicy: number;
  byDeadline: number;
  revoked: number;
  /** 0.75 for three in four; null when none was answered. */
  rate?: number | null;
  /** Half of the answers came within so many minutes. */
  medianMinutes?: number | null;
}

/** Who answers requests: staff, or a free seat by itself. */
export type Answers = 'BY_STAFF' | 'AUTOMATIC_WHEN_SEAT';

export interface AnswerSetting {
  answers: Answers;
  /** What the location set itself; null when it follows the conditions. */
  own?: Answers | null;
  conditions: Answers;
  atDeadline: 'GRANT_IF_SEAT' | 'DECLINE';
  policy: string;
}

export type ApplicationState = 'REGISTERED' | 'CONFIRMED' | 'WITHDRAWN' | 'REMOVED';

/** A day of every week that a family wishes. */
export interface WishedDay {
  weekday: Weekday;
  part: 'WHOLE_DAY' | 'MORNING' | 'AFTERNOON';
}

/** A family's wish for a place, with where it stands. */
export interface Application {
  id: ApplicationId;
  version: number;
  child: { id: ChildId; firstName: string; birthDate: Day; expected: boolean };
  careType: CareType;
  /** The most wanted first; without a position once the application has left the list. */
  locations: { id: LocationId; name: string; position?: { position: number; why: Explanation } | null }[];
  days: WishedDay[];
  alternatives: WishedDay[][];
  earliestStart: Day;
  state: ApplicationState;
  registeredAt: Instant;
  /** Until when the family has to confirm; null when there is nothing to confirm. */
  confirmBy?: Instant | null;
}

/** A child that staff looked for by name. */
export interface FoundChild {
  id: ChildId;
  firstName: string;
  custodians: string[];
  places: { location: string; group: string }[];
}

export interface paths {
  '/children/search': { post: Operation<Page<FoundChild>, { body: { name: string } }> };
  '/locations': { get: Operation<Page<Location>, { query: { cursor?: string; limit?: number } }> };
  '/locations/{id}': { get: Operation<Location, { path: { id: LocationId } }> };
  '/households/mine': { get: Operation<Page<Household>> };
  '/contracts': { get: Operation<Page<Contract>, { query: { child: ChildId } }> };
  '/children/{id}/days': {
    get: Operation<Page<CareDay>, { path: { id: ChildId }; query: { from: Day; until: Day } }>;
  };
  '/children/{id}/absences': {
    post: Operation<Absence, { path: { id: ChildId }; body: { day: Day; reason: AbsenceReason } }>;
  };
  '/children/{id}/absences/{absence}': {
    delete: Operation<Absence, { path: { id: ChildId; absence: AbsenceId } }>;
  };
  '/children/{id}/applications': { get: Operation<Page<Application>, { path: { id: ChildId } }> };
  '/applications/{id}': { delete: Operation<Application, { path: { id: ApplicationId } }> };
  '/applications/{id}/confirmation': {
    post: Operation<Application, { path: { id: ApplicationId }; body: { version: number } }>;
  };
  '/groups/{id}/occupancy': {
    get: Operation<Page<DayOccupancy>, { path: { id: GroupId }; query: { from: Day; until: Day } }>;
  };
  '/locations/{id}/closures': {
    get: Operation<
      Page<Closure>,
      { path: { id: LocationId }; query: { cursor?: ClosureId; limit?: number } }
    >;
    post: Operation<Closure, { path: { id: LocationId }; body: NewClosure }>;
  };
  '/locations/{id}/closures/preview': {
    post: Operation<Reach, { path: { id: LocationId }; body: NewClosure }>;
  };
  '/locations/{id}/closures/{closure}': {
    delete: Operation<Closure, { path: { id: LocationId; closure: ClosureId } }>;
  };
  '/locations/{id}/closures/{closure}/reach': {
    get: Operation<Reach, { path: { id: LocationId; closure: ClosureId } }>;
  };
  '/locations/{id}/extra-day-answers': {
    get: Operation<AnswerSetting, { path: { id: LocationId } }>;
    put: Operation<AnswerSetting, { path: { id: LocationId }; body: { answers: Answers | null } }>;
  };
  '/extra-day-approvals': {
    get: Operation<
      Page<LocationApproval>,
      { query: { weeks?: number; cursor?: LocationId; limit?: number } }
    >;
  };
  '/extra-day-requests': {
    get: Operation<
      Page<ExtraDayRequest>,
      { query: { state: 'OPEN' | 'DECIDED'; location?: LocationId; cursor?: string; limit?: number } }
    >;
  };
  '/extra-day-requests/{id}/revocation': {
    post: Operation<unknown, { path: { id: ExtraDayId }; body: Revocation }>;
  };
  '/extra-day-requests/{id}/decision': {
    post: Operation<unknown, { path: { id: ExtraDayId }; body: Decision }>;
  };
}
