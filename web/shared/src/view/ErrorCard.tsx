import { Button } from '@mantine/core';
import { problemIn, UNREACHABLE, type Problem } from '@shared/api/problem';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import { Notice } from './Notice';
import styles from './Card.module.css';

const FORBIDDEN = 403;
const NOT_FOUND = 404;

function titleOf(problem: Problem): TextKey {
  switch (problem.status) {
    case FORBIDDEN:
      return 'error.forbidden';
    case NOT_FOUND:
      return 'error.not-found';
    case UNREACHABLE:
      return 'error.unreachable';
    default:
      return 'error.failed';
  }
}

interface ErrorCardProps {
  error: Error;
  onRetry: () => void;
  /** What still works, or whom to call. */
  otherwise?: string;
}

/** Only the part that failed, with what still works and a way on. */
export function ErrorCard({ error, onRetry, otherwise }: ErrorCardProps) {
  const { text } = useTexts();
  const problem = problemIn(error);
  const refused = problem.status === FORBIDDEN || problem.status === NOT_FOUND;
  return (
    <Notice tone={refused ? 'warn' : 'bad'} title={text(titleOf(problem))} role="alert">
      {problem.detail && <p>{problem.detail}</p>}
      {otherwise && <p>{otherwise}</p>}
      {!refused && (
        <div className={styles.actions}>
          <Button variant="default" onClick={onRetry}>
            {text('error.retry')}
          </Button>
        </div>
      )}
    </Notice>
  );
}
