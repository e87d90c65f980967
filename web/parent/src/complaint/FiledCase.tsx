import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { FiledComplaint } from '@shared/api/complaint';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';

interface FiledCaseProps {
  filed: FiledComplaint;
  /** Names of files that did not arrive. */
  missing: string[];
}

/** The receipt: we have it, under this number, and by then you hear from us. */
export function FiledCase({ filed, missing }: FiledCaseProps) {
  const { text, notation } = useTexts();
  return (
    <Page title={text('case.received')}>
      <Notice tone="good" role="status">
        <ExplanationTree explanation={filed.why} open />
        <p>
          {text(filed.kind === 'COMPLAINT' ? 'case.contact-by' : 'case.answer-by', {
            moment: notation.moment(filed.contactDue),
          })}
        </p>
        {filed.verdictDue && <p>{text('case.verdict-by', { moment: notation.moment(filed.verdictDue) })}</p>}
      </Notice>
      {missing.length > 0 && (
        <Notice tone="warn" title={text('case.files.missing')}>
          <ul>
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div>
        <Button component={Link} to={`/help/${filed.id}`} variant="default">
          {text('case.follow')}
        </Button>
      </div>
    </Page>
  );
}
