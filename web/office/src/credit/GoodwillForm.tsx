import { useState } from 'react';
import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import type { CreditAccount, GoodwillReason } from '@shared/api/credit';
import type { ChildId } from '@shared/api/ids';
import type { CareType } from '@shared/api/values';
import { CARE_TYPE_WORDS } from '@shared/care/careTypes';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Notice } from '@shared/view/Notice';
import { useGiveGoodwill } from './queries';
import styles from './ChildCredit.module.css';

const MINUTES_PER_HOUR = 60;
const MOST_HOURS = 100;
const REASONS: Record<GoodwillReason, TextKey> = {
  MISTAKE: 'goodwill.MISTAKE',
  COMPLAINT: 'goodwill.COMPLAINT',
  LAPSED_UNUSED: 'goodwill.LAPSED_UNUSED',
  OTHER: 'goodwill.OTHER',
};

/** Credit that staff gives, with words that the family reads; how much is left to give stands there afterwards. */
export function GoodwillForm({ child, accounts }: { child: ChildId; accounts: CreditAccount[] }) {
  const { text, notation } = useTexts();
  const give = useGiveGoodwill();
  const [careType, setCareType] = useState<CareType>(accounts[0]?.careType ?? 'DAY_CARE');
  const [hours, setHours] = useState<number | string>('');
  const [reason, setReason] = useState<GoodwillReason | ''>('');
  const [note, setNote] = useState('');
  const { mistakes, setMistakes, mistakeAt } = useMistakes();

  const send = () => {
    const found: FieldMistake[] = [];
    if (typeof hours !== 'number' || hours <= 0) {
      found.push({ id: 'hours', message: text('goodwill.hours.missing') });
    }
    if (reason === '') found.push({ id: 'reason', message: text('goodwill.reason.missing') });
    if (note.trim() === '') found.push({ id: 'note', message: text('goodwill.note.missing') });
    setMistakes(found);
    if (found.length > 0 || reason === '') return;
    give.mutate(
      { child, careType, minutes: Math.round(Number(hours) * MINUTES_PER_HOUR), reason, note: note.trim() },
      {
        onSuccess: () => {
          setHours('');
          setReason('');
          setNote('');
        },
      },
    );
  };

  return (
    <Card aria-labelledby="goodwill">
      <h2 id="goodwill" className={styles.heading}>
        {text('goodwill.title')}
      </h2>
      <div role="status">
        {give.data && (
          <Notice tone="good" title={text('goodwill.done', { hours: notation.hours(give.data.minutes) })}>
            <p>
              {text('goodwill.limit', {
                given: notation.hours(give.data.givenThisYearMinutes),
                limit: notation.hours(give.data.managerLimitMinutes),
              })}
            </p>
          </Notice>
        )}
      </div>
      <FormShell
        mistakes={mistakes}
        refusal={give.error}
        submit={text('goodwill.give')}
        busy={give.isPending}
        onSubmit={send}
      >
        <div className={styles.fields}>
          {accounts.length > 1 && (
            <NativeSelect
              label={text('goodwill.care')}
              value={careType}
              onChange={(event) => setCareType(event.currentTarget.value as CareType)}
              data={accounts.map((one) => ({
                value: one.careType,
                label: text(CARE_TYPE_WORDS[one.careType]),
              }))}
            />
          )}
          <NumberInput
            id="hours"
            label={text('goodwill.hours')}
            min={0}
            max={MOST_HOURS}
            step={0.5}
            decimalScale={2}
            decimalSeparator={notation.number(0.5).charAt(1)}
            hideControls
            error={mistakeAt('hours')}
            value={hours}
            onChange={setHours}
          />
          <NativeSelect
            id="reason"
            label={text('goodwill.reason')}
            error={mistakeAt('reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value as GoodwillReason | '')}
            data={[
              { value: '', label: text('goodwill.pick') },
              ...Object.entries(REASONS).map(([value, word]) => ({ value, label: text(word) })),
            ]}
          />
        </div>
        <Textarea
          id="note"
          label={text('goodwill.note')}
          description={text('goodwill.note.hint')}
          rows={2}
          maxLength={500}
          error={mistakeAt('note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </FormShell>
    </Card>
  );
}
