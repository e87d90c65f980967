import { useTexts } from '@shared/language/useTexts';
import { LineForm } from './LineForm';
import { useRelease } from './queries';

/** Releases the report as its next version; from then on anyone may read it. */
export function ReleaseForm({ year, onDone }: { year: number; onDone: (words: string) => void }) {
  const { text } = useTexts();
  const release = useRelease(year, () => onDone(text('annual.released')));
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
