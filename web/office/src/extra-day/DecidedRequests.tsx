import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { LocationId } from '@shared/api/ids';
import type { ExtraDayRequest } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { EmptyState } from '@shared/view/EmptyState';
import { Notice } from '@shared/view/Notice';
import { QueryView } from '@shared/view/QueryView';
import { DecidedTable } from './DecidedTable';
import { decidedRequestsQuery } from './queries';
import { RevokeDialog } from './RevokeDialog';

/** The latest answers; a manager may take a granted day back. */
export function DecidedRequests({ location }: { location: LocationId | undefined }) {
  const { text, notation } = useTexts();
  const { roles } = useSession();
  const requests = useQuery(decidedRequestsQuery(location));
  const [revoking, setRevoking] = useState<ExtraDayRequest | null>(null);
  const [revoked, setRevoked] = useState<ExtraDayRequest | null>(null);
  return (
    <>
      <div role="status">
        {revoked && (
          <Notice tone="good">
            {text('revoke.done', { child: revoked.child.firstName, day: notation.shortDate(revoked.day) })}
          </Notice>
        )}
      </div>
      <QueryView query={requests} height={320}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={text('decided.none')}>{text('decided.none.why')}</EmptyState>
          ) : (
            <DecidedTable
              requests={found}
              onRevoke={roles.includes('location-manager') ? setRevoking : null}
            />
          )
        }
      </QueryView>
      {revoking && (
        <RevokeDialog
          request={revoking}
          onClose={() => setRevoking(null)}
          onDone={() => {
            setRevoked(revoking);
            setRevoking(null);
          }}
        />
      )}
    </>
  );
}
