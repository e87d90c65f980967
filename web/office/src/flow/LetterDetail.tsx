import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import type { DeadLetter, Rehearsal, ServiceName } from '@shared/api/deadLetters';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Notice, type Tone } from '@shared/view/Notice';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { Sheet } from '@shared/view/Sheet';
import { useRehearse, useSettle } from './queries';
import styles from './Flow.module.css';

const OUTCOMES: Record<Rehearsal['outcome'], { words: TextKey; tone: Tone }> = {
  APPLIES: { words: 'rehearsal.APPLIES', tone: 'good' },
  ALREADY_APPLIED: { words: 'rehearsal.ALREADY_APPLIED', tone: 'good' },
  FAILS_AGAIN: { words: 'rehearsal.FAILS_AGAIN', tone: 'bad' },
};

interface LetterDetailProps {
  service: ServiceName;
  letter: DeadLetter;
  onClose: () => void;
  onSettled: () => void;
}

/** One letter: try it without effect, then send it again or give it up, with a reason. */
export function LetterDetail({ service, letter, onClose, onSettled }: LetterDetailProps) {
  const { text, notation } = useTexts();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const rehearsal = useRehearse();
  const settle = useSettle(onSettled);
  const facts: [string, string | null][] = [
    [text('letter.reason'), letter.reason],
    [text('letter.failed-at'), notation.moment(letter.failedAt)],
    [text('letter.attempts'), notation.number(letter.attempts)],
    [text('letter.key'), letter.key],
    [text('letter.fact'), letter.factId],
  ];

  const send = (act: 'replay' | 'discard') => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') settle.mutate({ service, id: letter.id, act, reason: reason.trim() });
  };

  return (
    <Sheet from="middle" title={letter.topic} onClose={onClose}>
      <div className="pl-stack">
        <dl className={styles.facts}>
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
        <div>
          <Button
            variant="default"
            loading={rehearsal.isPending}
            onClick={() => rehearsal.mutate({ service, id: letter.id })}
          >
            {text('letter.rehearse')}
          </Button>
        </div>
        {rehearsal.isSuccess && (
          <Notice tone={OUTCOMES[rehearsal.data.outcome].tone} role="status">
            {text(OUTCOMES[rehearsal.data.outcome].words)} {rehearsal.data.reason}
          </Notice>
        )}
        {rehearsal.isError && <ProblemAlert error={rehearsal.error} />}
        <TextInput
          label={text('letter.why')}
          maxLength={500}
          error={missing ? text('letter.why.missing') : undefined}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {settle.isError && <ProblemAlert error={settle.error} />}
        <div className={styles.acts}>
          <Button loading={settle.isPending} onClick={() => send('replay')}>
            {text('letter.replay')}
          </Button>
          <Button variant="default" disabled={settle.isPending} onClick={() => send('discard')}>
            {text('letter.discard')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
