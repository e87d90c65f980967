import { useState } from 'react';
import { SERVICES, type DeadLetter, type ServiceName } from '@shared/api/deadLetters';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { LetterDetail } from './LetterDetail';
import { ServiceCard } from './ServiceCard';
import styles from './Flow.module.css';

/** Whether facts arrive: what each service could not apply, and the way to have it done after all. */
export function FlowPage() {
  const { text } = useTexts();
  const [opened, setOpened] = useState<{ service: ServiceName; letter: DeadLetter } | null>(null);
  const [settled, setSettled] = useState('');
  return (
    <Page title={text('room.flow')} lead={text('flow.lead')}>
      <div role="status">{settled && <Notice tone="good">{settled}</Notice>}</div>
      <div className={styles.services}>
        {SERVICES.map((service) => (
          <ServiceCard key={service} service={service} onOpen={(letter) => setOpened({ service, letter })} />
        ))}
      </div>
      {opened && (
        <LetterDetail
          service={opened.service}
          letter={opened.letter}
          onClose={() => setOpened(null)}
          onSettled={(words) => {
            setOpened(null);
            setSettled(words);
          }}
        />
      )}
    </Page>
  );
}
