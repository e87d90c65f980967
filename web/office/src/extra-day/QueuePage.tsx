import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { LocationId } from '@shared/api/ids';
import type { Decision, ExtraDayRequest } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { EmptyState } from '@shared/view/EmptyState';
import { Notice } from '@shared/view/Notice';
import { Page } from '@shared/view/Page';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import { QueryView } from '@shared/view/QueryView';
import { locationsQuery } from '../location/queries';
import { DeclineDialog } from './DeclineDialog';
import { openRequestsQuery, useDecide } from './queries';
import { RequestTable } from './RequestTable';

/** Extra days that wait for an answer, ordered by deadline and by nothing else. */
export function QueuePage() {
  const { text, notation } = useTexts();
  const [search, setSearch] = useSearchParams();
  const location = (search.get('location') ?? undefined) as LocationId | undefined;
  const locations = useQuery(locationsQuery).data ?? [];
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
    <Page
      title={text('room.requests')}
      lead={text('queue.lead')}
      aside={
        locations.length > 1 && (
          <NativeSelect
            label={text('location.pick')}
            value={location ?? ''}
            onChange={(event) =>
              setSearch(event.currentTarget.value ? { location: event.currentTarget.value } : {})
            }
            data={[
              { value: '', label: text('location.all') },
              ...locations.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        )
      }
    >
      <div role="status">{decided && <Notice tone="good">{decided}</Notice>}</div>
      {decide.isError && declining === null && <ProblemAlert error={decide.error} />}
      <QueryView query={requests} height={320}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('queue.empty')}>{text('queue.empty.why')}</EmptyState>
          ) : (
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
    </Page>
  );
}
