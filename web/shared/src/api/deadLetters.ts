import type { components, paths as Paths } from './generated/billing';

/* Every service answers these alike; the shapes are generated from the document of one. */
type Told = components['schemas'];

/** What every service has. */
export type paths = Pick<Paths, Extract<keyof Paths, `/flow${string}` | `/dead-letters${string}`>>;

/** The services, by the name that the gateway routes on. */
export const SERVICES = ['placement', 'credit', 'billing', 'complaint', 'notification'] as const;

export type ServiceName = (typeof SERVICES)[number];

/** A fact that a service could not apply. */
export type DeadLetter = Told['DeadLetter'];
/** Who asked to discard a letter: the first of the two people that it takes. */
export type AskedDiscard = Told['AskedDiscard'];
/** A letter with what it says, masked, and what was done with it, oldest first. */
export type LetterDetails = Told['DeadLetterView'];
/** What was sent: masked, or in full for who gave a reason. */
export type LetterPayload = Told['LetterPayload'];
/** What a colleague did with a letter. */
export type LetterDeed = Told['LetterDeed'];
/** What replaying would do now. */
export type Rehearsal = Told['Rehearsal'];
/** How the flow of facts of a service stands. */
export type Flow = Told['FlowView'];
/** How it stood in five minutes of the last day. */
export type FlowSample = Told['FlowSample'];
