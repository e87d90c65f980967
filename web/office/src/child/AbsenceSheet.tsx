import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ChildId } from '@shared/api/ids';
import type { CareDay } from '@shared/api/placement';
import type { AbsenceReason } from '@shared/api/values';
import { dayOf, timeOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { Sheet } from '@shared/view/Sheet';
import { RadioList } from '../form/RadioList';
import { staffQuoteQuery, useRecordAbsence } from './dayQueries';

interface AbsenceSheetProps {
  child: ChildId;
  firstName: string;
  day: CareDay;
  onClose: () => void;
}

/** A child does not come, or did not: with the reason, and with what that earns; nothing once care has begun (F27). */
export function AbsenceSheet({ child, firstName, day, onClose }: AbsenceSheetProps) {
  const { text, notation } = useTexts();
  const now = useNow();
  const [reason, setReason] = useState<AbsenceReason>();
  const { mistakes, setMistakes } = useMistakes();
  const record = useRecordAbsence();
  const today = dayOf(now);
  const begun = day.day < today || (day.day === today && day.session.from <= timeOf(now));
  const quote = useQuery({ ...staffQuoteQuery(child, day), enabled: !begun });
  const answer = quote.data?.answers.find((one) => one.reason === reason);

  const send = () => {
    setMistakes(reason ? [] : [{ id: 'reason', message: text('staff-absence.reason.missing') }]);
    if (reason) record.mutate({ child, day, reason }, { onSuccess: onClose });
  };

  return (
    <Sheet
      from="middle"
      title={text('staff-absence.title', { child: firstName, day: notation.longDate(day.day) })}
      onClose={onClose}
    >
      <p>{text('staff-absence.session', { from: day.session.from, until: day.session.until })}</p>
      {begun && (
        <Notice tone="warn" title={text('staff-absence.begun')}>
          <p>{text('staff-absence.begun.why')}</p>
        </Notice>
      )}
      <FormShell
        mistakes={mistakes}
        refusal={record.error}
        submit={text('staff-absence.send')}
        busy={record.isPending}
        onSubmit={send}
      >
        <RadioList<AbsenceReason>
          name="reason"
          legend={text('staff-absence.reason')}
          choices={[
            { value: 'ILLNESS', label: text('staff-absence.illness') },
            { value: 'LEAVE', label: text('staff-absence.leave') },
          ]}
          chosen={reason}
          onChoose={setReason}
        />
        <div role="status">{answer && <ExplanationTree explanation={answer.why} />}</div>
      </FormShell>
    </Sheet>
  );
}
