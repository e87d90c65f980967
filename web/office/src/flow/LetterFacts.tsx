import { Link } from 'react-router';
import type { DeadLetter, LetterDetails } from '@shared/api/deadLetters';
import { useTexts } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { roomsOf } from '../frame/rooms';
import { subjectOf, type Subject } from './subject';
import styles from './Flow.module.css';

/** What went wrong, when, and with which fact. */
export function LetterFacts({ letter }: { letter: DeadLetter }) {
  const { text, notation } = useTexts();
  const subject = subjectOf(letter.topic, letter.key);
  const facts: [string, string | null | undefined][] = [
    [text('letter.reason'), letter.reason],
    [text('letter.failed-at'), notation.moment(letter.failedAt)],
    [text('letter.attempts'), notation.number(letter.attempts)],
    [text('letter.key'), letter.key],
    [text('letter.fact'), letter.factId],
  ];
  return (
    <dl className={styles.facts}>
      {subject && (
        <div>
          <dt>{text('letter.about')}</dt>
          <dd>
            <About subject={subject} />
          </dd>
        </div>
      )}
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
  );
}

/** A link for who may enter that room; for others the word, to ask a colleague about. */
function About({ subject }: { subject: Subject }) {
  const { text } = useTexts();
  const { roles } = useSession();
  const words = text(subject.words);
  return roomsOf(roles).some((room) => subject.to.startsWith(room.to)) ? (
    <Link to={subject.to}>{words}</Link>
  ) : (
    words
  );
}

/** What came with the fact: its identity, kind, moment and place. Names and values that are not ours are masked. */
export function LetterHeaders({ headers }: { headers: LetterDetails['cameWith'] }) {
  const { text } = useTexts();
  return (
    <details className={styles.single}>
      <summary>{text('letter.headers', { n: headers.length })}</summary>
      <dl className={styles.facts}>
        {headers.map((header, place) => (
          // Two that are masked have the same name.
          <div key={`${header.name} ${place}`}>
            <dt>{header.name}</dt>
            <dd>{header.value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
