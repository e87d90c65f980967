import type { BookableDay, Likelihood } from '@shared/api/credit';
import type { TextKey } from '@shared/language/useTexts';

interface LikelihoodLook {
  /** In the name of the day's button. */
  word: TextKey;
  /** Fits in a seventh of a phone's width. */
  short: TextKey;
}

export const LIKELIHOOD_LOOKS: Record<Likelihood, LikelihoodLook> = {
  LIKELY: { word: 'likelihood.LIKELY', short: 'likelihood.LIKELY.short' },
  DOUBTFUL: { word: 'likelihood.DOUBTFUL', short: 'likelihood.DOUBTFUL.short' },
  FULL: { word: 'likelihood.FULL', short: 'likelihood.FULL.short' },
  CLOSED: { word: 'likelihood.CLOSED', short: 'likelihood.CLOSED.short' },
};

/** One can ask for a full day too: someone may cancel. */
export function mayAsk(day: BookableDay): boolean {
  return day.likelihood !== 'CLOSED' && !day.asked;
}
