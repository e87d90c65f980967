import type { Explanation } from '@shared/explanation/explanation';
import type {
  AbsenceId,
  ApplicationId,
  ChildId,
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
  why: Explanation;
}

export interface Decision {
  outcome: 'GRANTED' | 'DECLINED';
  reason?: DecisionReason;
  note?: string;
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

export interface paths {
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
  '/extra-day-requests': {
    get: Operation<
      Page<ExtraDayRequest>,
      { query: { state: 'OPEN' | 'DECIDED'; location?: LocationId; cursor?: string; limit?: number } }
    >;
  };
  '/extra-day-requests/{id}/decision': {
    post: Operation<unknown, { path: { id: ExtraDayId }; body: Decision }>;
  };
}
