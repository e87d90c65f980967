import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { LineForm } from './LineForm';
import { useRelease } from './queries';

/** Releases the report of a year that is over as its next version; from then on anyone may read it. */
export function ReleaseForm({ year, onDone }: { year: number; onDone: (words: string) => void }) {
  const { text, notation } = useTexts();
  const over = year < Number(dayOf(useNow()).slice(0, 4));
  const release = useRelease(year, () => onDone(text('annual.released')));
  if (!over) {
    return <p>{text('annual.release.later', { day: notation.date(`${year + 1}-01-01`) })}</p>;
  }
  return (
    <>
      <p>{text('annual.release.effect')}</p>
      <LineForm
        label={text('annual.release.department')}
        initial=""
        busy={release.isPending}
        refusal={release.error}
        onSend={(department) => release.mutate(department)}
      />
    </>
  );
}
