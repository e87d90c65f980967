import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ErrorCard } from '@shared/view/ErrorCard';
import { Waiting } from '@shared/view/Waiting';
import { sessionQuery } from './session';
import { SessionContext } from './useSession';

interface SessionGateProps {
  /** @param ended true when someone was signed in here until now */
  signedOut: (ended: boolean) => ReactNode;
  children: ReactNode;
}

/** Shows an app to whoever is signed in, and the signed-out page to everyone else. */
export function SessionGate({ signedOut, children }: SessionGateProps) {
  const session = useQuery(sessionQuery);
  // Who was signed in stays known without a connection.
  if (session.data === undefined) {
    return session.isError ? (
      <ErrorCard error={session.error} onRetry={() => void session.refetch()} />
    ) : (
      <Waiting height="60vh" />
    );
  }
  if (!session.data.signedIn) return signedOut(session.data.ended === true);
  return <SessionContext value={session.data}>{children}</SessionContext>;
}
