import createClient, { type Middleware } from 'openapi-fetch';
import { hearServerTime } from '@shared/clock/serverClock';
import { currentLanguage } from '@shared/language/language';
import { csrfToken, sessionEnded } from '@shared/session/session';
import type { paths as Billing } from './billing';
import type { paths as Complaint } from './complaint';
import type { paths as Credit } from './credit';
import type { paths as DeadLetters, ServiceName } from './deadLetters';
import type { paths as Notification } from './notification';
import type { paths as Placement } from './placement';
import { problemOf, ProblemError, unreachable } from './problem';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';

const UNAUTHENTICATED = 401;

/** What every request carries, and what is heard in every answer. */
const house: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    if (request.method !== 'GET') {
      request.headers.set('X-CSRF-Token', await csrfToken());
    }
  },
  onResponse({ response }) {
    hearServerTime(response.headers);
    if (response.status === UNAUTHENTICATED) sessionEnded();
  },
};

function serviceClient<Paths extends object>(service: ServiceName) {
  // `fetch` is asked at the time of the call: tests put a server of their own in its place.
  const client = createClient<Paths>({
    baseUrl: `${location.origin}/api/${service}`,
    fetch: (r) => fetch(r),
  });
  client.use(house);
  return client;
}

export const placement = serviceClient<Placement>('placement');
export const credit = serviceClient<Credit>('credit');
export const billing = serviceClient<Billing>('billing');
export const complaint = serviceClient<Complaint>('complaint');
export const notification = serviceClient<Notification>('notification');
export const deadLetters = (service: ServiceName) => serviceClient<DeadLetters>(service);

interface Called<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * What a call answered.
 *
 * @throws ProblemError when it was refused, or when no answer came
 */
export async function answer<T>(call: Promise<Called<T>>): Promise<T> {
  let called: Called<T>;
  try {
    called = await call;
  } catch {
    throw unreachable();
  }
  if (!called.response.ok) throw new ProblemError(problemOf(called.error, called.response.status));
  return called.data as T;
}

/** The header that names a command. */
export function named(key: string): { headers: Record<string, string> } {
  return { headers: { [IDEMPOTENCY_KEY]: key } };
}
