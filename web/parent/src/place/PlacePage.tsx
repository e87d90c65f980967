import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { useFamily } from '../household/useFamily';
import { ApplicationCard } from './ApplicationCard';
import { applicationsQuery } from './queries';

/** What one waits for, and who stands ahead (PA6). */
export function PlacePage() {
  const { text } = useTexts();
  const { shown } = useFamily();
  const applications = useQuery(applicationsQuery(shown));
  return (
    <Page title={text('tab.place')} lead={text('place.lead')}>
      <QueryView query={applications} height={320}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('place.none')}>{text('place.none.why')}</EmptyState>
          ) : (
            found.map((application) => <ApplicationCard key={application.id} application={application} />)
          )
        }
      </QueryView>
    </Page>
  );
}
