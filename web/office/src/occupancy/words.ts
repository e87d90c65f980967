import type { StaffFrame, StaffWindow } from '@shared/api/placement';
import type { TextKey } from '@shared/language/useTexts';

export const CARE_WORDS: Record<StaffWindow['care'], TextKey> = {
  DAY_CARE: 'staff-frame.day-care',
  AROUND_SCHOOL: 'staff-frame.around-school',
};

export const SECOND_ADULT_WORDS: Record<StaffFrame['secondAdult'], TextKey> = {
  NONE: 'staff-frame.second.NONE',
  REACHABLE: 'staff-frame.second.REACHABLE',
  PRESENT: 'staff-frame.second.PRESENT',
};
