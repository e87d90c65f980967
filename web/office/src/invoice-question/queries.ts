import { queryOptions } from '@tanstack/react-query';
import { answer, complaint, named } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { ComplaintId } from '@shared/api/ids';
import type { InvoiceOutcome } from '@shared/api/invoiceQuestion';
import { useCommand } from '@shared/api/useCommand';

const HALF_A_MINUTE = 30_000;

/** Open questions about invoices, the most urgent first. */
export const invoiceQuestionsQuery = queryOptions({
  queryKey: ['complaint', 'invoice-questions'],
  queryFn: () =>
    everyPage((cursor?: string) =>
      answer(complaint.GET('/invoice-questions', { params: { query: { cursor, limit: LARGEST_PAGE } } })),
    ),
  refetchInterval: HALF_A_MINUTE,
});

interface Answer {
  id: ComplaintId;
  outcome: Exclude<InvoiceOutcome, 'WITHDRAWN'>;
  answer: string;
}

export function useAnswerQuestion(onDone: () => void) {
  return useCommand({
    send: ({ id, ...body }: Answer, key) =>
      answer(
        complaint.POST('/invoice-questions/{id}/answer', { params: { path: { id } }, body, ...named(key) }),
      ),
    touches: [['complaint']],
    onDone,
  });
}
