import { useState } from 'react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Signal } from '@shared/api/complaintBoard';
import type { Colleague } from '@shared/api/complaintHandling';
import { dayOf, plusDays } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Sheet } from '@shared/view/Sheet';
import { useDispute, useSnooze, useTakeUp } from './queries';

export type Settling = 'assign' | 'snooze' | 'dispute';

const TITLES: Record<Settling, TextKey> = {
  assign: 'signal.assign',
  snooze: 'signal.snooze',
  dispute: 'signal.dispute',
};

interface SettleSheetProps {
  signal: Signal;
  settling: Settling;
  colleagues: Colleague[];
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Gives a warning to somebody, hides it for a while, or says that it is not so; the last two with a reason. */
export function SettleSheet({ signal, settling, colleagues, onClose, onDone }: SettleSheetProps) {
  const { text } = useTexts();
  const today = dayOf(useNow());
  const [account, setAccount] = useState('');
  const [until, setUntil] = useState(plusDays(today, 7));
  const [reason, setReason] = useState('');
  const { mistakes, setMistakes } = useMistakes();
  const assign = useTakeUp(() => onDone(text('signal.assign.done')));
  const snooze = useSnooze(() => onDone(text('signal.snooze.done')));
  const dispute = useDispute(() => onDone(text('signal.dispute.done')));

  const send = () => {
    const found: FieldMistake[] = [];
    if (settling === 'assign' && account === '') {
      found.push({ id: 'signal-account', message: text('act.owner.missing') });
    }
    if (settling !== 'assign' && reason.trim() === '') {
      found.push({ id: 'signal-reason', message: text('act.reason.missing') });
    }
    setMistakes(found);
    if (found.length > 0) return;
    const id = signal.id;
    if (settling === 'assign') assign.mutate({ id, account });
    else if (settling === 'snooze') snooze.mutate({ id, until, reason: reason.trim() });
    else dispute.mutate({ id, reason: reason.trim() });
  };

  return (
    <Sheet from="middle" title={text(TITLES[settling])} onClose={onClose}>
      <FormShell
        mistakes={mistakes}
        refusal={assign.error ?? snooze.error ?? dispute.error}
        submit={text('act.save')}
        busy={assign.isPending || snooze.isPending || dispute.isPending}
        onSubmit={send}
      >
        {settling === 'assign' && (
          <NativeSelect
            id="signal-account"
            label={text('act.owner')}
            error={mistakes[0]?.message}
            value={account}
            onChange={(event) => setAccount(event.currentTarget.value)}
            data={[
              { value: '', label: text('act.choose') },
              ...colleagues.map((one) => ({ value: one.account, label: `${one.name}, ${one.job}` })),
            ]}
          />
        )}
        {settling === 'snooze' && (
          <TextInput
            type="date"
            min={plusDays(today, 1)}
            label={text('signal.snooze.until')}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        )}
        {settling !== 'assign' && (
          <Textarea
            id="signal-reason"
            rows={3}
            maxLength={500}
            label={text('act.reason')}
            description={settling === 'dispute' ? text('signal.dispute.hint') : undefined}
            error={mistakes[0]?.message}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </FormShell>
    </Sheet>
  );
}
