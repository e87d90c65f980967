import type { Explanation } from '@shared/explanation/explanation';
import type { MessageId } from './ids';
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
  link?: string | null;
}

export interface paths {
  '/messages': { get: Operation<Page<Message>, { query: { cursor?: string } }> };
  '/messages/unread-count': { get: Operation<{ count: number }> };
  '/messages/{id}/read': { post: Operation<unknown, { path: { id: MessageId } }> };
}
