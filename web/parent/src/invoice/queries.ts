import { queryOptions } from '@tanstack/react-query';
import { answer, billing, complaint, named } from '@shared/api/client';
import { everyPage, LARGEST_PAGE } from '@shared/api/everyPage';
import type { ComplaintId, HouseholdId } from '@shared/api/ids';
import type { NewInvoiceQuestion } from '@shared/api/invoiceQuestion';
import { useCommand } from '@shared/api/useCommand';
import type { Month } from '@shared/api/values';

export const invoiceMonthsQuery = (household: HouseholdId) =>
  queryOptions({
    queryKey: ['billing', 'months', household],
    queryFn: () =>
      everyPage((cursor?: string) =>
        answer(
          billing.GET('/households/{id}/invoices', {
            params: { path: { id: household }, query: { cursor, limit: LARGEST_PAGE } },
          }),
        ),
      ),
  });

export const invoiceQuery = (household: HouseholdId, month: Month) =>
  queryOptions({
    queryKey: ['billing', 'invoice', household, month],
    queryFn: () =>
      answer(
        billing.GET('/households/{id}/invoices/{month}', { params: { path: { id: household, month } } }),
      ),
  });

/** Questions about invoices of one's own households, newest first. */
export const invoiceQuestionsQuery = queryOptions({
  queryKey: ['complaint', 'invoice-questions'],
  queryFn: () =>
    everyPage((cursor?: string) =>
      answer(complaint.GET('/invoice-questions', { params: { query: { cursor, limit: LARGEST_PAGE } } })),
    ),
});

const TOUCHED = [['complaint'], ['billing'], ['notification']];

export function useAskQuestion(onDone: () => void) {
  return useCommand({
    send: (question: NewInvoiceQuestion, key) =>
      answer(complaint.POST('/invoice-questions', { body: question, ...named(key) })),
    touches: TOUCHED,
    onDone,
  });
}

export function useTakeBack() {
  return useCommand({
    send: (id: ComplaintId, key) =>
      answer(
        complaint.POST('/invoice-questions/{id}/withdrawal', { params: { path: { id } }, ...named(key) }),
      ),
    touches: TOUCHED,
  });
}
