import { useState } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import type { ExternalBody } from '@shared/api/complaintReport';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useCode } from '@shared/explanation/useCode';
import { useSentence } from '@shared/explanation/useSentence';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import type { ActFormProps } from './ActForm';
import { useRefer } from './queries';

const BODIES: ExternalBody[] = ['COMPLAINTS_DESK', 'DISPUTES_COMMITTEE'];
const LONGEST = 50;

/** That the family took the case outside: where, since when, and the number it has there. */
export function ReferralForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const word = useCode();
  const say = useSentence();
  const today = dayOf(useNow());
  const command = useRefer(onDone);
  const [body, setBody] = useState<ExternalBody>('COMPLAINTS_DESK');
  const [fileNumber, setFileNumber] = useState('');
  const [submittedOn, setSubmittedOn] = useState(today);
  const [provider, setProvider] = useState('');
  const { mistakes, setMistakes, mistakeAt } = useMistakes();
  const nameless = !detail.location;

  const send = () => {
    const found: FieldMistake[] = [];
    if (fileNumber.trim() === '') found.push({ id: 'file-number', message: text('dispute.file.missing') });
    if (submittedOn === '' || submittedOn > today) {
      found.push({ id: 'submitted-on', message: text('dispute.day.missing') });
    }
    if (nameless && provider.trim() === '') {
      found.push({ id: 'provider', message: text('dispute.provider.missing') });
    }
    setMistakes(found);
    if (found.length > 0) return;
    command.mutate({
      complaint: detail.id,
      body,
      fileNumber: fileNumber.trim(),
      submittedOn,
      ...(nameless && { provider: provider.trim() }),
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
      {detail.external && <p>{say(detail.external)}</p>}
      <NativeSelect
        label={text('dispute.body')}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value as ExternalBody)}
        data={BODIES.map((one) => ({ value: one, label: word(one) }))}
      />
      <TextInput
        id="file-number"
        label={text('dispute.file')}
        description={text('dispute.file.hint')}
        maxLength={LONGEST}
        error={mistakeAt('file-number')}
        value={fileNumber}
        onChange={(event) => setFileNumber(event.currentTarget.value)}
      />
      <TextInput
        id="submitted-on"
        type="date"
        max={today}
        label={text('dispute.submitted-on')}
        error={mistakeAt('submitted-on')}
        value={submittedOn}
        onChange={(event) => setSubmittedOn(event.currentTarget.value)}
      />
      {nameless && (
        <TextInput
          id="provider"
          label={text('dispute.provider')}
          description={text('dispute.provider.hint')}
          maxLength={LONGEST}
          error={mistakeAt('provider')}
          value={provider}
          onChange={(event) => setProvider(event.currentTarget.value)}
        />
      )}
    </FormShell>
  );
}
