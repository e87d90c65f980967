import { useQuery } from '@tanstack/react-query';
import type { DeadLetter, ServiceName } from '@shared/api/deadLetters';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Pill } from '@shared/view/Pill';
import { QueryView } from '@shared/view/QueryView';
import { groupsOf, type LetterGroup } from './groups';
import { LastDay } from './LastDay';
import { flowQuery, openLettersQuery } from './queries';
import { Standing } from './Standing';
import styles from './Flow.module.css';

const SERVICE_WORDS: Record<ServiceName, TextKey> = {
  placement: 'service.placement',
  credit: 'service.credit',
  billing: 'service.billing',
  complaint: 'service.complaint',
  notification: 'service.notification',
};

/** What people notice when facts wait. */
const EFFECTS: Record<ServiceName, TextKey> = {
  placement: 'flow.effect.placement',
  credit: 'flow.effect.credit',
  billing: 'flow.effect.billing',
  complaint: 'flow.effect.complaint',
  notification: 'flow.effect.notification',
};

interface ServiceCardProps {
  service: ServiceName;
  onOpen: (letter: DeadLetter) => void;
  onOpenGroup: (group: LetterGroup) => void;
}

/** The letters of one service; one that does not answer greys only its own card. */
export function ServiceCard({ service, onOpen, onOpenGroup }: ServiceCardProps) {
  const { text } = useTexts();
  const letters = useQuery(openLettersQuery(service));
  const flow = useQuery(flowQuery(service));
  const title = `service-${service}`;
  return (
    <Card aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title}>{text(SERVICE_WORDS[service])}</h2>
        {letters.data && (
          <Pill
            tone={letters.data.length === 0 ? 'good' : 'bad'}
            icon={letters.data.length === 0 ? 'check' : 'warning'}
          >
            {text('flow.dead', { n: letters.data.length })}
          </Pill>
        )}
      </div>
      <QueryView query={flow} height={72} otherwise={text('flow.away')}>
        {(now) => (
          <>
            <Standing flow={now} effect={text(EFFECTS[service])} />
            <LastDay service={service} name={text(SERVICE_WORDS[service])} />
          </>
        )}
      </QueryView>
      <QueryView query={letters} height={48}>
        {(found) => (
          <ul className="pl-list">
            {groupsOf(found).map((group) =>
              group.letters.length === 1 ? (
                group.letters.map((letter) => (
                  <Letter key={letter.id} letter={letter} onOpen={() => onOpen(letter)} />
                ))
              ) : (
                <Group key={group.key} group={group} onOpen={() => onOpenGroup(group)} />
              ),
            )}
          </ul>
        )}
      </QueryView>
    </Card>
  );
}

function Letter({ letter, onOpen }: { letter: DeadLetter; onOpen: () => void }) {
  const { text, notation } = useTexts();
  return (
    <li className={styles.letter}>
      <button type="button" onClick={onOpen}>
        {letter.topic}
      </button>
      <span>{letter.reason}</span>
      <time dateTime={letter.failedAt} className="pl-soft">
        {notation.shortMoment(letter.failedAt)}
      </time>
      {letter.discard && (
        <div className={styles.waiting}>
          <Pill tone="warn" icon="clock">
            {text('letter.second')}
          </Pill>
        </div>
      )}
    </li>
  );
}

/** Letters with one cause, as one line. */
function Group({ group, onOpen }: { group: LetterGroup; onOpen: () => void }) {
  const { text, notation } = useTexts();
  const oldest = group.letters[0]?.failedAt;
  return (
    <li className={styles.letter}>
      <button type="button" onClick={onOpen}>
        {text('group.name', { topic: group.topic, n: group.letters.length })}
      </button>
      <span>{group.reason}</span>
      {oldest && (
        <time dateTime={oldest} className="pl-soft">
          {notation.shortMoment(oldest)}
        </time>
      )}
    </li>
  );
}
