import { queryOptions } from '@tanstack/react-query';
import { answer, named, notification } from '@shared/api/client';
import type { MessageId } from '@shared/api/ids';
import type { Language } from '@shared/explanation/notation';
import { useCommand } from '@shared/api/useCommand';

const EVERY_MINUTE = 60_000;

/** One's messages; the service writes them in the language asked for. */
export const messagesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['notification', 'messages', language],
    queryFn: async () => (await answer(notification.GET('/messages', { params: { query: {} } }))).items,
  });

export const unreadQuery = queryOptions({
  queryKey: ['notification', 'unread'],
  queryFn: async () => (await answer(notification.GET('/messages/unread-count', {}))).count,
  refetchInterval: EVERY_MINUTE,
});

/** One says that one knows; it is read as well. */
export function useConfirmMessage() {
  return useCommand({
    send: (id: MessageId, key) =>
      answer(notification.POST('/messages/{id}/confirmed', { params: { path: { id } }, ...named(key) })),
    touches: [['notification']],
  });
}

export function useReadMessage() {
  return useCommand({
    send: (id: MessageId, key) =>
      answer(notification.POST('/messages/{id}/read', { params: { path: { id } }, ...named(key) })),
    touches: [['notification']],
  });
}
