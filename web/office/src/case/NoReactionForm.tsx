import { FormShell } from '@shared/form/FormShell';
import { useTexts } from '@shared/language/useTexts';
import type { ActFormProps } from './ActForm';
import { useNoReactionNotice } from './queries';

/** After enough attempts: the notice in writing that the case ends when nobody answers. */
export function NoReactionForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const command = useNoReactionNotice(detail.id, onDone);
  return (
    <FormShell
      mistakes={[]}
      refusal={command.error}
      submit={text('act.no-reaction.send')}
      busy={command.isPending}
      onSubmit={() => command.mutate(null)}
    >
      <p>{text('act.no-reaction.hint')}</p>
    </FormShell>
  );
}
