import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import type { GroupId } from '@shared/api/ids';
import type { Day } from '@shared/api/values';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { Rows } from '../form/Rows';
import { usePlanStaff } from './queries';
import { spanMistake, type SpanDraft } from './staffing';
import styles from './Staffing.module.css';

const QUARTER_SECONDS = 900;
/** A day has no more quarters than this. */
const MOST_PARTS = 96;

interface StaffPlanFormProps {
  group: GroupId;
  day: Day;
  /** What is planned now; a day that is planned as a whole is one part. */
  planned: SpanDraft[];
  onDone: () => void;
}

/** Plans the staff of one day by its parts, in quarters of an hour; outside of them there is nobody. */
export function StaffPlanForm({ group, day, planned, onDone }: StaffPlanFormProps) {
  const { text } = useTexts();
  const [spans, setSpans] = useState(planned);
  const { mistakes, setMistakes, mistakeAt } = useMistakes();
  const plan = usePlanStaff();

  const send = () => {
    const found = spans.flatMap((_, place) => {
      const mistake = spanMistake(spans, place);
      return mistake ? [{ id: `from-${place}`, message: text(mistake, { n: place + 1 }) }] : [];
    });
    setMistakes(found);
    if (found.length > 0) return;
    plan.mutate(
      { group, day, spans: spans.map((span) => ({ ...span, count: Number(span.count) })) },
      { onSuccess: onDone },
    );
  };

  return (
    <FormShell
      mistakes={mistakes}
      refusal={plan.error}
      submit={text('staff-plan.send')}
      busy={plan.isPending}
      onSubmit={send}
    >
      <Rows
        id="spans"
        title={text('staff-plan.title')}
        hint={text('staff-plan.hint')}
        rows={spans}
        removeLabel={(place) => text('staff-plan.remove', { n: place + 1 })}
        onChange={setSpans}
        add={
          spans.length < MOST_PARTS && (
            <div>
              <Button
                size="compact-md"
                variant="default"
                onClick={() =>
                  setSpans([...spans, { from: spans.at(-1)?.until ?? '', until: '', count: '' }])
                }
              >
                {text('staff-plan.add')}
              </Button>
            </div>
          )
        }
      >
        {(span, place, put) => (
          <div className={styles.times}>
            <TextInput
              id={`from-${place}`}
              type="time"
              step={QUARTER_SECONDS}
              label={text('staff-plan.from')}
              error={mistakeAt(`from-${place}`)}
              value={span.from}
              onChange={(event) => put({ ...span, from: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              step={QUARTER_SECONDS}
              label={text('staff-plan.until')}
              value={span.until}
              onChange={(event) => put({ ...span, until: event.currentTarget.value })}
            />
            <TextInput
              inputMode="numeric"
              maxLength={2}
              label={text('staff-plan.count')}
              value={span.count}
              onChange={(event) => put({ ...span, count: event.currentTarget.value })}
            />
          </div>
        )}
      </Rows>
    </FormShell>
  );
}
