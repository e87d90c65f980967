declare const kind: unique symbol;

/** An identity of one kind: a child's id cannot be given where a household's is asked. */
type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type ChildId = Id<'child'>;
export type HouseholdId = Id<'household'>;
export type PersonId = Id<'person'>;
export type LocationId = Id<'location'>;
export type GroupId = Id<'group'>;
export type ContractId = Id<'contract'>;
export type ApplicationId = Id<'application'>;
export type AbsenceId = Id<'absence'>;
export type ExtraDayId = Id<'extra-day'>;
export type ClosureId = Id<'closure'>;
export type ComplaintId = Id<'complaint'>;
export type MessageId = Id<'message'>;

/* Identities of what only one service knows, told as plain texts. */
export type DeadLetterId = string;
export type AttentionId = string;
export type MeasureId = string;
export type DocumentId = string;
export type SignalId = string;
export type RecordId = string;
export type DisputeId = string;
