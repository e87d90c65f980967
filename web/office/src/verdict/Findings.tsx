import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Finding, TimelineMoment } from '@shared/api/complaintHandling';
import { useSentence } from '@shared/explanation/useSentence';
import { useTexts } from '@shared/language/useTexts';
import { Rows } from '../form/Rows';
import styles from './Verdict.module.css';

interface FindingsProps {
  findings: Finding[];
  /** What happened in the case: a finding can be taken from it, with its source. */
  moments: TimelineMoment[];
  mistakeAt: (id: string) => string | undefined;
  onChange: (findings: Finding[]) => void;
}

const LOGGED = ['CONTACT_MADE', 'HEARD', 'COMPLAINANT_WROTE', 'PROGRESS_TOLD', 'NOTED'];

/** What was found, each with where it is known from; taken from the log, or written. */
export function Findings({ findings, moments, mistakeAt, onChange }: FindingsProps) {
  const { text, notation } = useTexts();
  const say = useSentence();
  const logged = moments.filter((moment) => LOGGED.includes(moment.kind) && moment.words);
  const sourceOf = (moment: TimelineMoment) => `${say(moment.what)} ${notation.shortMoment(moment.at)}`;

  const take = (place: number) => {
    const moment = logged[place];
    if (moment) onChange([...findings, { finding: moment.words ?? undefined, source: sourceOf(moment) }]);
  };

  return (
    <Rows
      id="verdict-findings"
      title={text('verdict.findings')}
      mistake={mistakeAt('verdict-findings')}
      rows={findings}
      removeLabel={(place) => text('verdict.finding.remove', { n: place + 1 })}
      onChange={onChange}
      add={
        <div className={styles.acts}>
          <Button
            id="verdict-findings"
            size="compact-sm"
            variant="default"
            onClick={() => onChange([...findings, {}])}
          >
            {text('verdict.finding.add')}
          </Button>
          {logged.length > 0 && (
            <NativeSelect
              size="xs"
              aria-label={text('verdict.finding.from-log')}
              value=""
              onChange={(event) => take(Number(event.currentTarget.value))}
              data={[
                { value: '', label: text('verdict.finding.from-log') },
                ...logged.map((moment, place) => ({ value: String(place), label: sourceOf(moment) })),
              ]}
            />
          )}
        </div>
      }
    >
      {(finding, place, put) => (
        <>
          <Textarea
            id={`verdict-findings-${place}`}
            rows={2}
            maxLength={5_000}
            label={text('verdict.finding', { n: place + 1 })}
            error={mistakeAt(`verdict-findings-${place}`)}
            value={finding.finding ?? ''}
            onChange={(event) => put({ ...finding, finding: event.currentTarget.value || undefined })}
          />
          <TextInput
            maxLength={500}
            label={text('verdict.finding.source')}
            value={finding.source ?? ''}
            onChange={(event) => put({ ...finding, source: event.currentTarget.value || undefined })}
          />
        </>
      )}
    </Rows>
  );
}
