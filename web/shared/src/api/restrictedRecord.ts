import type { components } from './generated/complaint';

/** What a case held when it left by a legal route, for the officers designated for it. */
export type RestrictedRecord = components['schemas']['RecordView'];
