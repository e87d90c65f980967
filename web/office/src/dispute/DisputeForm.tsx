import { useState } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import type { ExternalBody } from '@shared/api/complaintReport';
import type { ComplaintId } from '@shared/api/ids';
import { dayOf } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { LegalEntityField } from './LegalEntityField';
import { useEnterDispute } from './queries';
import { BODY_WORDS } from './standing';

const BODIES = Object.keys(BODY_WORDS) as ExternalBody[];
const LONGEST = 50;

interface DisputeFormProps {
  /** The case it comes from; none for one without an earlier complaint. */
  complaint?: ComplaintId;
  /** Where it is taken first of all; one without a complaint comes from the committee. */
  body: ExternalBody;
  /** Whether whom it is against follows from the case. */
  entityKnown: boolean;
  onDone: () => void;
}

/** That something was taken outside: where, since when, the number it has there, and against whom. */
export function DisputeForm({ complaint, body: usual, entityKnown, onDone }: DisputeFormProps) {
  const { text } = useTexts();
  const today = dayOf(useNow());
  const command = useEnterDispute(onDone);
  const [body, setBody] = useState(usual);
  const [fileNumber, setFileNumber] = useState('');
  const [submittedOn, setSubmittedOn] = useState(today);
  const [provider, setProvider] = useState('');
  const { mistakes, setMistakes, mistakeAt } = useMistakes();

  const send = () => {
    const found: FieldMistake[] = [];
    if (fileNumber.trim() === '') found.push({ id: 'file-number', message: text('dispute.file.missing') });
    if (submittedOn === '' || submittedOn > today) {
      found.push({ id: 'submitted-on', message: text('dispute.day.missing') });
    }
    if (!entityKnown && provider === '') {
      found.push({ id: 'legal-entity', message: text('dispute.provider.missing') });
    }
    setMistakes(found);
    if (found.length > 0) return;
    command.mutate({
      body,
      fileNumber: fileNumber.trim(),
      submittedOn,
      ...(complaint && { complaint }),
      ...(!entityKnown && { provider }),
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
      <NativeSelect
        label={text('dispute.body')}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value as ExternalBody)}
        data={BODIES.map((one) => ({ value: one, label: text(BODY_WORDS[one]) }))}
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
      {!entityKnown && (
        <LegalEntityField
          id="legal-entity"
          value={provider}
          error={mistakeAt('legal-entity')}
          onChange={setProvider}
        />
      )}
      <TextInput
        id="submitted-on"
        type="date"
        max={today}
        label={text('dispute.submitted-on')}
        error={mistakeAt('submitted-on')}
        value={submittedOn}
        onChange={(event) => setSubmittedOn(event.currentTarget.value)}
      />
    </FormShell>
  );
}
