import { useState } from 'react';
import { NativeSelect, Textarea } from '@mantine/core';
import type { ExitRoute } from '@shared/api/complaintHandling';
import { useCode } from '@shared/explanation/useCode';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import type { ActFormProps } from './ActForm';
import { useAct } from './queries';
import styles from './Case.module.css';

const ROUTES: ExitRoute[] = ['REPORTING_CODE', 'DUTY_TO_REPORT'];

/** Hands the case, or a part of it, to the law's own route. It cannot be taken back, so it asks to be confirmed. */
export function ExitForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const word = useCode();
  const command = useAct(detail.id, 'exit', onDone);
  const [route, setRoute] = useState<ExitRoute>('REPORTING_CODE');
  const [rest, setRest] = useState('');
  const [sure, setSure] = useState(false);
  const { mistakes, setMistakes } = useMistakes();

  const send = () => {
    setMistakes(sure ? [] : [{ id: 'sure', message: text('act.exit.sure.missing') }]);
    if (sure) command.mutate({ route, ...(rest.trim() && { rest: rest.trim() }) });
  };

  return (
    <FormShell
      mistakes={mistakes}
      refusal={command.error}
      submit={text('act.exit.send')}
      busy={command.isPending}
      onSubmit={send}
    >
      <Notice tone="warn">{text('act.exit.hint')}</Notice>
      <NativeSelect
        label={text('act.exit.route')}
        value={route}
        onChange={(event) => setRoute(event.currentTarget.value as ExitRoute)}
        data={ROUTES.map((one) => ({ value: one, label: word(one) }))}
      />
      <Textarea
        rows={4}
        maxLength={10_000}
        label={text('act.exit.rest')}
        description={text('act.exit.rest.hint')}
        value={rest}
        onChange={(event) => setRest(event.currentTarget.value)}
      />
      <label className={styles.check}>
        <input
          id="sure"
          type="checkbox"
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        {text('act.exit.sure')}
      </label>
    </FormShell>
  );
}
