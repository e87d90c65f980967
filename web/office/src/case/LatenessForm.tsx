import { useState } from 'react';
import { SegmentedControl, Textarea } from '@mantine/core';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import type { ActFormProps } from './ActForm';
import { useAct } from './queries';

/** Filed after the period: whether it is handled as a complaint all the same, with the reason. */
export function LatenessForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const command = useAct(detail.id, 'lateness', onDone);
  const [handled, setHandled] = useState<'yes' | 'no'>('yes');
  const [reason, setReason] = useState('');
  const { mistakes, setMistakes } = useMistakes();

  const send = () => {
    const missing = reason.trim() === '';
    setMistakes(missing ? [{ id: 'late-reason', message: text('act.reason.missing') }] : []);
    if (!missing) command.mutate({ handled: handled === 'yes', reason: reason.trim() });
  };

  return (
    <FormShell
      mistakes={mistakes}
      refusal={command.error}
      submit={text('act.save')}
      busy={command.isPending}
      onSubmit={send}
    >
      <SegmentedControl
        aria-label={text('act.lateness')}
        value={handled}
        onChange={setHandled}
        data={[
          { value: 'yes' as const, label: text('act.lateness.handled') },
          { value: 'no' as const, label: text('act.lateness.not-handled') },
        ]}
      />
      <Textarea
        id="late-reason"
        rows={3}
        maxLength={2000}
        label={text('act.reason')}
        description={text('act.read-by-parent')}
        error={mistakes[0]?.message}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormShell>
  );
}
