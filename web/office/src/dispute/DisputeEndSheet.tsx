import { useState } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import type { Dispute, DisputeOutcome, ExternalBody } from '@shared/api/complaintReport';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useCode } from '@shared/explanation/useCode';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { centsIn } from '@shared/money/cents';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { Sheet } from '@shared/view/Sheet';
import { useDisputeEnd } from './queries';

/** The desk helps and does not rule; what it cannot solve goes on to the committee. */
const OUTCOMES: Record<ExternalBody, DisputeOutcome[]> = {
  COMPLAINTS_DESK: ['SETTLED', 'TO_COMMITTEE'],
  DISPUTES_COMMITTEE: ['UPHELD', 'PARTLY', 'NOT_UPHELD', 'SETTLED'],
};

const refunds = (outcome: DisputeOutcome) => outcome === 'UPHELD' || outcome === 'PARTLY';

interface DisputeEndSheetProps {
  dispute: Dispute;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** How a dispute ended. It cannot be taken back, so what follows from it stands above the button. */
export function DisputeEndSheet({ dispute, onClose, onDone }: DisputeEndSheetProps) {
  const { text } = useTexts();
  const word = useCode();
  const today = dayOf(useNow());
  const outcomes = OUTCOMES[dispute.body];
  const [outcome, setOutcome] = useState(outcomes[0] ?? 'SETTLED');
  const [endedOn, setEndedOn] = useState(today);
  const [fee, setFee] = useState('');
  const { mistakes, setMistakes, mistakeAt } = useMistakes();
  const end = useDisputeEnd(dispute.id, () => onDone(text('dispute.end.done')));

  const send = () => {
    const feeCents = refunds(outcome) ? centsIn(fee) : undefined;
    const found: FieldMistake[] = [];
    if (endedOn < dispute.submittedOn || endedOn > today) {
      found.push({ id: 'ended-on', message: text('dispute.ended-on.missing') });
    }
    if (refunds(outcome) && feeCents === undefined) {
      found.push({ id: 'fee', message: text('act.claim.amount.missing') });
    }
    setMistakes(found);
    if (found.length > 0) return;
    end.mutate({ outcome, endedOn, ...(feeCents !== undefined && { feeCents }) });
  };

  return (
    <Sheet from="middle" title={text('dispute.end.of', { file: dispute.fileNumber })} onClose={onClose}>
      <FormShell
        mistakes={mistakes}
        refusal={end.error}
        submit={text('act.save')}
        busy={end.isPending}
        onSubmit={send}
      >
        <NativeSelect
          label={text('dispute.outcome')}
          description={dispute.body === 'COMPLAINTS_DESK' ? text('dispute.outcome.desk') : undefined}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value as DisputeOutcome)}
          data={outcomes.map((one) => ({ value: one, label: word(one) }))}
        />
        <TextInput
          id="ended-on"
          type="date"
          min={dispute.submittedOn}
          max={today}
          label={text('dispute.ended-on')}
          error={mistakeAt('ended-on')}
          value={endedOn}
          onChange={(event) => setEndedOn(event.currentTarget.value)}
        />
        {refunds(outcome) && (
          <TextInput
            id="fee"
            inputMode="decimal"
            label={text('dispute.fee')}
            error={mistakeAt('fee')}
            value={fee}
            onChange={(event) => setFee(event.currentTarget.value)}
          />
        )}
        <Notice tone="warn">
          {follows(outcome, dispute)
            .map((sentence) => text(sentence))
            .join(' ')}
        </Notice>
      </FormShell>
    </Sheet>
  );
}

/** What follows from an outcome, sentence by sentence. */
function follows(outcome: DisputeOutcome, dispute: Dispute): TextKey[] {
  const ruled = outcome !== 'SETTLED' && outcome !== 'TO_COMMITTEE';
  return [
    ...(ruled ? (['dispute.follows.binding'] as const) : []),
    ...(dispute.complaint ? [caseAfter(outcome, dispute)] : []),
    ...(refunds(outcome) ? (['dispute.follows.refund'] as const) : []),
    ...(outcome === 'TO_COMMITTEE' ? (['dispute.follows.to-committee'] as const) : []),
    'dispute.follows.final',
  ];
}

function caseAfter(outcome: DisputeOutcome, { caseState }: Dispute): TextKey {
  if (outcome === 'TO_COMMITTEE') return 'dispute.follows.case-stays';
  if (outcome !== 'SETTLED') return 'dispute.follows.case-shut';
  return caseState === 'OPEN' ? 'dispute.follows.case-settled' : 'dispute.follows.case-stays';
}
