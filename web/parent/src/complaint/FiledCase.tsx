import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { FiledComplaint } from '@shared/api/complaint';
import { KINDS } from '@shared/complaint/kinds';
import { ExplanationTree } from '@shared/explanation/ExplanationTree';
import { useTexts } from '@shared/language/useTexts';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';

/** The receipt: we have it, under this number, and this is what happens next. */
export function FiledCase({ filed }: { filed: FiledComplaint }) {
  const { text } = useTexts();
  return (
    <Page title={text('case.received')}>
      <Notice tone="good" role="status">
        <ExplanationTree explanation={filed.why} open />
        <p>{text(KINDS[filed.kind].promise)}</p>
      </Notice>
      <div>
        <Button component={Link} to="/help" variant="default">
          {text('help.back')}
        </Button>
      </div>
    </Page>
  );
}
