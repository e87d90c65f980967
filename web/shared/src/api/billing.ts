import type { Explanation } from '@shared/explanation/explanation';
import type { ChildId, HouseholdId, InvoiceLineId } from './ids';
import type { Operation, Page } from './shape';
import type { Month } from './values';

export interface InvoiceLine {
  id: InvoiceLineId;
  child: { id: ChildId; firstName: string };
  kind: 'MONTH' | 'EXTRA_DAY' | 'SETTLEMENT';
  minutes: number;
  rateCents: number;
  amountCents: number;
  why: Explanation;
}

export interface Invoice {
  household: HouseholdId;
  month: Month;
  state: 'DRAFT';
  totalCents: number;
  lines: InvoiceLine[];
  /** What keeps it from being sent. */
  blockers: Explanation[];
  why?: Explanation | null;
}

export interface InvoiceMonth {
  month: Month;
  state?: 'DRAFT';
  totalCents?: number;
}

export interface paths {
  '/households/{id}/invoices': { get: Operation<Page<InvoiceMonth>, { path: { id: HouseholdId } }> };
  '/households/{id}/invoices/{month}': {
    get: Operation<Invoice, { path: { id: HouseholdId; month: Month } }>;
  };
}
