import { problemIn, UNREACHABLE } from '@shared/api/problem';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from './Notice';

/** Why something one asked for did not happen: the service's own words, its reason and the fields to change. */
export function ProblemAlert({ error }: { error: Error }) {
  const { text } = useTexts();
  const problem = problemIn(error);
  if (problem.status === UNREACHABLE) {
    return (
      <Notice tone="bad" role="alert" title={text('problem.not-sent')}>
        <p>{text('problem.not-sent.way-on')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" role="alert" title={problem.title || text('error.failed')}>
      {problem.why ? <ExplanationTree explanation={problem.why} open /> : <p>{problem.detail}</p>}
      {problem.errors && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((field) => (
            <li key={field.pointer + field.detail}>{field.detail}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
