import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import type { AskedDiscard, DeadLetter, Rehearsal, ServiceName } from '@shared/api/deadLetters';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { Notice, type Tone } from '@shared/view/Notice';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { useAct, useRehearse, type LetterAct } from './queries';
import styles from './Flow.module.css';

const OUTCOMES: Record<Rehearsal['outcome'], { words: TextKey; tone: Tone }> = {
  APPLIES: { words: 'rehearsal.APPLIES', tone: 'good' },
  ALREADY_APPLIED: { words: 'rehearsal.ALREADY_APPLIED', tone: 'good' },
  FAILS_AGAIN: { words: 'rehearsal.FAILS_AGAIN', tone: 'bad' },
};

interface LetterActsProps {
  service: ServiceName;
  letter: DeadLetter;
  onDone: (act: LetterAct) => void;
}

/** Try it without effect; send it again; or give it up, which takes two people. */
export function LetterActs({ service, letter, onDone }: LetterActsProps) {
  const { text } = useTexts();
  const { account } = useSession();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const rehearsal = useRehearse();
  const act = useAct(onDone);
  const asked = letter.discard;

  const send = (how: LetterAct) => {
    const needsReason = how !== 'discard/confirmation';
    setMissing(needsReason && reason.trim() === '');
    if (!needsReason || reason.trim() !== '') {
      act.mutate({ service, id: letter.id, act: how, reason: reason.trim() });
    }
  };
  const button = (how: LetterAct, words: TextKey, main = false) => (
    <Button
      variant={main ? 'filled' : 'default'}
      loading={act.isPending && act.variables.act === how}
      disabled={act.isPending}
      onClick={() => send(how)}
    >
      {text(words)}
    </Button>
  );

  return (
    <>
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
      {asked && <Asked asked={asked} own={asked.account === account} />}
      <TextInput
        label={text('letter.why')}
        maxLength={500}
        error={missing ? text('letter.why.missing') : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {act.isError && <ProblemAlert error={act.error} />}
      <div className={styles.acts}>
        {button('replay', 'letter.replay', true)}
        {!asked && button('discard', 'letter.discard')}
        {asked && asked.account === account && button('discard/refusal', 'letter.withdraw')}
        {asked && asked.account !== account && (
          <>
            {button('discard/confirmation', 'letter.confirm')}
            {button('discard/refusal', 'letter.refuse')}
          </>
        )}
      </div>
      {!asked && <p className="pl-soft">{text('letter.discard.two')}</p>}
    </>
  );
}

/** Who asked to give it up, and who has to answer. */
function Asked({ asked, own }: { asked: AskedDiscard; own: boolean }) {
  const { text, notation } = useTexts();
  const told = { name: asked.name, when: notation.moment(asked.at), why: asked.why };
  return (
    <Notice tone="warn" title={text('letter.second')}>
      <p>{own ? text('letter.asked.by-you', told) : text('letter.asked', told)}</p>
      {own && <p>{text('letter.second.not-you')}</p>}
    </Notice>
  );
}
