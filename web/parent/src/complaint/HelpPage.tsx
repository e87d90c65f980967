import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { CaseItem } from './CaseItem';
import { casesQuery, locationsQuery } from './queries';
import { Rules } from './Rules';
import { CallGroup } from '../day/CallGroup';
import styles from './Complaint.module.css';

/** Ask, tell or complain; see what became of it; or call. */
export function HelpPage() {
  const { text } = useTexts();
  const cases = useQuery(casesQuery);
  const locations = useQuery(locationsQuery);
  return (
    <Page title={text('tab.help')} lead={text('help.lead')}>
      <Button component={Link} to="/help/new" size="md">
        {text('help.new')}
      </Button>
      <Card aria-labelledby="cases">
        <h2 id="cases" className={styles.heading}>
          {text('help.cases')}
        </h2>
        <QueryView query={cases} height={160}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState title={text('help.none')}>{text('help.none.why')}</EmptyState>
            ) : (
              <ul className={`pl-list ${styles.cases}`}>
                {found.map((one) => (
                  <CaseItem key={one.id} filed={one} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Card>
      <Card aria-labelledby="call">
        <h2 id="call" className={styles.heading}>
          {text('help.call')}
        </h2>
        <QueryView query={locations} height={60}>
          {(found) => (
            <ul className="pl-list">
              {found.map((location) => (
                <li key={location.id}>
                  <CallGroup location={location} />
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      </Card>
      <Rules />
    </Page>
  );
}
