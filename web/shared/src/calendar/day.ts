import type { Day, Instant, Month, Weekday } from '@shared/api/values';

/** Where all care takes place, whatever the device says. */
export const AMSTERDAM = 'Europe/Amsterdam';

const MILLIS_PER_DAY = 86_400_000;
const WEEKDAYS: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const isoParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: AMSTERDAM,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const clockParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: AMSTERDAM,
  hour: '2-digit',
  minute: '2-digit',
});

/** A day as midnight UTC, for counting and for formatting in UTC. */
export function utcOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day it is in Amsterdam at this moment. */
export function dayOf(moment: Date | Instant): Day {
  return isoParts.format(typeof moment === 'string' ? new Date(moment) : moment);
}

/** What the clocks in Amsterdam say at this moment, as `08:05`. */
export function timeOf(moment: Date): string {
  return clockParts.format(moment);
}

export function plusDays(day: Day, days: number): Day {
  return new Date(utcOf(day).getTime() + days * MILLIS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when the other lies before. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((utcOf(until).getTime() - utcOf(from).getTime()) / MILLIS_PER_DAY);
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(utcOf(day).getUTCDay() + 6) % 7] as Weekday;
}

/** The Monday of the week that holds the day. */
export function mondayOf(day: Day): Day {
  return plusDays(day, -WEEKDAYS.indexOf(weekdayOf(day)));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstOf(month: Month): Day {
  return `${month}-01`;
}

export function plusMonths(month: Month, months: number): Month {
  const first = utcOf(firstOf(month));
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 7);
}

export function lastOf(month: Month): Day {
  return plusDays(firstOf(plusMonths(month, 1)), -1);
}

/** The days from the first up to and including the last. */
export function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => plusDays(first, i));
}

/** The moment at which the clocks in Amsterdam say this: `2026-11-17T09:30`. In the hour that comes twice, the first. */
export function instantOf(local: string): Instant {
  const [day = '', time = ''] = local.split('T');
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const guesses = [120, 60].map((ahead) => new Date(asUtc - ahead * 60_000));
  const found = guesses.find((moment) => dayOf(moment) === day && timeOf(moment) === time) ?? guesses[1];
  return (found as Date).toISOString();
}
