import type { ComplaintState } from './complaint';
import type { ComplaintId, HouseholdId } from './ids';
import type { Operation, Page } from './shape';
import type { Instant, Month } from './values';

/** What a question comes to. */
export type InvoiceOutcome = 'INVOICE_STANDS' | 'TO_CORRECT' | 'WITHDRAWN';

/** A question about an invoice; nothing is collected or reminded of for its lines while it is open. */
export interface InvoiceQuestion {
  id: ComplaintId;
  number: string;
  household: HouseholdId;
  month: Month;
  /** Identities of invoice lines. */
  lines: string[];
  question?: string | null;
  state: ComplaintState;
  owner?: string | null;
  askedAt: Instant;
  answerBy: Instant;
  outcome?: InvoiceOutcome | null;
}

export interface NewInvoiceQuestion {
  household: HouseholdId;
  month: Month;
  lines: string[];
  question: string;
}

export interface InvoiceQuestionPaths {
  '/invoice-questions': {
    get: Operation<Page<InvoiceQuestion>>;
    post: Operation<InvoiceQuestion, { body: NewInvoiceQuestion }>;
  };
  '/invoice-questions/{id}/answer': {
    post: Operation<
      InvoiceQuestion,
      {
        path: { id: ComplaintId };
        body: { outcome: Exclude<InvoiceOutcome, 'WITHDRAWN'>; answer: string };
      }
    >;
  };
  '/invoice-questions/{id}/withdrawal': {
    post: Operation<InvoiceQuestion, { path: { id: ComplaintId } }>;
  };
}
