import { useState } from 'react';
import type { AbsenceAnswer } from '@shared/api/credit';
import type { AbsenceReason } from '@shared/api/values';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { Pill } from '@shared/view/Pill';
import { ReportAbsence } from '../absence/ReportAbsence';
import { ReportedAbsence } from '../absence/ReportedAbsence';
import { CallGroup } from './CallGroup';
import type { FamilyDay } from './queries';
import { CLOSURE_WORDS, mayReportAbsent, STATUS_LOOKS } from './status';
import styles from './DayDetails.module.css';

/** An absence that was reported in this sheet, with the answer that stood on the button. */
export interface JustReported {
  reason: AbsenceReason;
  sent: boolean;
  answer: AbsenceAnswer | null;
}

/** What a day holds, and what one can do about it. */
export function DayDetails({ day }: { day: FamilyDay }) {
  const { text } = useTexts();
  const now = useNow();
  const [reported, setReported] = useState<JustReported | null>(null);
  const look = STATUS_LOOKS[day.status];
  return (
    <div className="pl-stack">
      <div className={styles.facts}>
        <div>
          <strong className={styles.child}>{day.child.firstName}</strong>
          <div>
            {day.session.from}–{day.session.until}
          </div>
          <div className="pl-soft pl-small">
            {day.group.name}, {day.location.name}
          </div>
        </div>
        <Pill tone={look.tone} icon={look.icon}>
          {text(look.word)}
        </Pill>
      </div>

      {day.status === 'CLOSED' && (
        <Notice tone="warn" title={text('day.closed-why')}>
          {day.closure && <p>{text(CLOSURE_WORDS[day.closure.cause])}</p>}
        </Notice>
      )}
      {day.status === 'REQUESTED' && <p className={styles.line}>{text('day.requested-why')}</p>}

      {reported !== null || day.status === 'ABSENT' ? (
        <ReportedAbsence day={day} reported={reported} onUndone={() => setReported(null)} />
      ) : (
        mayReportAbsent(day, now) && <ReportAbsence day={day} onReported={setReported} />
      )}

      <CallGroup location={day.location} />
    </div>
  );
}
