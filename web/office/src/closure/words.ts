import type { Circumstance, ClosureCause } from '@shared/api/placement';
import type { TextKey } from '@shared/language/useTexts';

/** In the order in which one looks for them. */
export const CAUSE_WORDS: Record<ClosureCause, TextKey> = {
  STAFF_SHORTAGE: 'cause.STAFF_SHORTAGE',
  BUILDING: 'cause.BUILDING',
  STUDY_DAY: 'cause.STUDY_DAY',
  PLANNED: 'cause.PLANNED',
  PUBLIC_HOLIDAY: 'cause.PUBLIC_HOLIDAY',
  CALAMITY: 'cause.CALAMITY',
  QUARANTINE: 'cause.QUARANTINE',
  FORCE_MAJEURE: 'cause.FORCE_MAJEURE',
};

export const CIRCUMSTANCE_WORDS: Record<Circumstance, TextKey> = {
  STRIKE: 'circumstance.STRIKE',
  TRANSPORT: 'circumstance.TRANSPORT',
  INFECTION: 'circumstance.INFECTION',
  GOVERNMENT_ORDER: 'circumstance.GOVERNMENT_ORDER',
  WEATHER: 'circumstance.WEATHER',
  UTILITIES: 'circumstance.UTILITIES',
};
