import type { components, paths } from './generated/complaint';

export type { paths } from './generated/complaint';

/*
 * What complaint answers and takes, in the words of the apps: cases in a list and how they are filed. The shapes are
 * generated from its OpenAPI document; names that start with New are sent.
 */
type Told = components['schemas'];

/** A case in a list. */
export type Complaint = Told['CaseView'];
export type ComplaintKind = Complaint['kind'];
export type ComplaintState = Complaint['state'];
/** What an open case waits for: its column on the board. */
export type Phase = Complaint['phase'];
/** The thirteen of the annual report, in its order. */
export type ComplaintCategory = Told['Category'];
export type Verdict = Told['Verdict'];
export type Department = Told['Department'];
export type Channel = Complaint['channel'];
/** How who files a case relates to us. */
export type Relation = NonNullable<Complaint['relation']>;

/** A promise of a case in a list. */
export type ListedClock = Complaint['clocks'][number];
export type ClockKind = Told['ClockKind'];
export type ClockState = Told['ClockState'];

/** The receipt of a case. */
export type FiledComplaint = Told['FiledView'];
export type NewComplaint = Told['FilingRequest'];
export type ComplaintFilter = NonNullable<paths['/complaints']['get']['parameters']['query']>;

/** Under which conditions something is filed today. */
export type FilingConditions = Told['ConditionsView'];
