import { useState } from 'react';
import { NativeSelect, Textarea } from '@mantine/core';
import type { ComplaintCategory, ComplaintKind } from '@shared/api/complaint';
import { KINDS } from '@shared/complaint/kinds';
import { FormShell } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { CATEGORY_WORDS } from '../complaint/words';
import type { ActFormProps } from './ActForm';
import { useAct } from './queries';

/** Settles which of the thirteen categories it belongs to. */
export function CategoryForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const command = useAct(detail.id, 'category', onDone);
  const [category, setCategory] = useState<ComplaintCategory>(detail.category ?? 'OFFERING');
  return (
    <FormShell
      mistakes={[]}
      refusal={command.error}
      submit={text('act.save')}
      busy={command.isPending}
      onSubmit={() => command.mutate({ category })}
    >
      <NativeSelect
        label={text('cases.category')}
        value={category}
        onChange={(event) => setCategory(event.currentTarget.value as ComplaintCategory)}
        data={(Object.keys(CATEGORY_WORDS) as ComplaintCategory[]).map((one) => ({
          value: one,
          label: text(CATEGORY_WORDS[one]),
        }))}
      />
    </FormShell>
  );
}

/** It is something else than it was filed as; clocks count from the first receipt all the same. */
export function KindForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const command = useAct(detail.id, 'kind', onDone);
  const others = (Object.keys(KINDS) as ComplaintKind[]).filter((kind) => kind !== detail.kind);
  const [kind, setKind] = useState<ComplaintKind>(others[0] ?? 'QUESTION');
  const [reason, setReason] = useState('');
  const { mistakes, setMistakes } = useMistakes();

  const send = () => {
    const missing = reason.trim() === '';
    setMistakes(missing ? [{ id: 'kind-reason', message: text('act.reason.missing') }] : []);
    if (!missing) command.mutate({ kind, reason: reason.trim() });
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
        label={text('cases.kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ComplaintKind)}
        data={others.map((one) => ({ value: one, label: text(KINDS[one].word) }))}
      />
      <Textarea
        id="kind-reason"
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
