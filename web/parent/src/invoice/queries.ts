import { queryOptions } from '@tanstack/react-query';
import { answer, billing } from '@shared/api/client';
import type { HouseholdId } from '@shared/api/ids';
import type { Month } from '@shared/api/values';

export const invoiceMonthsQuery = (household: HouseholdId) =>
  queryOptions({
    queryKey: ['billing', 'months', household],
    queryFn: async () =>
      (await answer(billing.GET('/households/{id}/invoices', { params: { path: { id: household } } }))).items,
  });

export const invoiceQuery = (household: HouseholdId, month: Month) =>
  queryOptions({
    queryKey: ['billing', 'invoice', household, month],
    queryFn: () =>
      answer(
        billing.GET('/households/{id}/invoices/{month}', { params: { path: { id: household, month } } }),
      ),
  });
