import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ErrorCard } from '@shared/view/ErrorCard';
import { Waiting } from '@shared/view/Waiting';
import { sessionQuery } from './session';
import { SessionContext } from './useSession';

/** Shows an app to whoever is signed in, and the signed-out page to everyone else. */
export function SessionGate({ signedOut, children }: { signedOut: ReactNode; children: ReactNode }) {
  const session = useQuery(sessionQuery);
  // Who was signed in stays known without a connection.
  if (session.data === undefined) {
    return session.isError ? (
      <ErrorCard error={session.error} onRetry={() => void session.refetch()} />
    ) : (
      <Waiting height="60vh" />
    );
  }
  if (!session.data.signedIn) return signedOut;
  return <SessionContext value={session.data}>{children}</SessionContext>;
}
