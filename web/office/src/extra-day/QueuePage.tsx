import { useState } from 'react';
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { LocationId } from '@shared/api/ids';
import type { Decision, ExtraDayRequest, Location } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { QueryView } from '@shared/view/QueryView';
import { locationsQuery } from '../location/queries';
import { BulkGrant } from './BulkGrant';
import { DecidedRequests } from './DecidedRequests';
import { DeclineDialog } from './DeclineDialog';
import { openRequestsQuery, useDecide } from './queries';
import { RequestTable } from './RequestTable';

/** Extra days: what waits for an answer, and the answers that were given. */
export function QueuePage() {
  const { text } = useTexts();
  const [search, setSearch] = useSearchParams();
  const location = (search.get('location') ?? undefined) as LocationId | undefined;
  const decided = search.get('state') === 'decided';
  const locations = useQuery(locationsQuery).data ?? [];
  const change = (name: string, value: string) =>
    setSearch((before) => {
      if (value) before.set(name, value);
      else before.delete(name);
      return before;
    });
  return (
    <Page
      title={text('room.requests')}
      lead={text('queue.lead')}
      aside={
        locations.length > 1 && (
          <NativeSelect
            label={text('location.pick')}
            value={location ?? ''}
            onChange={(event) => change('location', event.currentTarget.value)}
            data={[
              { value: '', label: text('location.all') },
              ...locations.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        )
      }
    >
      <div>
        <SegmentedControl
          size="xs"
          aria-label={text('queue.which')}
          value={decided ? 'decided' : ''}
          onChange={(value) => change('state', value)}
          data={[
            { value: '', label: text('queue.open') },
            { value: 'decided', label: text('queue.decided') },
          ]}
        />
      </div>
      {decided ? (
        <DecidedRequests location={location} />
      ) : (
        <OpenRequests location={location} locations={locations} />
      )}
    </Page>
  );
}

interface OpenRequestsProps {
  location: LocationId | undefined;
  locations: Location[];
}

/** What waits for an answer, ordered by deadline and by nothing else. */
function OpenRequests({ location, locations }: OpenRequestsProps) {
  const { text, notation } = useTexts();
  const requests = useQuery(openRequestsQuery(location));
  const decide = useDecide();
  const [declining, setDeclining] = useState<ExtraDayRequest | null>(null);
  const [decided, setDecided] = useState('');

  const send = (request: ExtraDayRequest, decision: Decision) =>
    decide.mutate(
      { id: request.id, ...decision },
      {
        onSuccess: () => {
          setDeclining(null);
          setDecided(
            text(decision.outcome === 'GRANTED' ? 'queue.granted' : 'queue.declined', {
              child: request.child.firstName,
              day: notation.shortDate(request.day),
            }),
          );
        },
      },
    );

  return (
    <>
      <div role="status">{decided && <Notice tone="good">{decided}</Notice>}</div>
      {decide.isError && declining === null && <ProblemAlert error={decide.error} />}
      <QueryView query={requests} height={320}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('queue.empty')}>{text('queue.empty.why')}</EmptyState>
          ) : (
            <>
              <div>
                <BulkGrant requests={found} onDone={setDecided} />
              </div>
              <RequestTable
                requests={found}
                locations={locations}
                busy={decide.isPending}
                onGrant={(request) => send(request, { outcome: 'GRANTED' })}
                onDecline={(request) => {
                  decide.reset();
                  setDeclining(request);
                }}
              />
            </>
          )
        }
      </QueryView>
      {declining && (
        <DeclineDialog
          request={declining}
          refusal={decide.error}
          busy={decide.isPending}
          onClose={() => setDeclining(null)}
          onDecline={(reason, note) =>
            send(declining, { outcome: 'DECLINED', reason, ...(note && { note }) })
          }
        />
      )}
    </>
  );
}
