import { useState } from 'react';
import { TextInput } from '@mantine/core';
import type { Dispute } from '@shared/api/complaintReport';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { Sheet } from '@shared/view/Sheet';
import { useRefund } from './queries';

interface RefundSheetProps {
  dispute: Dispute;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** That the family got back what it paid for a dispute that was upheld. */
export function RefundSheet({ dispute, onClose, onDone }: RefundSheetProps) {
  const { text, notation } = useTexts();
  const today = dayOf(useNow());
  const [on, setOn] = useState(today);
  const { mistakes, setMistakes } = useMistakes();
  const refund = useRefund(dispute.id, () => onDone(text('dispute.refund.done')));

  const send = () => {
    const wrong = on > today || on < (dispute.endedOn ?? on) || on === '';
    setMistakes(wrong ? [{ id: 'refunded-on', message: text('dispute.refunded-on.missing') }] : []);
    if (!wrong) refund.mutate(on);
  };

  return (
    <Sheet from="middle" title={text('dispute.refund.of', { file: dispute.fileNumber })} onClose={onClose}>
      <FormShell
        mistakes={mistakes}
        refusal={refund.error}
        submit={text('act.save')}
        busy={refund.isPending}
        onSubmit={send}
      >
        <p>{text('dispute.owed', { amount: notation.money(dispute.refundCents ?? 0) })}</p>
        <TextInput
          id="refunded-on"
          type="date"
          min={dispute.endedOn ?? undefined}
          max={today}
          label={text('dispute.refunded-on')}
          error={mistakes[0]?.message}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      </FormShell>
    </Sheet>
  );
}
