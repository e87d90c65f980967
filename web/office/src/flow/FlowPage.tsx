import { useState } from 'react';
import { SERVICES, type DeadLetter, type ServiceName } from '@shared/api/deadLetters';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { GroupSheet } from './GroupSheet';
import type { LetterGroup } from './groups';
import { LetterDetail } from './LetterDetail';
import type { LetterAct } from './queries';
import { ServiceCard } from './ServiceCard';
import styles from './Flow.module.css';

const DONE: Record<LetterAct, TextKey> = {
  replay: 'letter.done.replay',
  discard: 'letter.done.discard',
  'discard/confirmation': 'letter.done.confirmed',
  'discard/refusal': 'letter.done.refused',
};

/** Whether facts arrive: what each service could not apply, and the way to have it done after all. */
export function FlowPage() {
  const { text } = useTexts();
  const [opened, setOpened] = useState<{ service: ServiceName; letter: DeadLetter } | null>(null);
  const [group, setGroup] = useState<{ service: ServiceName; group: LetterGroup } | null>(null);
  // The deed, not the sentence: it is said in the language of the moment.
  const [done, setDone] = useState<{ act: LetterAct; topic: string } | null>(null);
  return (
    <Page title={text('room.flow')} lead={text('flow.lead')}>
      <div role="status">
        {done && <Notice tone="good">{text(DONE[done.act], { topic: done.topic })}</Notice>}
      </div>
      <div className={styles.services}>
        {SERVICES.map((service) => (
          <ServiceCard
            key={service}
            service={service}
            onOpen={(letter) => setOpened({ service, letter })}
            onOpenGroup={(many) => setGroup({ service, group: many })}
          />
        ))}
      </div>
      {opened && (
        <LetterDetail
          service={opened.service}
          letter={opened.letter}
          onClose={() => setOpened(null)}
          onDone={(act) => {
            setOpened(null);
            setDone({ act, topic: opened.letter.topic });
          }}
        />
      )}
      {group && (
        <GroupSheet
          service={group.service}
          group={group.group}
          onClose={() => setGroup(null)}
          onOpen={(letter) => {
            setGroup(null);
            setOpened({ service: group.service, letter });
          }}
        />
      )}
    </Page>
  );
}
