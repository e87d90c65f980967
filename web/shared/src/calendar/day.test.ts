import { expect, it } from 'vitest';
import { dayOf, daysBetween, instantOf, lastOf, mondayOf, plusDays, plusMonths, weekdayOf } from './day';

it('knows the day in Amsterdam on a device that stands elsewhere', () => {
  expect(dayOf('2026-11-17T22:59:59Z')).toBe('2026-11-17');
  expect(dayOf('2026-11-17T23:00:00Z')).toBe('2026-11-18');
});

it('counts days over the change of the clocks', () => {
  expect(plusDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

it('starts the week on Monday', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(weekdayOf('2026-11-22')).toBe('SUNDAY');
});

it('knows how long months are', () => {
  expect(lastOf('2028-02')).toBe('2028-02-29');
  expect(plusMonths('2026-11', 2)).toBe('2027-01');
});

it('reads the clocks of Amsterdam, in winter, in summer and in the hour that comes twice', () => {
  expect(instantOf('2026-11-17T09:30')).toBe('2026-11-17T08:30:00.000Z');
  expect(instantOf('2026-07-01T09:30')).toBe('2026-07-01T07:30:00.000Z');
  expect(instantOf('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
});
