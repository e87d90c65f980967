import type { Explanation } from '@shared/explanation/explanation';
import type { AbsenceId, ChildId, ClosureId, CompensationId, ExtraDayId, GroupId, LocationId } from './ids';
import type { Operation, Page } from './shape';
import type { AbsenceReason, CareSession, CareType, Day, Funding, Instant } from './values';

export type CreditOutcome = 'EARNED' | 'PENDING' | 'REFUSED_LATE' | 'NOT_OFFERED';

export interface AbsenceAnswer {
  reason: AbsenceReason;
  outcome: CreditOutcome;
  /** Earned at once. */
  minutes: number;
  /** Earned when it is decided. */
  pendingMinutes?: number | null;
  undoUntil: Instant;
  expiresOn?: Day | null;
  pendingUntil?: Day | null;
  why: Explanation;
}

/** What reporting an absence would earn if it were reported now. */
export interface AbsenceQuote {
  day: Day;
  session: CareSession;
  mode: CreditMode;
  answers: AbsenceAnswer[];
}

export type LotOrigin = 'ABSENCE' | 'GOODWILL' | 'COMPENSATION' | 'ADVANCE';

export interface CreditLot {
  minutes: number;
  /** The day missed; null for credit that no absence earned. */
  earnedOn: Day | null;
  expiresOn: Day | null;
  origin: LotOrigin;
  /** Used before it was earned, and not paid back yet. */
  advancedMinutes: number;
  /** What who gave it wrote; only for goodwill. */
  note?: string | null;
  source: Explanation;
}

export interface CreditAccount {
  careType: CareType;
  balanceMinutes: number;
  reservedMinutes: number;
  lots: CreditLot[];
}

/** How a provider's conditions give something back for a day not used. */
export type CreditMode = 'HOUR_LEDGER' | 'DIRECT_SWAP' | 'DAY_QUOTA';

export interface ChildCredit {
  child: ChildId;
  accounts: CreditAccount[];
  /** Null for a child that never had a contract. */
  mode: CreditMode | null;
  policy: string | null;
  /** Where so many days a year may be swapped. */
  swapDays?: { left: number; quota: number; year: number; why: Explanation } | null;
}

export interface CreditMovement {
  at: Instant;
  careType: CareType;
  movement: string;
  minutes: number;
  balanceMinutes: number;
  why: Explanation;
  absence?: AbsenceId | null;
  extraDay?: ExtraDayId | null;
}

export interface ExtraDayQuote {
  day: Day;
  session: CareSession;
  mode: CreditMode;
  funding: Funding;
  creditMinutes: number;
  /** What the day given in exchange pays. */
  swapMinutes: number;
  /** What is used before a day is given up for it. */
  advanceMinutes: number;
  freeMinutes: number;
  invoiceMinutes: number;
  rateCents?: number | null;
  invoiceCents?: number | null;
  balanceBeforeMinutes: number;
  balanceAfterMinutes: number;
  decideBy: Instant;
  lots: { expiresOn: Day | null; minutes: number }[];
  /** Cancelling the day once it is granted; `freeUntil` is null where it is final. */
  cancel: { freeUntil?: Instant | null; latePercent: number; why: Explanation };
  why: Explanation;
}

export type ExtraDayState = 'REQUESTED' | 'GRANTED' | 'DECLINED' | 'WITHDRAWN' | 'CANCELLED' | 'REVOKED';

/** What differs from what was wished. */
export type Difference = 'DAY' | 'GROUP' | 'LOCATION';

/** A group and day where a seat stands free. */
export interface Alternative {
  difference: Difference;
  day: Day;
  location: LocationId;
  locationName: string;
  group: GroupId;
  groupName: string;
  freeSeats: number;
}

export interface ExtraDay {
  id: ExtraDayId;
  child: ChildId;
  careType: CareType;
  day: Day;
  session: CareSession;
  /** The day given in exchange. */
  giveUp?: Day | null;
  state: ExtraDayState;
  creditMinutes: number;
  invoiceMinutes: number;
  requestedAt: Instant;
  decideBy: Instant;
  decidedAt?: Instant | null;
  /** What could be asked for instead of a day that was declined. */
  alternatives: Alternative[];
  /** What cancelling a granted day costs now. */
  cancel?: { possible: boolean; freeUntil?: Instant | null; chargedMinutes: number; why: Explanation } | null;
  why: Explanation;
}

