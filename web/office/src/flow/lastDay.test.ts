import { expect, it } from 'vitest';
import type { FlowSample } from '@shared/api/deadLetters';
import { hoursOf, lateOf, waitingOf, worstOf } from './lastDay';

const sample = (at: string, more: Partial<FlowSample> = {}): FlowSample => ({
  at,
  unsent: 0,
  oldestUnsentSeconds: 0,
  behind: 0,
  behindSeconds: 0,
  deadLetters: 0,
  ...more,
});

it('keeps the worst of each hour, latest first', () => {
  const hours = hoursOf([
    sample('2026-11-17T05:55:00Z', { unsent: 3, behind: 4 }),
    sample('2026-11-17T06:00:00Z', { oldestUnsentSeconds: 20, behindSeconds: 70 }),
    sample('2026-11-17T06:05:00Z', { oldestUnsentSeconds: 90, deadLetters: 2 }),
  ]);
  expect(hours).toEqual([
    { at: '2026-11-17T06:00:00Z', late: 90, waiting: 0, deadLetters: 2 },
    { at: '2026-11-17T05:00:00Z', late: 0, waiting: 7, deadLetters: 0 },
  ]);
});

it('counts what the broker could not tell as nothing, and finds the latest of the worst', () => {
  const [first, second] = [
    sample('2026-11-17T05:00:00Z', { behind: null, behindSeconds: 9 }),
    sample('2026-11-17T05:05:00Z', { behindSeconds: 9 }),
  ] as const;
  expect(waitingOf(first)).toBe(0);
  expect(worstOf([first, second], lateOf)).toBe(second);
  expect(worstOf([], lateOf)).toBeUndefined();
});
