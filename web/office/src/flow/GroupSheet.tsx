import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import type { DeadLetter, ServiceName } from '@shared/api/deadLetters';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { Sheet } from '@shared/view/Sheet';
import type { LetterGroup } from './groups';
import { STEPS, useStepwiseReplay } from './useStepwiseReplay';
import styles from './Flow.module.css';

interface GroupSheetProps {
  service: ServiceName;
  /** As it was when the sheet was opened. */
  group: LetterGroup;
  onClose: () => void;
  /** One of them is to be looked at by itself. */
  onOpen: (letter: DeadLetter) => void;
}

/** Many letters with one cause: see what would happen, then offer them again: one, ten, and the rest. */
export function GroupSheet({ service, group, onClose, onOpen }: GroupSheetProps) {
  const { text, notation } = useTexts();
  const { rehearse, rehearsed, replay, done, running, stop } = useStepwiseReplay(service);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const offered = done.applied + done.before;
  const left = group.letters.slice(offered);
  // The first step that is not behind us: nobody begins with all of them.
  const step = offered === 0 ? STEPS[0] : offered === 1 ? STEPS[1] : STEPS[2];
  const next = Math.min(step, left.length);

  const send = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') void replay(left.slice(0, next), reason.trim());
  };

  return (
    <Sheet from="middle" title={group.topic} onClose={onClose}>
      <div className="pl-stack">
        <p>{group.reason}</p>
        <p>{text('group.letters', { n: group.letters.length })}</p>
        <details className={styles.single}>
          <summary>{text('group.single')}</summary>
          <ul className="pl-list">
            {left.map((letter, place) => (
              <li key={letter.id} className={styles.letter}>
                <button type="button" disabled={running} onClick={() => onOpen(letter)}>
                  {text('group.single.one', {
                    n: offered + place + 1,
                    when: notation.moment(letter.failedAt),
                  })}
                </button>
              </li>
            ))}
          </ul>
        </details>
        <div>
          <Button variant="default" loading={running} onClick={() => void rehearse(left)}>
            {text('group.rehearse')}
          </Button>
        </div>
        <div role="status">
          {rehearsed && (
            <Notice tone={rehearsed.failed > 0 || rehearsed.why ? 'bad' : 'good'}>
              {text('group.rehearsed', {
                applied: rehearsed.applied,
                before: rehearsed.before,
                failed: rehearsed.failed,
              })}{' '}
              {rehearsed.why}
            </Notice>
          )}
        </div>
        {left.length > 0 && (
          <>
            <TextInput
              label={text('letter.why')}
              maxLength={500}
              error={missing ? text('letter.why.missing') : undefined}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div className={styles.acts}>
              <Button loading={running} onClick={send}>
                {text('group.replay', { n: next, left: left.length })}
              </Button>
              {running && (
                <Button variant="default" onClick={stop}>
                  {text('group.stop')}
                </Button>
              )}
            </div>
          </>
        )}
        <div role="status">
          {(offered > 0 || done.why) && (
            <Notice tone={done.why ? 'bad' : 'good'} title={text('group.left', { n: left.length })}>
              <p>{text('group.done', { applied: done.applied })}</p>
              <p>{text('group.twice', { twice: done.twice, before: done.before })}</p>
              {done.why && <p>{text('group.stopped', { why: done.why })}</p>}
            </Notice>
          )}
        </div>
      </div>
    </Sheet>
  );
}
