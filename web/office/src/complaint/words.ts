import type {
  Channel,
  ComplaintCategory,
  ComplaintState,
  Phase,
  Relation,
  Verdict,
} from '@shared/api/complaint';
import type { TextKey } from '@shared/language/useTexts';

export const CATEGORY_WORDS: Record<ComplaintCategory, TextKey> = {
  OFFERING: 'category.OFFERING',
  BUILDING_AND_TOYS: 'category.BUILDING_AND_TOYS',
  COMMUNICATION: 'category.COMMUNICATION',
  DIVERSITY_AND_DISCRIMINATION: 'category.DIVERSITY_AND_DISCRIMINATION',
  INVOICING: 'category.INVOICING',
  ANOTHER_SUBJECT: 'category.ANOTHER_SUBJECT',
  PEDAGOGICAL_QUALITY: 'category.PEDAGOGICAL_QUALITY',
  STAFFING: 'category.STAFFING',
  PLANNING_AND_PLACEMENT: 'category.PLANNING_AND_PLACEMENT',
  PRIVACY: 'category.PRIVACY',
  CLOSURE_OF_GROUP_OR_LOCATION: 'category.CLOSURE_OF_GROUP_OR_LOCATION',
  TARIFFS: 'category.TARIFFS',
  SWAP_CONDITIONS: 'category.SWAP_CONDITIONS',
};

export const STATE_WORDS: Record<ComplaintState, TextKey> = {
  OPEN: 'case.state.open',
  ANSWERED: 'case.state.answered',
  CLOSED: 'case.state.closed',
  WITHDRAWN: 'case.state.withdrawn',
  SETTLED: 'case.state.settled',
  LEFT: 'case.state.left',
};

export const PHASE_WORDS: Record<Phase, TextKey> = {
  NEW: 'phase.NEW',
  CONTACT: 'phase.CONTACT',
  INVESTIGATION: 'phase.INVESTIGATION',
  VERDICT: 'phase.VERDICT',
  MEASURES: 'phase.MEASURES',
  ENDED: 'phase.ENDED',
};

export const VERDICT_WORDS: Record<Verdict, TextKey> = {
  UPHELD: 'verdict.UPHELD',
  PARTLY: 'verdict.PARTLY',
  NOT_UPHELD: 'verdict.NOT_UPHELD',
};

export const CHANNEL_WORDS: Record<Channel, TextKey> = {
  APP: 'channel.APP',
  EMAIL: 'channel.EMAIL',
  TELEPHONE: 'channel.TELEPHONE',
  LETTER: 'channel.LETTER',
  IN_PERSON: 'channel.IN_PERSON',
  REVIEW_SITE: 'channel.REVIEW_SITE',
};

export const RELATION_WORDS: Record<Relation, TextKey> = {
  CUSTOMER: 'relation.CUSTOMER',
  FORMER_CUSTOMER: 'relation.FORMER_CUSTOMER',
  PROSPECT: 'relation.PROSPECT',
  PARENT_COMMITTEE: 'relation.PARENT_COMMITTEE',
  NO_CUSTOMER: 'relation.NO_CUSTOMER',
};
