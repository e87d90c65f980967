import { expect, it } from 'vitest';
import type { DeadLetter } from '@shared/api/deadLetters';
import { groupsOf } from './groups';

const letter = (id: string, topic: string, reason: string) => ({ id, topic, reason }) as DeadLetter;

it('groups by topic and error, whatever identity or number the error names', () => {
  const groups = groupsOf([
    letter('1', 'tariff-set', 'no child 11111111-0000-7000-8000-000000000001 in 3 rows'),
    letter('2', 'tariff-set', 'no child 11111111-0000-7000-8000-000000000002 in 14 rows'),
    letter('3', 'absence-reported', 'no child 11111111-0000-7000-8000-000000000002 in 14 rows'),
  ]);
  expect(groups.map((group) => [group.topic, group.reason, group.letters.length])).toEqual([
    ['tariff-set', 'no child … in # rows', 2],
    ['absence-reported', 'no child … in # rows', 1],
  ]);
});