/** An extra day as one wishes it, with how it is paid. */
export interface ExtraDayChoice {
  day: Day;
  careType: CareType;
  funding: Funding;
  answerBy?: Day;
  /** Another group, here or at another location. */
  group?: GroupId;
  /** A day of one's own, given in exchange. */
  giveUp?: Day;
}

/** The split as it was quoted; with another one by now the request is refused, and one is asked again. */
export interface Quoted {
  creditMinutes: number;
  invoiceMinutes: number;
  invoiceCents?: number;
}

export interface ExtraDayWish extends ExtraDayChoice {
  quoted: Quoted;
}

export type Likelihood = 'LIKELY' | 'DOUBTFUL' | 'FULL' | 'CLOSED';

/** How requests were answered of late; the rate is null when none was. */
export interface Approval {
  granted: number;
  declined: number;
  ratePercent?: number | null;
}

/** A day on which one could have an extra day. */
export interface BookableDay {
  day: Day;
  likelihood: Likelihood;
  /** Null as long as they are not known. */
  freeSeats?: number | null;
  /** Requests of others without an answer. */
  waiting: number;
  asked: boolean;
  alternatives: Alternative[];
  why: Explanation;
}

export interface BookableDays {
  careType: CareType;
  ownApproval: Approval;
  groupApproval: Approval;
  /** Over how many weeks requests are looked back on. */
  weeks: number;
  days: BookableDay[];
}

export type CompensationState = 'WAITING' | 'CREDIT' | 'MONEY' | 'TAKEN_BACK' | 'NOT_OFFERED';

/** Care the provider could not give, and what makes it good. */
export interface Compensation {
  id: CompensationId;
  closure?: ClosureId | null;
  extraDay?: ExtraDayId | null;
  day: Day;
  minutes: number;
  state: CompensationState;
  /** Until when the family may choose money; null where it cannot. */
  moneyUntil?: Instant | null;
  why: Explanation;
}

export type GoodwillReason = 'COMPLAINT' | 'MISTAKE' | 'LAPSED_UNUSED' | 'OTHER';

/** Credit that staff gives. */
export interface NewGoodwill {
  careType: CareType;
  minutes: number;
  reason: GoodwillReason;
  /** The family reads it. */
  note: string;
}

export interface Goodwill {
  minutes: number;
  expiresOn?: Day | null;
  /** What the child has had this year, this included. */
  givenThisYearMinutes: number;
  /** What the manager of a location may give a child in a year. */
  managerLimitMinutes: number;
  why: Explanation;
}

export interface paths {
  '/children/{child}/absence-quote': {
    get: Operation<AbsenceQuote, { path: { child: ChildId }; query: { day: Day } }>;
  };
  '/children/{child}/credit': { get: Operation<ChildCredit, { path: { child: ChildId } }> };
  '/children/{child}/credit/movements': {
    get: Operation<
      Page<CreditMovement>,
      { path: { child: ChildId }; query: { cursor?: string; limit?: number } }
    >;
  };
  '/children/{child}/credit/goodwill': {
    post: Operation<Goodwill, { path: { child: ChildId }; body: NewGoodwill }>;
  };
  '/children/{child}/bookable-days': {
    get: Operation<
      BookableDays,
      { path: { child: ChildId }; query: { careType: CareType; from: Day; until: Day } }
    >;
  };
  '/children/{child}/compensations': {
    get: Operation<Page<Compensation>, { path: { child: ChildId } }>;
  };
  '/children/{child}/compensations/{compensation}/money': {
    post: Operation<Compensation, { path: { child: ChildId; compensation: CompensationId } }>;
  };
  '/children/{child}/extra-day-quote': {
    get: Operation<ExtraDayQuote, { path: { child: ChildId }; query: ExtraDayChoice }>;
  };
  '/children/{child}/extra-days': {
    get: Operation<Page<ExtraDay>, { path: { child: ChildId } }>;
    post: Operation<ExtraDay, { path: { child: ChildId }; body: ExtraDayWish }>;
  };
  '/children/{child}/extra-days/{extraDay}': {
    delete: Operation<
      unknown,
      { path: { child: ChildId; extraDay: ExtraDayId }; query: { acceptCharge?: boolean } }
    >;
  };
  '/children/{child}/extra-days/{extraDay}/credit': {
    post: Operation<ExtraDay, { path: { child: ChildId; extraDay: ExtraDayId } }>;
  };
}
