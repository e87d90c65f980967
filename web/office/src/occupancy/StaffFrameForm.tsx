import { useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { LocationId } from '@shared/api/ids';
import type { StaffFrame, StaffWindow } from '@shared/api/placement';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Rows } from '../form/Rows';
import { RadioList } from '../form/RadioList';
import { useSetStaffFrame } from './queries';
import { isTime } from './staffing';
import { CARE_WORDS, SECOND_ADULT_WORDS } from './words';
import styles from './Staffing.module.css';

const WEEKDAYS: StaffWindow['weekday'][] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];
const MOST_TIMES = 60;
const EMPTY: StaffWindow = { care: 'DAY_CARE', weekday: 'MONDAY', freeDay: false, from: '', until: '' };

interface StaffFrameFormProps {
  location: LocationId;
  frame: StaffFrame;
  onDone: () => void;
}

/** Sets the plan from today on. Whether its times fit the law the service decides, and names the one that does not. */
export function StaffFrameForm({ location, frame, onDone }: StaffFrameFormProps) {
  const { text, notation } = useTexts();
  const [windows, setWindows] = useState(frame.windows);
  const [secondAdult, setSecondAdult] = useState(frame.secondAdult);
  const { mistakes, setMistakes, mistakeAt } = useMistakes();
  const set = useSetStaffFrame();

  const send = () => {
    const found = windows.flatMap((window, place) =>
      isTime(window)
        ? []
        : [{ id: `from-${place}`, message: text('staff-frame.incomplete', { n: place + 1 }) }],
    );
    setMistakes(found);
    if (found.length === 0) set.mutate({ location, frame: { windows, secondAdult } }, { onSuccess: onDone });
  };

  return (
    <FormShell
      mistakes={mistakes}
      refusal={set.error}
      submit={text('staff-frame.send')}
      busy={set.isPending}
      onSubmit={send}
    >
      <Rows
        id="windows"
        title={text('staff-frame.times')}
        hint={text('staff-frame.hint')}
        rows={windows}
        removeLabel={(place) => text('staff-frame.remove', { n: place + 1 })}
        onChange={setWindows}
        add={
          windows.length < MOST_TIMES && (
            <div>
              <Button
                size="compact-md"
                variant="default"
                onClick={() =>
                  setWindows([...windows, { ...(windows.at(-1) ?? EMPTY), from: '', until: '' }])
                }
              >
                {text('staff-frame.add')}
              </Button>
            </div>
          )
        }
      >
        {(window, place, put) => (
          <div className={styles.times}>
            <NativeSelect
              label={text('staff-frame.care')}
              value={window.care}
              onChange={(event) =>
                put({ ...window, care: event.currentTarget.value as StaffWindow['care'], freeDay: false })
              }
              data={Object.entries(CARE_WORDS).map(([value, word]) => ({ value, label: text(word) }))}
            />
            <NativeSelect
              label={text('staff-frame.weekday')}
              value={window.weekday}
              onChange={(event) =>
                put({ ...window, weekday: event.currentTarget.value as StaffWindow['weekday'] })
              }
              data={WEEKDAYS.map((value) => ({ value, label: notation.weekday(value, 'long') }))}
            />
            <TextInput
              id={`from-${place}`}
              type="time"
              label={text('staff-plan.from')}
              error={mistakeAt(`from-${place}`)}
              value={window.from}
              onChange={(event) => put({ ...window, from: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              label={text('staff-plan.until')}
              value={window.until}
              onChange={(event) => put({ ...window, until: event.currentTarget.value })}
            />
            {window.care === 'AROUND_SCHOOL' && (
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={window.freeDay}
                  onChange={(event) => put({ ...window, freeDay: event.currentTarget.checked })}
                />
                {text('staff-frame.free-day')}
              </label>
            )}
          </div>
        )}
      </Rows>
      <RadioList
        name="second-adult"
        legend={text('staff-frame.second')}
        choices={(Object.entries(SECOND_ADULT_WORDS) as [StaffFrame['secondAdult'], TextKey][]).map(
          ([value, word]) => ({ value, label: text(word) }),
        )}
        chosen={secondAdult}
        onChoose={setSecondAdult}
      />
    </FormShell>
  );
}
