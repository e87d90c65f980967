import type { CareType } from '@shared/api/values';
import type { TextKey } from '@shared/language/useTexts';

export const CARE_TYPE_WORDS: Record<CareType, TextKey> = {
  DAY_CARE: 'care.DAY_CARE',
  PRESCHOOL: 'care.PRESCHOOL',
  AFTER_SCHOOL: 'care.AFTER_SCHOOL',
  BEFORE_SCHOOL: 'care.BEFORE_SCHOOL',
  LUNCH: 'care.LUNCH',
};
