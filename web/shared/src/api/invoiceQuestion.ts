import type { components } from './generated/complaint';

type Told = components['schemas'];

/** A question about an invoice; nothing is collected or reminded of for its lines while it is open. */
export type InvoiceQuestion = Told['InvoiceQuestionView'];
/** What a question comes to. */
export type InvoiceOutcome = NonNullable<InvoiceQuestion['outcome']>;
export type NewInvoiceQuestion = Told['InvoiceQuestionRequest'];
