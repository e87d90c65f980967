import type { Explanation } from '@shared/explanation/explanation';
import type { AbsenceId, ChildId, ExtraDayId } from './ids';
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

export interface CreditLot {
  minutes: number;
  /** The day missed; null for credit that no absence earned. */
  earnedOn: Day | null;
  expiresOn: Day | null;
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
  swapDays?: { why: Explanation } | null;
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
  funding: Funding;
  creditMinutes: number;
  freeMinutes: number;
  invoiceMinutes: number;
  rateCents?: number | null;
  invoiceCents?: number | null;
  balanceBeforeMinutes: number;
  balanceAfterMinutes: number;
  decideBy: Instant;
  lots: { expiresOn: Day | null; minutes: number }[];
  why: Explanation;
}

export type ExtraDayState = 'REQUESTED' | 'GRANTED' | 'DECLINED' | 'WITHDRAWN' | 'CANCELLED' | 'REVOKED';

export interface ExtraDay {
  id: ExtraDayId;
  child: ChildId;
  day: Day;
  session: CareSession;
  state: ExtraDayState;
  creditMinutes: number;
  invoiceMinutes: number;
  decideBy: Instant;
  decidedAt?: Instant | null;
  why: Explanation;
}

export interface ExtraDayWish {
  day: Day;
  careType: CareType;
  funding: Funding;
  answerBy?: Day;
}

export interface paths {
  '/children/{child}/absence-quote': {
    get: Operation<AbsenceQuote, { path: { child: ChildId }; query: { day: Day } }>;
  };
  '/children/{child}/credit': { get: Operation<ChildCredit, { path: { child: ChildId } }> };
  '/children/{child}/credit/movements': {
    get: Operation<Page<CreditMovement>, { path: { child: ChildId }; query: { cursor?: string } }>;
  };
  '/children/{child}/extra-day-quote': {
    get: Operation<
      ExtraDayQuote,
      { path: { child: ChildId }; query: { day: Day; careType: CareType; funding: Funding } }
    >;
  };
  '/children/{child}/extra-days': {
    get: Operation<Page<ExtraDay>, { path: { child: ChildId } }>;
    post: Operation<ExtraDay, { path: { child: ChildId }; body: ExtraDayWish }>;
  };
  '/children/{child}/extra-days/{extraDay}': {
    delete: Operation<unknown, { path: { child: ChildId; extraDay: ExtraDayId } }>;
  };
}
