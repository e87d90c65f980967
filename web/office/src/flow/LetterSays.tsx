import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import type { LetterPayload, ServiceName } from '@shared/api/deadLetters';
import type { DeadLetterId } from '@shared/api/ids';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { useUnmask } from './queries';
import styles from './Flow.module.css';

interface LetterSaysProps {
  service: ServiceName;
  id: DeadLetterId;
  says: LetterPayload;
}

/** What was sent, with what may be personal masked; all of it for a reason that is kept. */
export function LetterSays({ service, id, says }: LetterSaysProps) {
  const { text } = useTexts();
  const unmask = useUnmask();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const shown = unmask.data ?? says;

  const ask = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') unmask.mutate({ service, id, reason: reason.trim() });
  };

  return (
    <section aria-labelledby="letter-says" className="pl-stack">
      <h3 id="letter-says">{text('letter.says')}</h3>
      {shown.form === 'NONE' && <p>{text('letter.says.NONE')}</p>}
      {shown.form === 'NOT_JSON' && <p>{text('letter.says.NOT_JSON', { bytes: shown.bytes })}</p>}
      {shown.form === 'JSON' && <pre className={styles.says}>{shown.text}</pre>}
      <div role="status">{unmask.isSuccess && <Notice tone="warn">{text('letter.says.full')}</Notice>}</div>
      {shown.form === 'JSON' && !unmask.isSuccess && (
        <p className="pl-soft">{text('letter.says.hidden', { n: shown.hidden })}</p>
      )}
      {shown.hidden > 0 && !asking && (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {text('letter.unmask.ask')}
          </Button>
        </div>
      )}
      {shown.hidden > 0 && asking && (
        <>
          <TextInput
            label={text('letter.unmask.why')}
            maxLength={500}
            error={missing ? text('letter.why.missing') : undefined}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {unmask.isError && <ProblemAlert error={unmask.error} />}
          <div>
            <Button variant="default" loading={unmask.isPending} onClick={ask}>
              {text('letter.unmask')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
