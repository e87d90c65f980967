import type { CreditLot, CreditMovement } from '@shared/api/credit';
import type { Day } from '@shared/api/values';
import { dayOf, daysBetween, plusDays } from '@shared/calendar/day';

/** What can be spent from a day on, in minutes. */
export interface Step {
  day: Day;
  minutes: number;
}

export interface BalanceLine {
  /** From the first day drawn up to today. */
  past: Step[];
  /** From today on, if nothing happens but expiry. */
  ahead: Step[];
  /** Days on which credit lapses, with how much. */
  expiries: Step[];
  first: Day;
  last: Day;
}

/** So much of the past is drawn at most, and so much ahead at least. */
const DAYS_BACK = 182;
const DAYS_AHEAD = 30;

/**
 * The line of one account.
 *
 * @param movements newest first, of this account only
 * @param lots what is left, each with its last day
 */
export function balanceLine(movements: CreditMovement[], lots: CreditLot[], today: Day): BalanceLine {
  const balance = lots.reduce((sum, lot) => sum + lot.minutes, 0);
  const began = movements.length > 0 ? dayOf(movements[movements.length - 1]?.at ?? today) : today;
  const first = daysBetween(began, today) > DAYS_BACK ? plusDays(today, -DAYS_BACK) : plusDays(began, -1);
  const expiries = expiriesOf(lots);
  const final = expiries.at(-1)?.day ?? today;
  const last = plusDays(final, daysBetween(today, final) > DAYS_AHEAD ? 7 : DAYS_AHEAD);

  const past: Step[] = [];
  for (const movement of [...movements].reverse()) {
    const day = dayOf(movement.at);
    const step = { day: day < first ? first : day, minutes: movement.balanceMinutes };
    // Only where the day ended counts.
    if (past.at(-1)?.day === step.day) past.pop();
    past.push(step);
  }
  if (past[0] === undefined || past[0].day > first) past.unshift({ day: first, minutes: 0 });
  past.push({ day: today, minutes: balance });

  let left = balance;
  const ahead: Step[] = [{ day: today, minutes: balance }];
  for (const expiry of expiries) {
    left -= expiry.minutes;
    ahead.push({ day: plusDays(expiry.day, 1), minutes: left });
  }
  ahead.push({ day: last, minutes: left });
  return { past, ahead, expiries, first, last };
}

/** What lapses after each day, the nearest first. */
export function expiriesOf(lots: CreditLot[]): Step[] {
  const byDay = new Map<Day, number>();
  for (const { expiresOn, minutes } of lots) {
    if (expiresOn && minutes > 0) byDay.set(expiresOn, (byDay.get(expiresOn) ?? 0) + minutes);
  }
  return [...byDay].map(([day, minutes]) => ({ day, minutes })).sort((a, b) => a.day.localeCompare(b.day));
}
