import type { Explanation } from '@shared/explanation/explanation';
import type { ChildId, ClosureId, HouseholdId, MessageId, PersonId } from './ids';
import type { Operation, Page } from './shape';
import type { Instant } from './values';

export interface Message {
  id: MessageId;
  at: Instant;
  kind: string;
  title: string;
  body: string;
  why?: Explanation | null;
  readAt?: Instant | null;
  asksToConfirm: boolean;
  confirmedAt?: Instant | null;
  link?: string | null;
}

/** How sure one can be that a family knows, the least sure first. */
export type ReachState = 'NOT_SENT' | 'SENT' | 'READ' | 'CONFIRMED' | 'SPOKEN';

export interface FamilyReach {
  household: HouseholdId;
  children: { child: ChildId; firstName: string }[];
  persons: { person: PersonId; firstName: string; state: ReachState }[];
  state: ReachState;
  at?: Instant | null;
}

/** Which families know of a closure, those to call first. */
export interface ReachBoard {
  closure: ClosureId;
  families: number;
  reached: number;
  confirmed: number;
  notReached: number;
  items: FamilyReach[];
}

export interface paths {
  '/messages': { get: Operation<Page<Message>, { query: { cursor?: string } }> };
  '/messages/unread-count': { get: Operation<{ count: number }> };
  '/closures/{closure}/reach': { get: Operation<ReachBoard, { path: { closure: ClosureId } }> };
  '/closures/{closure}/reach/{household}/spoken': {
    post: Operation<ReachBoard, { path: { closure: ClosureId; household: HouseholdId } }>;
  };
  '/messages/{id}/confirmed': { post: Operation<unknown, { path: { id: MessageId } }> };
  '/messages/{id}/read': { post: Operation<unknown, { path: { id: MessageId } }> };
}
