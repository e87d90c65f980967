import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Complaint } from '@shared/api/complaint';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { KINDS } from './kinds';

/** The receipt: we have it, under this number, and this is what happens next. */
export function FiledCase({ filed }: { filed: Complaint }) {
  const { text, notation } = useTexts();
  return (
    <Page title={text('case.received')}>
      <Notice
        tone="good"
        role="status"
        title={text('case.received.number', {
          number: filed.number,
          moment: notation.shortMoment(filed.filedAt),
        })}
      >
        <p>{text(KINDS[filed.kind].promise)}</p>
      </Notice>
      {filed.why && <ExplanationTree explanation={filed.why} />}
      <div>
        <Button component={Link} to="/help" variant="default">
          {text('help.back')}
        </Button>
      </div>
    </Page>
  );
}
