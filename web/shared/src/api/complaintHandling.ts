import type { components } from './generated/complaint';

/* A case with all that happened, and what its handlers send; as complaint answers and takes it. */
type Told = components['schemas'];

/** A case with what was written and what happened. */
export type ComplaintDetail = Told['CaseDetailView'];
/** A promise with why it stands as it does. */
export type CaseClock = ComplaintDetail['promises'][number];
export type TimelineMoment = ComplaintDetail['timeline'][number];
export type MomentState = TimelineMoment['state'];
export type Measure = ComplaintDetail['measures'][number];
export type CaseDocument = ComplaintDetail['documents'][number];

/** How a case stands after a command. */
export type CaseStanding = Told['CaseStanding'];

export type Contact = Told['ContactRequest'];
export type ContactWay = Contact['way'];
export type Hearing = Told['HearingRequest'];
export type Party = Hearing['party'];
export type Claim = Told['ClaimRequest'];
export type Damage = Claim['damage'];
export type ExitRoute = Told['ExitRoute'];

/** A case that is, or may be, about the same event. */
export type CaseAround = Told['LinkView'];

/** A verdict as far as it is composed, with what it still needs. */
export type CheckedDraft = Told['DraftView'];
export type VerdictDraft = CheckedDraft['draft'];
export type Finding = NonNullable<VerdictDraft['findings']>[number];
export type JudgedPart = NonNullable<VerdictDraft['parts']>[number];
export type PromisedMeasure = NonNullable<VerdictDraft['measures']>[number];
/** Something a verdict needs; the pointer is empty for what the case itself lacks. */
export type VerdictCheck = CheckedDraft['checks'][number];

export type Colleague = Told['Colleague'];
