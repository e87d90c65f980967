import type { components } from './generated/placement';

export type { paths } from './generated/placement';

/*
 * What placement answers and takes, in the words of the apps. The shapes are generated from its OpenAPI document; names
 * that start with New are sent.
 */
type Told = components['schemas'];

export type Household = Told['OwnHouseholdView'];
export type Person = Household['persons'][number];
export type Child = Household['children'][number];

export type Location = Told['LocationView'];
export type Group = Told['GroupView'];

export type CareDay = Told['DayView'];
export type DayStatus = CareDay['status'];
export type Contract = Told['ContractView'];
export type Absence = Told['AbsenceView'];

export type DayOccupancy = Told['OccupancyView'];
export type OccupancyWord = DayOccupancy['word'];
export type Staffing = Told['StaffingView'];
/** Staff planned for a part of a day. */
export type StaffSpan = Told['StaffSpan'];
/** When a location may have fewer staff than needed, and who comes when somebody is alone. */
export type StaffFrame = Told['StaffFrameRequest'];
export type StaffWindow = StaffFrame['windows'][number];

export type ExtraDayRequest = Told['QueueItemView'];
export type Decision = Told['DecisionRequest'];
export type DecisionReason = Exclude<NonNullable<Decision['reason']>, 'CLOSED'>;
export type Revocation = Told['RevocationRequest'];
export type RevocationReason = Revocation['reason'];

export type Closure = Told['ClosureView'];
export type ClosureCause = Closure['cause'];
export type ClosureExtent = Closure['extent'];
export type Circumstance = NonNullable<Closure['circumstance']>;
export type NewClosure = Told['ClosureRequest'];
export type Reach = Told['ReachView'];
export type ReachedChild = Told['Reached'];

export type LocationApproval = Told['ApprovalView'];
export type AnswerSetting = Told['AnswerSettingView'];
export type Answers = AnswerSetting['answers'];

export type Application = Told['ApplicationView'];
export type ApplicationState = Application['state'];
export type WishedDay = Told['WishedDay'];

export type FoundChild = Told['ChildFound'];
