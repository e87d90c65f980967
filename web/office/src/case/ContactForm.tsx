import { useState } from 'react';
import { SegmentedControl, Textarea } from '@mantine/core';
import type { ContactWay } from '@shared/api/complaintHandling';
import { instantOf } from '@shared/calendar/day';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import type { ActFormProps } from './ActForm';
import { MomentField } from './MomentField';
import { useAct } from './queries';
import { WayField } from './WayField';
import styles from './Case.module.css';

/** Personal contact, or an attempt: how, when, what was said and what was agreed. */
export function ContactForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const command = useAct(detail.id, 'contacts', onDone);
  const [reached, setReached] = useState<'yes' | 'no'>('yes');
  const [way, setWay] = useState<ContactWay>('TELEPHONE');
  const [at, setAt] = useState('');
  const [summary, setSummary] = useState('');
  const [agreed, setAgreed] = useState('');
  const { mistakes, setMistakes } = useMistakes();

  const send = () => {
    const missing = summary.trim() === '';
    setMistakes(missing ? [{ id: 'contact-summary', message: text('act.summary.missing') }] : []);
    if (missing) return;
    command.mutate({
      way,
      reached: reached === 'yes',
      summary: summary.trim(),
      ...(at && { at: instantOf(at) }),
      ...(reached === 'yes' && agreed.trim() && { agreed: agreed.trim() }),
    });
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
        aria-label={text('act.reached')}
        value={reached}
        onChange={setReached}
        data={[
          { value: 'yes' as const, label: text('act.reached.yes') },
          { value: 'no' as const, label: text('act.reached.no') },
        ]}
      />
      <div className={styles.pair}>
        <WayField value={way} onChange={setWay} />
        <MomentField label={text('act.at')} value={at} onChange={setAt} />
      </div>
      <Textarea
        id="contact-summary"
        rows={4}
        maxLength={10_000}
        label={text(reached === 'yes' ? 'act.summary' : 'act.tried')}
        description={text(reached === 'yes' ? 'act.read-by-parent' : 'act.notes.hint')}
        error={mistakes[0]?.message}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      {reached === 'yes' && (
        <Textarea
          rows={2}
          maxLength={10_000}
          label={text('act.agreed')}
          value={agreed}
          onChange={(event) => setAgreed(event.currentTarget.value)}
        />
      )}
    </FormShell>
  );
}
