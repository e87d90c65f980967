import type { components } from './generated/notification';

export type { paths } from './generated/notification';

/* What notification answers, in the words of the apps; the shapes are generated from its OpenAPI document. */
type Told = components['schemas'];

export type Message = Told['MessageView'];

/** Which families know of a closure, those to call first. */
export type ReachBoard = Told['ReachView'];
export type FamilyReach = ReachBoard['items'][number];
/** How sure one can be that a family knows, the least sure first. */
export type ReachState = FamilyReach['state'];
