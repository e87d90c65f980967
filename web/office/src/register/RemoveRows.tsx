import { useState } from 'react';
import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormShell, type FieldMistake } from '@shared/form/FormShell';
import { useMistakes } from '@shared/form/useMistakes';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Notice } from '@shared/view/Notice';
import { removalsQuery, useRemoveRows } from './queries';
import styles from './Register.module.css';
import { rowsIn } from './rows';

const LONGEST_REASON = 500;

/** Takes back what was read in by mistake: some rows, or the whole year. */
export function RemoveRows({ year }: { year: number }) {
  const { text, notation } = useTexts();
  const [rows, setRows] = useState('');
  const [reason, setReason] = useState('');
  const { mistakes, setMistakes, mistakeAt } = useMistakes();
  const removed = useQuery(removalsQuery(year)).data ?? [];
  const remove = useRemoveRows(() => {
    setRows('');
    setReason('');
  });

  const send = () => {
    const numbers = rowsIn(rows);
    const found: FieldMistake[] = [];
    if (numbers === undefined) found.push({ id: 'removal-rows', message: text('removal.rows.wrong') });
    if (reason.trim() === '') found.push({ id: 'removal-reason', message: text('removal.reason.missing') });
    setMistakes(found);
    if (found.length === 0) remove.mutate({ year, rows: numbers ?? null, reason: reason.trim() });
  };

  return (
    <Card aria-labelledby="removal">
      <h2 id="removal" className={styles.heading}>
        {text('removal.title')}
      </h2>
      <p className="pl-soft">{text('removal.how')}</p>
      <FormShell
        mistakes={mistakes}
        refusal={remove.error}
        submit={text('removal.send')}
        busy={remove.isPending}
        onSubmit={send}
      >
        <TextInput
          id="removal-rows"
          label={text('removal.rows')}
          description={text('removal.rows.hint')}
          error={mistakeAt('removal-rows')}
          value={rows}
          onChange={(event) => setRows(event.currentTarget.value)}
        />
        <Textarea
          id="removal-reason"
          rows={2}
          maxLength={LONGEST_REASON}
          label={text('removal.reason')}
          error={mistakeAt('removal-reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormShell>
      <div className={styles.outcome} role="status">
        {remove.isSuccess && <Notice tone="good">{text('removal.done', { n: remove.data.rows })}</Notice>}
      </div>
      {removed.length > 0 && (
        <>
          <h3 className={styles.heading}>{text('removal.before')}</h3>
          <ul className="pl-list">
            {removed.map((one) => (
              <li key={one.id}>
                {text('removal.one', {
                  at: notation.shortMoment(one.at),
                  n: one.rows,
                  reason: one.reason,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
