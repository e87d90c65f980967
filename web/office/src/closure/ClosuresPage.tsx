import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Closure, Location } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { QueryView } from '@shared/view/QueryView';
import { LocationPicker } from '../location/LocationPicker';
import { locationsQuery } from '../location/queries';
import { useScope } from '../location/useScope';
import { ReachSheet, WithdrawSheet } from './ClosureSheets';
import { ClosureTable } from './ClosureTable';
import { NewClosureForm } from './NewClosureForm';
import { closuresQuery } from './queries';

/** Days on which there is no care: announced with everyone they reach, and taken back. */
export function ClosuresPage() {
  const { text } = useTexts();
  const locations = useQuery(locationsQuery);
  const { location, choose } = useScope(locations.data ?? []);
  return (
    <Page
      title={text('room.closures')}
      lead={text('closure.lead')}
      aside={
        (locations.data?.length ?? 0) > 1 && (
          <LocationPicker locations={locations.data ?? []} value={location?.id} onChange={choose} />
        )
      }
    >
      <QueryView query={locations} height={320}>
        {() =>
          location === undefined ? (
            <EmptyState title={text('location.none')}>{text('location.none.why')}</EmptyState>
          ) : (
            <Closures key={location.id} location={location} />
          )
        }
      </QueryView>
    </Page>
  );
}

function Closures({ location }: { location: Location }) {
  const { text } = useTexts();
  const closures = useQuery(closuresQuery(location.id));
  const [announced, setAnnounced] = useState(false);
  const [reached, setReached] = useState<Closure | null>(null);
  const [withdrawn, setWithdrawn] = useState<Closure | null>(null);
  return (
    <>
      <NewClosureForm location={location} onAnnounced={() => setAnnounced(true)} />
      <div role="status">{announced && <Notice tone="good">{text('closure.done')}</Notice>}</div>
      <QueryView query={closures} height={240}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('closure.none')}>{text('closure.none.why')}</EmptyState>
          ) : (
            <ClosureTable
              location={location}
              closures={found}
              onReach={setReached}
              onWithdraw={setWithdrawn}
            />
          )
        }
      </QueryView>
      {reached && <ReachSheet location={location} closure={reached} onClose={() => setReached(null)} />}
      {withdrawn && (
        <WithdrawSheet location={location} closure={withdrawn} onClose={() => setWithdrawn(null)} />
      )}
    </>
  );
}
