import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { colleaguesQuery } from '../complaint/queries';
import type { ActFormProps } from './ActForm';
import { useAct } from './queries';

/** Says that the case is about a colleague, who then does not decide it. */
export function ConcernsForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const colleagues = useQuery(colleaguesQuery).data ?? [];
  const command = useAct(detail.id, 'concerns', onDone);
  const [account, setAccount] = useState('');
  const { mistakes, setMistakes } = useMistakes();

  const send = () => {
    setMistakes(account === '' ? [{ id: 'colleague', message: text('act.owner.missing') }] : []);
    if (account !== '') command.mutate({ account });
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
        id="colleague"
        label={text('act.colleague')}
        description={text('act.concerns.hint')}
        error={mistakes[0]?.message}
        value={account}
        onChange={(event) => setAccount(event.currentTarget.value)}
        data={[
          { value: '', label: text('act.choose') },
          ...colleagues.map((one) => ({ value: one.account, label: `${one.name}, ${one.job}` })),
        ]}
      />
    </FormShell>
  );
}
