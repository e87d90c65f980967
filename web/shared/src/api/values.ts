/** Values that several services use. Durations are minutes, amounts cents. */
export type CareType = 'DAY_CARE' | 'PRESCHOOL' | 'AFTER_SCHOOL' | 'BEFORE_SCHOOL' | 'LUNCH';

export type Weekday = 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

/** An ISO date in Amsterdam: `2026-11-26`. */
export type Day = string;

/** An ISO instant in UTC. */
export type Instant = string;

/** A month: `2026-11`. */
export type Month = string;

/** Care on one weekday, local times. */
export interface CareSession {
  weekday: Weekday;
  from: string;
  until: string;
}

export type AbsenceReason = 'ILLNESS' | 'LEAVE';

export type Funding = 'CREDIT_FIRST' | 'INVOICE' | 'ADVANCE';
