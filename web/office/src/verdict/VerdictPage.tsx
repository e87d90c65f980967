import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ComplaintId } from '@shared/api/ids';
import { useTexts } from '@shared/language/useTexts';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { caseQuery } from '../case/queries';
import { Composer } from './Composer';
import { draftQuery } from './queries';

/** Writes the verdict on a complaint: all that it needs, with a check for each. */
export function VerdictPage() {
  const id = useParams().id as ComplaintId;
  const { text } = useTexts();
  const detail = useQuery(caseQuery(id));
  // What is being written is the page's; it is read once.
  const draft = useQuery({ ...draftQuery(id), staleTime: Infinity, gcTime: 0, refetchOnMount: 'always' });
  return (
    <Page
      title={text('verdict.title', { number: detail.data?.number ?? '' })}
      lead={detail.data?.subject}
      aside={<Link to={`/cases/${id}`}>{text('verdict.back')}</Link>}
    >
      <QueryView query={detail} height={480}>
        {(found) => (
          <QueryView query={draft} height={480}>
            {(checked) => <Composer detail={found} checked={checked} />}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}
