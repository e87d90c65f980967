import { expect, it } from 'vitest';
import type { CreditLot, CreditMovement } from '@shared/api/credit';
import { balanceLine, expiriesOf } from './balanceLine';

const TODAY = '2026-11-17';

const lot = (minutes: number, expiresOn: string | null) => ({ minutes, expiresOn }) as CreditLot;
const movement = (at: string, balanceMinutes: number) => ({ at, balanceMinutes }) as CreditMovement;

it('adds up what lapses on the same day, nearest first, and leaves out what does not lapse', () => {
  const lots = [lot(60, '2027-02-28'), lot(210, '2026-12-31'), lot(30, '2026-12-31'), lot(630, null)];
  expect(expiriesOf(lots)).toEqual([
    { day: '2026-12-31', minutes: 240 },
    { day: '2027-02-28', minutes: 60 },
  ]);
});

it('begins with nothing the day before the first movement, and keeps only how a day ended', () => {
  const movements = [
    movement('2026-11-10T11:00:00Z', 210),
    movement('2026-11-10T09:00:00Z', 840),
    movement('2026-10-02T06:30:00Z', 630),
  ];
  expect(balanceLine(movements, [lot(210, '2026-12-31')], TODAY).past).toEqual([
    { day: '2026-10-01', minutes: 0 },
    { day: '2026-10-02', minutes: 630 },
    { day: '2026-11-10', minutes: 210 },
    { day: TODAY, minutes: 210 },
  ]);
});

it('falls after the last day of each lot, and ends with what does not lapse', () => {
  const { ahead } = balanceLine([], [lot(210, '2026-12-31'), lot(630, null)], TODAY);
  expect(ahead).toEqual([
    { day: TODAY, minutes: 840 },
    { day: '2027-01-01', minutes: 630 },
    { day: '2027-01-07', minutes: 630 },
  ]);
});

it('starts a long history with the balance of then', () => {
  const { first, past } = balanceLine(
    [movement('2026-11-10T11:00:00Z', 300), movement('2025-01-10T11:00:00Z', 630)],
    [lot(300, null)],
    TODAY,
  );
  expect(first).toBe('2026-05-19');
  expect(past[0]).toEqual({ day: '2026-05-19', minutes: 630 });
});
