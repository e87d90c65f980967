import type { VerdictCheck } from '@shared/api/complaintHandling';
import type { Explanation } from '@shared/explanation/explanation';
import type { FieldMistake } from '@shared/form/FormShell';
import type { Text, TextKey } from '@shared/language/useTexts';

/** What is said in the summary when a part is missing; the rest says the check itself. */
const MISSING: Record<string, TextKey> = {
  '/ownWords': 'verdict.missing.own-words',
  '/findings': 'verdict.missing.findings',
  '/reasons': 'verdict.missing.reasons',
  '/solution': 'verdict.missing.solution',
  '/measures': 'verdict.missing.measures',
  '/signedBy': 'verdict.missing.signed-by',
};

/** The id of the control that a check is about; what the case itself lacks is done in the case. */
export function fieldOf(pointer: string): string {
  return pointer === '' ? 'verdict-case' : `verdict${pointer.replaceAll('/', '-')}`;
}

/** What is not met yet, as mistakes of a form. */
export function mistakesIn(
  checks: VerdictCheck[],
  text: Text,
  say: (explanation: Explanation) => string,
): FieldMistake[] {
  return checks
    .filter((check) => !check.met)
    .map((check) => {
      const own = MISSING[check.pointer];
      return { id: fieldOf(check.pointer), message: own ? text(own) : say(check.why) };
    });
}
