import { useState } from 'react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ContactWay, Party } from '@shared/api/complaintHandling';
import { instantOf } from '@shared/calendar/day';
import { useCode } from '@shared/explanation/useCode';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import type { ActFormProps } from './ActForm';
import { MomentField } from './MomentField';
import { useAct } from './queries';
import { WayField } from './WayField';
import styles from './Case.module.css';

const PARTIES: Party[] = ['PROVIDER', 'COMPLAINANT', 'WITNESS'];

/** One side of the story: who was heard, and what was said. */
export function HearingForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const word = useCode();
  const command = useAct(detail.id, 'hearings', onDone);
  const [party, setParty] = useState<Party>('PROVIDER');
  const [who, setWho] = useState('');
  const [way, setWay] = useState<ContactWay>('IN_PERSON');
  const [at, setAt] = useState('');
  const [summary, setSummary] = useState('');
  const [forLinked, setForLinked] = useState(false);
  const { mistakes, setMistakes, mistakeAt } = useMistakes();

  const send = () => {
    const found: FieldMistake[] = [];
    if (who.trim() === '') found.push({ id: 'hearing-who', message: text('act.who.missing') });
    if (summary.trim() === '') found.push({ id: 'hearing-summary', message: text('act.summary.missing') });
    setMistakes(found);
    if (found.length > 0) return;
    command.mutate({
      party,
      who: who.trim(),
      way,
      summary: summary.trim(),
      ...(at && { at: instantOf(at) }),
      ...(forLinked && { forLinkedCases: true }),
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
      <div className={styles.pair}>
        <NativeSelect
          label={text('act.party')}
          value={party}
          onChange={(event) => setParty(event.currentTarget.value as Party)}
          data={PARTIES.map((one) => ({ value: one, label: word(one) }))}
        />
        <TextInput
          id="hearing-who"
          label={text('act.who')}
          error={mistakeAt('hearing-who')}
          maxLength={200}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
        <WayField value={way} onChange={setWay} />
        <MomentField label={text('act.at')} value={at} onChange={setAt} />
      </div>
      <Textarea
        id="hearing-summary"
        rows={4}
        maxLength={10_000}
        label={text('act.summary')}
        description={text('act.notes.hint')}
        error={mistakeAt('hearing-summary')}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      {detail.linked && party !== 'COMPLAINANT' && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={forLinked}
            onChange={(event) => setForLinked(event.currentTarget.checked)}
          />
          {text('act.for-linked')}
        </label>
      )}
    </FormShell>
  );
}
