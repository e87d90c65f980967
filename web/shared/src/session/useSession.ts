import { createContext, useContext } from 'react';
import type { Role, SignedIn } from './session';

export const SessionContext = createContext<SignedIn | null>(null);

/** Who is signed in; only below a SessionGate. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is used outside a SessionGate');
  return session;
}

export function useRoles(...roles: Role[]): boolean {
  const session = useSession();
  return roles.some((role) => session.roles.includes(role));
}
