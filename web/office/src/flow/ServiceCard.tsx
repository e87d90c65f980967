import { useQuery } from '@tanstack/react-query';
import type { DeadLetter, ServiceName } from '@shared/api/deadLetters';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { Pill } from '@shared/view/Pill';
import { QueryView } from '@shared/view/QueryView';
import { openLettersQuery } from './queries';
import styles from './Flow.module.css';

const SERVICE_WORDS: Record<ServiceName, TextKey> = {
  placement: 'service.placement',
  credit: 'service.credit',
  billing: 'service.billing',
  complaint: 'service.complaint',
  notification: 'service.notification',
};

/** The letters of one service; one that does not answer greys only its own card. */
export function ServiceCard({
  service,
  onOpen,
}: {
  service: ServiceName;
  onOpen: (letter: DeadLetter) => void;
}) {
  const { text } = useTexts();
  const letters = useQuery(openLettersQuery(service));
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
      <QueryView query={letters} height={48}>
        {(found) => (
          <ul className="pl-list">
            {found.map((letter) => (
              <Letter key={letter.id} letter={letter} onOpen={() => onOpen(letter)} />
            ))}
          </ul>
        )}
      </QueryView>
    </Card>
  );
}

function Letter({ letter, onOpen }: { letter: DeadLetter; onOpen: () => void }) {
  const { notation } = useTexts();
  return (
    <li className={styles.letter}>
      <button type="button" onClick={onOpen}>
        {letter.topic}
      </button>
      <span>{letter.reason}</span>
      <time dateTime={letter.failedAt} className="pl-soft">
        {notation.shortMoment(letter.failedAt)}
      </time>
    </li>
  );
}
