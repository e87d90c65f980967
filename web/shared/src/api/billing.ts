import type { components } from './generated/billing';

export type { paths } from './generated/billing';

/* What billing answers, in the words of the apps; the shapes are generated from its OpenAPI document. */
type Told = components['schemas'];

export type Invoice = Told['InvoiceView'];
export type InvoiceLine = Told['InvoiceLineView'];
export type InvoiceMonth = Told['InvoiceMonthView'];
