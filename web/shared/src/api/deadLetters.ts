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
  /** Who asked to discard it; it waits for a second person then. */
  discard?: AskedDiscard | null;
  settledAt: Instant | null;
  settledWhy: string | null;
}

/** The first of the two people that it takes to discard a letter. */
export interface AskedDiscard {
  account: string;
  name: string;
  at: Instant;
  why: string;
}

/** What was sent: masked, or in full for who gave a reason. */
export interface LetterPayload {
  form: 'JSON' | 'NOT_JSON' | 'NONE';
  bytes: number;
  /** Indented JSON; null when it is none. */
  text?: string | null;
  /** How many values are masked. */
  hidden: number;
}

/** What a colleague did with a letter. */
export interface LetterDeed {
  deed: 'REPLAY_FAILED' | 'REPLAYED' | 'DISCARD_ASKED' | 'DISCARD_REFUSED' | 'DISCARDED' | 'UNMASKED';
  at: Instant;
  account: string;
  name: string;
  why: string;
}

/** A letter with what it says, masked, and what was done with it, oldest first. */
export interface LetterDetails extends DeadLetter {
  says: LetterPayload;
  history: LetterDeed[];
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
  /** Facts that wait to be applied; null while the broker cannot be asked. */
  behind?: number | null;
  /** Since a fact was last applied; null when none ever was. */
  quietSeconds?: number | null;
  deadLetters: number;
  /** Facts that arrived again and changed nothing. */
  repeated: number;
}

type Reasoned = Operation<unknown, { path: { id: DeadLetterId }; body: { reason: string } }>;

/** Every service answers these alike. */
export interface paths {
  '/flow': { get: Operation<Flow> };
  '/dead-letters': {
    get: Operation<Page<DeadLetter>, { query: { state?: DeadLetter['state']; cursor?: string } }>;
  };
  '/dead-letters/{id}': { get: Operation<LetterDetails, { path: { id: DeadLetterId } }> };
  '/dead-letters/{id}/unmasking': {
    post: Operation<LetterPayload, { path: { id: DeadLetterId }; body: { reason: string } }>;
  };
  '/dead-letters/{id}/rehearsal': { post: Operation<Rehearsal, { path: { id: DeadLetterId } }> };
  '/dead-letters/{id}/replay': { post: Reasoned };
  '/dead-letters/{id}/discard': { post: Reasoned };
  '/dead-letters/{id}/discard/confirmation': { post: Operation<unknown, { path: { id: DeadLetterId } }> };
  '/dead-letters/{id}/discard/refusal': { post: Reasoned };
}
