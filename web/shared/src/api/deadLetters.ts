import type { DeadLetterId } from './ids';
import type { Operation, Page } from './shape';
import type { Instant } from './values';

/** The services, by the name that the gateway routes on. */
export const SERVICES = ['placement', 'credit', 'billing', 'complaint', 'notification'] as const;

export type ServiceName = (typeof SERVICES)[number];

/** A fact that a service could not apply. */
export interface DeadLetter {
  id: DeadLetterId;
  factId: string | null;
  topic: string;
  key: string | null;
  reason: string;
  failedAt: Instant;
  attempts: number;
  state: 'OPEN' | 'REPLAYED' | 'DISCARDED';
  settledAt: Instant | null;
  settledWhy: string | null;
}

/** What replaying would do now. */
export interface Rehearsal {
  outcome: 'APPLIES' | 'ALREADY_APPLIED' | 'FAILS_AGAIN';
  reason?: string | null;
}

/** How the flow of facts of a service stands. */
export interface Flow {
  at: Instant;
  /** Facts that wait to leave. */
  unsent: number;
  oldestUnsentSeconds: number;
  /** Facts that wait to be applied. */
  behind: number;
  /** Since a fact was last applied; null when none ever was. */
  quietSeconds?: number | null;
  deadLetters: number;
  /** Facts that arrived again and changed nothing. */
  repeated: number;
}

/** Every service answers these alike. */
export interface paths {
  '/flow': { get: Operation<Flow> };
  '/dead-letters': {
    get: Operation<Page<DeadLetter>, { query: { state?: DeadLetter['state']; cursor?: string } }>;
  };
  '/dead-letters/{id}/rehearsal': { post: Operation<Rehearsal, { path: { id: DeadLetterId } }> };
  '/dead-letters/{id}/replay': {
    post: Operation<unknown, { path: { id: DeadLetterId }; body: { reason: string } }>;
  };
  '/dead-letters/{id}/discard': {
    post: Operation<unknown, { path: { id: DeadLetterId }; body: { reason: string } }>;
  };
}
