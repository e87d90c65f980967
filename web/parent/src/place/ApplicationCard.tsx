import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import type { Application, ApplicationState, WishedDay } from '@shared/api/placement';
import { CARE_TYPE_WORDS } from '@shared/care/careTypes';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import type { IconName } from '@shared/icon/Icon';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Notice } from '@shared/view/Notice';
import { Pill, type PillTone } from '@shared/view/Pill';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { stands, useConfirm, useLeaveList } from './queries';
import styles from './Place.module.css';

const STATES: Record<ApplicationState, { word: TextKey; tone: PillTone; icon: IconName }> = {
  REGISTERED: { word: 'place.state.registered', tone: 'warn', icon: 'clock' },
  CONFIRMED: { word: 'place.state.confirmed', tone: 'primary', icon: 'list' },
  WITHDRAWN: { word: 'place.state.withdrawn', tone: 'plain', icon: 'undo' },
  REMOVED: { word: 'place.state.removed', tone: 'plain', icon: 'cross' },
};

/** One wish: what was recorded, where it stands at each location and why, and what one can do. */
export function ApplicationCard({ application }: { application: Application }) {
  const { text, notation } = useTexts();
  const title = useId();
  const confirm = useConfirm();
  const state = STATES[application.state];
  const days = (wanted: WishedDay[]) => wanted.map((day) => notation.weekday(day.weekday, 'long')).join(', ');
  return (
    <Card aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title} className={styles.heading}>
          {text('place.heading', {
            child: application.child.firstName,
            careType: text(CARE_TYPE_WORDS[application.careType]),
          })}
        </h2>
        <Pill tone={state.tone} icon={state.icon}>
          {text(state.word)}
        </Pill>
      </div>
      <ul className={`pl-list ${styles.wish}`}>
        {application.child.expected && (
          <li>{text('place.expected', { day: notation.date(application.child.birthDate) })}</li>
        )}
        <li>{text('place.days', { days: days(application.days) })}</li>
        {application.alternatives.map((alternative, place) => (
          <li key={place}>{text('place.alternative', { days: days(alternative) })}</li>
        ))}
        <li>{text('place.start', { day: notation.date(application.earliestStart) })}</li>
        <li className="pl-soft pl-small">
          {text('place.registered', { moment: notation.moment(application.registeredAt) })}
        </li>
      </ul>
      <ol className={`pl-list ${styles.locations}`}>
        {application.locations.map((location, place) => (
          <li key={location.id}>
            {location.position ? (
              <ExplanationTree explanation={location.position.why} open />
            ) : (
              text('place.choice', { choice: place + 1, location: location.name })
            )}
          </li>
        ))}
      </ol>
      {application.confirmBy && (
        <Notice tone="warn" title={text('place.state.registered')}>
          <p>{text('place.confirm-by', { moment: notation.shortMoment(application.confirmBy) })}</p>
        </Notice>
      )}
      {confirm.isError && <ProblemAlert error={confirm.error} />}
      {application.state === 'REGISTERED' && (
        <Button
          size="md"
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ id: application.id, version: application.version })}
        >
          {text('place.confirm')}
        </Button>
      )}
      {stands(application) && <LeaveList application={application} />}
    </Card>
  );
}

/** Asked twice: what is lost by it is told before. */
function LeaveList({ application }: { application: Application }) {
  const { text } = useTexts();
  const leave = useLeaveList();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {text('place.leave')}
      </Button>
    );
  }
  return (
    <div className={styles.leave}>
      <p>{text('place.leave-why')}</p>
      {leave.isError && <ProblemAlert error={leave.error} />}
      <div className={styles.actions}>
        <Button loading={leave.isPending} onClick={() => leave.mutate(application.id)}>
          {text('place.leave-sure')}
        </Button>
        <Button variant="default" onClick={() => setAsked(false)}>
          {text('place.keep')}
        </Button>
      </div>
    </div>
  );
}
