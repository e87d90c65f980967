import type { CareDay, ClosureCause, DayStatus } from '@shared/api/placement';
import { dayOf, timeOf } from '@shared/calendar/day';
import type { IconName } from '@shared/icon/Icon';
import type { TextKey } from '@shared/language/useTexts';
import type { PillTone } from '@shared/view/Pill';

export const CLOSURE_WORDS: Record<ClosureCause, TextKey> = {
  PUBLIC_HOLIDAY: 'closure.PUBLIC_HOLIDAY',
  STUDY_DAY: 'closure.STUDY_DAY',
  STAFF_SHORTAGE: 'closure.STAFF_SHORTAGE',
  BUILDING: 'closure.BUILDING',
  FORCE_MAJEURE: 'closure.FORCE_MAJEURE',
  PLANNED: 'closure.PLANNED',
  CALAMITY: 'closure.CALAMITY',
  QUARANTINE: 'closure.QUARANTINE',
};

interface StatusLook {
  word: TextKey;
  /** Fits in a seventh of a phone's width. */
  short: TextKey;
  icon: IconName;
  tone: PillTone;
}

export const STATUS_LOOKS: Record<DayStatus, StatusLook> = {
  CARE: { word: 'day.care', short: 'day.care', icon: 'check', tone: 'primary' },
  ABSENT: { word: 'day.absent', short: 'day.absent.short', icon: 'away', tone: 'plain' },
  EXTRA: { word: 'day.extra', short: 'day.extra.short', icon: 'plus', tone: 'good' },
  REQUESTED: { word: 'day.requested', short: 'day.requested.short', icon: 'clock', tone: 'warn' },
  CLOSED: { word: 'day.closed', short: 'day.closed.short', icon: 'closed', tone: 'plain' },
};

/** The child has its own care, which has not begun; an extra day is cancelled instead. */
export function mayReportAbsent({ status, day, session }: CareDay, now: Date): boolean {
  const today = dayOf(now);
  const toCome = day > today || (day === today && session.from > timeOf(now));
  return toCome && status === 'CARE';
}
