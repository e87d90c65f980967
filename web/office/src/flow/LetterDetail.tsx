import { useQuery } from '@tanstack/react-query';
import type { DeadLetter, ServiceName } from '@shared/api/deadLetters';
import { useTexts } from '@shared/language/useTexts';
import { QueryView } from '@shared/view/QueryView';
import { Sheet } from '@shared/view/Sheet';
import { LetterActs } from './LetterActs';
import { LetterHistory } from './LetterHistory';
import { LetterSays } from './LetterSays';
import { letterQuery, type LetterAct } from './queries';
import styles from './Flow.module.css';

interface LetterDetailProps {
  service: ServiceName;
  letter: DeadLetter;
  onClose: () => void;
  onDone: (act: LetterAct) => void;
}

/** One letter: what went wrong, what it says, what was done with it, and what can be done now. */
export function LetterDetail({ service, letter, onClose, onDone }: LetterDetailProps) {
  const { text, notation } = useTexts();
  const details = useQuery(letterQuery({ service, id: letter.id }));
  const facts: [string, string | null | undefined][] = [
    [text('letter.reason'), letter.reason],
    [text('letter.failed-at'), notation.moment(letter.failedAt)],
    [text('letter.attempts'), notation.number(letter.attempts)],
    [text('letter.key'), letter.key],
    [text('letter.fact'), letter.factId],
  ];
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
        <QueryView query={details} height={120}>
          {(found) => (
            <>
              <LetterSays service={service} id={letter.id} says={found.says} />
              <LetterHistory history={found.history} />
              <LetterActs service={service} letter={found} onDone={onDone} />
            </>
          )}
        </QueryView>
      </div>
    </Sheet>
  );
}
