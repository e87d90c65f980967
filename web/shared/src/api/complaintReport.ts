import type { components } from './generated/complaint';

/* Registers, reports and what bodies outside decided, as complaint answers and takes them. */
type Told = components['schemas'];

export type RegisterImport = Told['ImportedView'];
/** A year's register as a table of category by label, beside the table that was published. */
export type RegisterTable = Told['TableView'];
export type RegisterLine = RegisterTable['rows'][number];

/** What went to board and management on a Monday, with what was written under it. */
export type CommentedWeek = Told['WeeklyView'];
export type WeeklyReport = CommentedWeek['report'];

/** A year as its report would be released now. */
export type AnnualReport = Told['AnnualReport'];
export type AnnualLine = AnnualReport['lines'][number];
/** A measure whose wording would lead to a person. */
export type WithheldMeasure = AnnualReport['withheld'][number];

/** A released version of an annual report. */
export type Release = Told['ReleaseView'];
export type Recipient = Told['Recipient'];

export type Dispute = Told['DisputeView'];
export type ExternalBody = Dispute['body'];
export type DisputeOutcome = Told['DisputeOutcome'];
export type NewDispute = Told['DisputeRequest'];
/** Whom a dispute can be against. */
export type LegalEntity = Told['LegalEntity'];
