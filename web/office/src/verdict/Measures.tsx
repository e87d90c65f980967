import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PromisedMeasure } from '@shared/api/complaintHandling';
import { dayOf, plusDays } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { colleaguesQuery } from '../complaint/queries';
import { Rows } from '../form/Rows';
import styles from './Verdict.module.css';

interface MeasuresProps {
  measures: PromisedMeasure[];
  mistakeAt: (id: string) => string | undefined;
  onChange: (measures: PromisedMeasure[]) => void;
}

/** What changes: done on a day that was, or promised for one to come, with who sees to it. */
export function Measures({ measures, mistakeAt, onChange }: MeasuresProps) {
  const { text } = useTexts();
  const today = dayOf(useNow());
  const colleagues = useQuery(colleaguesQuery).data ?? [];
  return (
    <Rows
      id="verdict-measures"
      title={text('verdict.measures')}
      hint={text('verdict.measures.hint')}
      mistake={mistakeAt('verdict-measures')}
      rows={measures}
      removeLabel={(place) => text('verdict.measure.remove', { n: place + 1 })}
      onChange={onChange}
      add={
        <div>
          <Button
            id="verdict-measures"
            size="compact-sm"
            variant="default"
            onClick={() => onChange([...measures, { dueOn: plusDays(today, 14) }])}
          >
            {text('verdict.measure.add')}
          </Button>
        </div>
      }
    >
      {(measure, place, put) => {
        const done = Boolean(measure.doneOn);
        return (
          <>
            <TextInput
              id={`verdict-measures-${place}`}
              maxLength={2_000}
              label={text('verdict.measure', { n: place + 1 })}
              error={mistakeAt(`verdict-measures-${place}`)}
              value={measure.what ?? ''}
              onChange={(event) => put({ ...measure, what: event.currentTarget.value || undefined })}
            />
            <div className={styles.pair}>
              <NativeSelect
                label={text('verdict.measure.owner')}
                value={measure.owner ?? ''}
                onChange={(event) => put({ ...measure, owner: event.currentTarget.value || undefined })}
                data={[
                  { value: '', label: text('verdict.measure.case-owner') },
                  ...colleagues.map((one) => ({ value: one.account, label: one.name })),
                ]}
              />
              <NativeSelect
                label={text('verdict.measure.state')}
                value={done ? 'done' : 'due'}
                onChange={(event) =>
                  put(
                    event.currentTarget.value === 'done'
                      ? { ...measure, doneOn: today, dueOn: undefined }
                      : { ...measure, doneOn: undefined, dueOn: plusDays(today, 14) },
                  )
                }
                data={[
                  { value: 'due', label: text('verdict.measure.due') },
                  { value: 'done', label: text('verdict.measure.done') },
                ]}
              />
              <TextInput
                type="date"
                label={text(done ? 'measure.day-done' : 'measure.day-due')}
                value={(done ? measure.doneOn : measure.dueOn) ?? ''}
                onChange={(event) =>
                  put({ ...measure, [done ? 'doneOn' : 'dueOn']: event.currentTarget.value || undefined })
                }
              />
            </div>
          </>
        );
      }}
    </Rows>
  );
}
