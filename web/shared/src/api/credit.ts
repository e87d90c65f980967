import type { Explanation } from '@shared/explanation/explanation';
import type { AbsenceId, ChildId, ExtraDayId, LotId, MovementId } from './ids';
import type { Operation, Page } from './shape';
import type { AbsenceReason, CareSession, CareType, Day, Funding, Instant } from './values';

export type CreditOutcome = 'EARNED' | 'PENDING' | 'REFUSED_LATE' | 'NOT_OFFERED';

export interface AbsenceAnswer {
  reason: AbsenceReason;
  outcome: CreditOutcome;
  minutes: number;
  undoUntil: Instant;
  expiresOn?: Day | null;
  pendingUntil?: Instant | null;
  why: Explanation;
}

/** What reporting an absence would earn if it were reported now. */
export interface AbsenceQuote {
  day: Day;
  session: CareSession;
  answers: AbsenceAnswer[];
}

export interface CreditLot {
  id: LotId;
  minutes: number;
  earnedOn: Day;
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
  mode: CreditMode;
  policy: string;
}

export interface CreditMovement {
  id: MovementId;
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
  invoiceMinutes: number;
  rateCents?: number | null;
  invoiceCents?: number | null;
  balanceBeforeMinutes: number;
  balanceAfterMinutes: number;
  decideBy: Instant;
  lots: { expiresOn: Day | null; minutes: number }[];
  why: Explanation;
}

export type ExtraDayState = 'REQUESTED' | 'GRANTED' | 'DECLINED' | 'WITHDRAWN';

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
  '/children/{id}/absence-quote': {
    get: Operation<AbsenceQuote, { path: { id: ChildId }; query: { day: Day } }>;
  };
  '/children/{id}/credit': { get: Operation<ChildCredit, { path: { id: ChildId } }> };
  '/children/{id}/credit/movements': {
    get: Operation<Page<CreditMovement>, { path: { id: ChildId }; query: { cursor?: string } }>;
  };
  '/children/{id}/extra-day-quote': {
    get: Operation<
      ExtraDayQuote,
      { path: { id: ChildId }; query: { day: Day; careType: CareType; funding: Funding } }
    >;
  };
  '/children/{id}/extra-days': {
    get: Operation<Page<ExtraDay>, { path: { id: ChildId } }>;
    post: Operation<ExtraDay, { path: { id: ChildId }; body: ExtraDayWish }>;
  };
  '/children/{id}/extra-days/{extraDay}': {
    delete: Operation<unknown, { path: { id: ChildId; extraDay: ExtraDayId } }>;
  };
}
