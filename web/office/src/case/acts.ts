import type { ComplaintDetail } from '@shared/api/complaintHandling';
import type { Role } from '@shared/session/session';
import type { TextKey } from '@shared/language/useTexts';

/** What one can do to a case from its page. */
export type ActName =
  | 'contact'
  | 'hearing'
  | 'hearing-waiver'
  | 'progress'
  | 'waiting'
  | 'notes'
  | 'answer'
  | 'assignment'
  | 'category'
  | 'kind'
  | 'escalation'
  | 'concerns'
  | 'lateness'
  | 'no-reaction'
  | 'claim'
  | 'exit'
  | 'referral'
  | 'reopening';

interface ActOf {
  title: TextKey;
  /** Said when it is done. */
  done: TextKey;
  /** Stands before the others when this holds. */
  first?: (detail: ComplaintDetail) => boolean;
  when: (detail: ComplaintDetail) => boolean;
  roles?: Role[];
}

const open = (detail: ComplaintDetail) => detail.state === 'OPEN';
const complaint = (detail: ComplaintDetail) => detail.kind === 'COMPLAINT';
const unjudged = (detail: ComplaintDetail) => !detail.verdict;
const COORDINATOR: Role[] = ['complaint-coordinator'];

/** In the order in which they are offered. */
export const ACTS: Record<ActName, ActOf> = {
  contact: {
    title: 'act.contact',
    done: 'act.contact.done',
    when: open,
    first: ({ phase }) => phase === 'NEW' || phase === 'CONTACT',
  },
  hearing: {
    title: 'act.hearing',
    done: 'act.hearing.done',
    when: (detail) => open(detail) && complaint(detail) && unjudged(detail),
    first: ({ phase }) => phase === 'INVESTIGATION',
  },
  answer: {
    title: 'act.answer',
    done: 'act.answer.done',
    when: (detail) => open(detail) && !complaint(detail),
    first: () => true,
  },
  progress: {
    title: 'act.progress',
    done: 'act.progress.done',
    when: open,
    first: ({ phase }) => phase === 'INVESTIGATION' || phase === 'VERDICT',
  },
  assignment: {
    title: 'act.assignment',
    done: 'act.assignment.done',
    when: open,
    roles: COORDINATOR,
    first: ({ owner, department }) => !owner && !department,
  },
  category: {
    title: 'act.category',
    done: 'act.category.done',
    when: open,
    roles: COORDINATOR,
    first: ({ category }) => !category,
  },
  lateness: {
    title: 'act.lateness',
    done: 'act.lateness.done',
    when: (detail) => open(detail) && detail.late,
    roles: COORDINATOR,
    first: () => true,
  },
  waiting: { title: 'act.waiting', done: 'act.waiting.done', when: open },
  notes: { title: 'act.notes', done: 'act.notes.done', when: open },
  kind: {
    title: 'act.kind',
    done: 'act.kind.done',
    when: (detail) => open(detail) && unjudged(detail),
    roles: COORDINATOR,
  },
  'hearing-waiver': {
    title: 'act.waiver',
    done: 'act.waiver.done',
    when: (detail) => open(detail) && complaint(detail) && unjudged(detail),
  },
  escalation: { title: 'act.escalation', done: 'act.escalation.done', when: open, roles: COORDINATOR },
  concerns: { title: 'act.concerns', done: 'act.concerns.done', when: open, roles: COORDINATOR },
  'no-reaction': {
    title: 'act.no-reaction',
    done: 'act.no-reaction.done',
    when: (detail) => open(detail) && unjudged(detail),
  },
  claim: { title: 'act.claim', done: 'act.claim.done', when: open },
  exit: { title: 'act.exit', done: 'act.exit.done', when: open },
  referral: {
    title: 'act.referral',
    done: 'act.referral.done',
    when: (detail) => complaint(detail) && detail.state !== 'LEFT',
    roles: COORDINATOR,
  },
  reopening: {
    title: 'act.reopening',
    done: 'act.reopening.done',
    when: ({ state }) => state !== 'OPEN' && state !== 'LEFT',
    first: () => true,
  },
};
