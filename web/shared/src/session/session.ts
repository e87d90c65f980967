import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { problemOf, ProblemError, unreachable } from '@shared/api/problem';
import type { Instant } from '@shared/api/values';
import { hearServerTime } from '@shared/clock/serverClock';
import type { Language } from '@shared/explanation/notation';
import { forgetDrafts } from '@shared/form/drafts';
import { suggestLanguage } from '@shared/language/language';

export type Role =
  | 'parent'
  | 'planner'
  | 'location-manager'
  | 'complaint-coordinator'
  | 'confidential-officer'
  | 'finance'
  | 'operations'
  | 'board';

export interface SignedIn {
  signedIn: true;
  account: string;
  name: string;
  email: string;
  roles: Role[];
  language?: Language;
  csrf: string;
  expiresAt: Instant;
}

export interface NotSignedIn {
  signedIn: false;
  /** Someone was signed in on this page until now. */
  ended?: boolean;
}

export type Session = SignedIn | NotSignedIn;

let csrf = '';
let wasSignedIn = false;
let whenEnded: () => void = () => undefined;

/** Proves to the gateway that a changing request comes from this page; asked for when only the device knew who it was. */
export async function csrfToken(): Promise<string> {
  if (csrf === '') await readSession();
  return csrf;
}

/** A service answered that nobody is signed in (any more). */
export function sessionEnded(): void {
  whenEnded();
}

/** Shows the signed-out page, at the place where one was, when a session ends. */
export function endSessionsIn(queries: QueryClient): void {
  const ended: Session = { signedIn: false, ended: true };
  whenEnded = () => queries.setQueryData(sessionQuery.queryKey, ended);
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: 60_000,
});

async function readSession(): Promise<Session> {
  let response: Response;
  try {
    response = await fetch('/session', { headers: { Accept: 'application/json' } });
  } catch {
    throw unreachable();
  }
  hearServerTime(response.headers);
  if (!response.ok) throw new ProblemError(problemOf(null, response.status));
  const session = (await response.json()) as Session;
  if (!session.signedIn) return { signedIn: false, ended: wasSignedIn };
  wasSignedIn = true;
  csrf = session.csrf;
  await suggestLanguage(session.language);
  return session;
}

/** Ends the session, forgets all that was read, and leaves for where the identity provider ends its own. */
export async function signOut(queries: QueryClient): Promise<void> {
  const ended = await fetch('/logout', { method: 'POST', headers: { 'X-CSRF-Token': await csrfToken() } });
  const { location: next } = (await ended.json()) as { location: string };
  forgetDrafts();
  queries.clear();
  location.assign(next);
}

/** Where to sign in, and to come back to this place. */
export function loginAddress(): string {
  return `/login?to=${encodeURIComponent(location.pathname + location.search)}`;
}
