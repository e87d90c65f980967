import type { IconName } from '@shared/icon/Icon';
import type { TextKey } from '@shared/language/useTexts';
import type { Role } from '@shared/session/session';

interface Room {
  to: string;
  label: TextKey;
  icon: IconName;
  roles: Role[];
}

/** What there is, and for whom; the first that one may enter is where one starts. */
export const ROOMS: Room[] = [
  { to: '/requests', label: 'room.requests', icon: 'list', roles: ['planner', 'location-manager'] },
  {
    to: '/occupancy',
    label: 'room.occupancy',
    icon: 'grid',
    roles: ['planner', 'location-manager', 'operations', 'board'],
  },
  { to: '/children', label: 'room.children', icon: 'person', roles: ['planner', 'location-manager'] },
  { to: '/closures', label: 'room.closures', icon: 'closed', roles: ['planner', 'location-manager'] },
  {
    to: '/approvals',
    label: 'room.approvals',
    icon: 'check',
    roles: ['planner', 'location-manager', 'board'],
  },
  { to: '/cases', label: 'room.cases', icon: 'help', roles: ['complaint-coordinator', 'location-manager'] },
  {
    to: '/measures',
    label: 'room.measures',
    icon: 'check',
    roles: ['complaint-coordinator', 'location-manager'],
  },
  {
    to: '/signals',
    label: 'room.signals',
    icon: 'warning',
    roles: ['complaint-coordinator', 'location-manager'],
  },
  {
    to: '/invoice-questions',
    label: 'room.invoice-questions',
    icon: 'money',
    roles: ['finance', 'complaint-coordinator'],
  },
  {
    to: '/disputes',
    label: 'room.disputes',
    icon: 'scales',
    roles: ['complaint-coordinator', 'finance', 'board'],
  },
  { to: '/overview', label: 'room.overview', icon: 'today', roles: ['complaint-coordinator', 'board'] },
  { to: '/reports', label: 'room.reports', icon: 'calendar', roles: ['complaint-coordinator', 'board'] },
  {
    to: '/records',
    label: 'room.records',
    icon: 'closed',
    roles: ['confidential-officer', 'location-manager'],
  },
  { to: '/registers', label: 'room.registers', icon: 'file', roles: ['complaint-coordinator', 'board'] },
  { to: '/flow', label: 'room.flow', icon: 'flow', roles: ['operations'] },
];

export function roomsOf(roles: Role[]): Room[] {
  return ROOMS.filter((room) => room.roles.some((role) => roles.includes(role)));
}
