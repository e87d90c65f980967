import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Department } from '@shared/api/complaint';
import { useCode } from '@shared/explanation/useCode';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { colleaguesQuery } from '../complaint/queries';
import type { ActFormProps } from './ActForm';
import { useAct } from './queries';

const DEPARTMENTS: Department[] = [
  'PLACEMENT_OFFICE',
  'FINANCE_OFFICE',
  'CUSTOMER_SERVICE',
  'COMMUNICATIONS',
  'LEGAL',
  'HUMAN_RESOURCES',
  'FACILITIES',
];

/** Gives the case to a colleague or a department. */
export function AssignmentForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const word = useCode();
  const colleagues = useQuery(colleaguesQuery).data ?? [];
  const command = useAct(detail.id, 'assignment', onDone);
  const [owner, setOwner] = useState('');
  const [department, setDepartment] = useState<Department | ''>('');
  const { mistakes, setMistakes } = useMistakes();

  const send = () => {
    const missing = owner === '' && department === '';
    setMistakes(missing ? [{ id: 'owner', message: text('act.owner.missing') }] : []);
    if (missing) return;
    if (owner) command.mutate({ owner });
    else if (department) command.mutate({ department });
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
        id="owner"
        label={text('act.owner')}
        error={mistakes[0]?.message}
        value={owner}
        onChange={(event) => {
          setOwner(event.currentTarget.value);
          setDepartment('');
        }}
        data={[
          { value: '', label: text('act.choose') },
          ...colleagues.map((one) => ({ value: one.account, label: `${one.name}, ${one.job}` })),
        ]}
      />
      <NativeSelect
        label={text('act.department')}
        value={department}
        onChange={(event) => {
          setDepartment(event.currentTarget.value as Department | '');
          setOwner('');
        }}
        data={[
          { value: '', label: text('act.choose') },
          ...DEPARTMENTS.map((one) => ({ value: one, label: word(one) })),
        ]}
      />
    </FormShell>
  );
}
