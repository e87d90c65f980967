import { useState } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import type { Damage } from '@shared/api/complaintHandling';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { centsIn } from '@shared/money/cents';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import type { ActFormProps } from './ActForm';
import { useAct } from './queries';
import styles from './Case.module.css';

const DAMAGES: Record<Damage, TextKey> = {
  BELONGINGS: 'damage.BELONGINGS',
  CAUSED_BY_FAMILIES: 'damage.CAUSED_BY_FAMILIES',
  OTHER: 'damage.OTHER',
};

/** A claim for damage; the conditions say what of it can be granted. */
export function ClaimForm({ detail, onDone }: ActFormProps) {
  const { text } = useTexts();
  const command = useAct(detail.id, 'claims', onDone);
  const [damage, setDamage] = useState<Damage>('BELONGINGS');
  const [claimed, setClaimed] = useState('');
  const [paid, setPaid] = useState('');
  const [careless, setCareless] = useState(false);
  const { mistakes, setMistakes, mistakeAt } = useMistakes();

  const send = () => {
    const claimedCents = centsIn(claimed);
    const insurerPaysCents = paid.trim() === '' ? undefined : centsIn(paid);
    const found: FieldMistake[] = [];
    if (claimedCents === undefined || claimedCents < 1) {
      found.push({ id: 'claimed', message: text('act.claim.amount.missing') });
    }
    if (paid.trim() !== '' && insurerPaysCents === undefined) {
      found.push({ id: 'paid', message: text('act.claim.amount.missing') });
    }
    setMistakes(found);
    if (found.length > 0 || claimedCents === undefined) return;
    command.mutate({
      damage,
      claimedCents,
      careless,
      ...(insurerPaysCents !== undefined && { insurerPaysCents }),
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
        label={text('act.claim.damage')}
        value={damage}
        onChange={(event) => setDamage(event.currentTarget.value as Damage)}
        data={(Object.keys(DAMAGES) as Damage[]).map((one) => ({ value: one, label: text(DAMAGES[one]) }))}
      />
      <div className={styles.pair}>
        <TextInput
          id="claimed"
          inputMode="decimal"
          label={text('act.claim.claimed')}
          error={mistakeAt('claimed')}
          value={claimed}
          onChange={(event) => setClaimed(event.currentTarget.value)}
        />
        <TextInput
          id="paid"
          inputMode="decimal"
          label={text('act.claim.paid')}
          error={mistakeAt('paid')}
          value={paid}
          onChange={(event) => setPaid(event.currentTarget.value)}
        />
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={careless}
          onChange={(event) => setCareless(event.currentTarget.checked)}
        />
        {text('act.claim.careless')}
      </label>
    </FormShell>
  );
}
