import type { Day, Instant, Month, Weekday } from '@shared/api/values';
import { AMSTERDAM, dayOf, firstOf, utcOf } from '@shared/calendar/day';
import type { FactValue } from './explanation';

export type Language = 'nl' | 'en';

/** English with euro amounts as they are written in Ireland. The same locales as on the server. */
export const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-IE' };

/** A Monday; weekdays are named by counting from it. */
const A_MONDAY = Date.UTC(2026, 0, 5);
const WEEKDAYS: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/**
 * How one language writes facts: numbers, hours, money and moments. Mirrors `Notation` of the kernel; the samples in
 * `explanation-samples.json` hold both to the same text.
 */
export class Notation {
  private readonly locale: string;
  private readonly decimal: Intl.NumberFormat;
  private readonly euros: Intl.NumberFormat;
  private readonly percentage: Intl.NumberFormat;
  private readonly clock: Intl.DateTimeFormat;

  constructor(private readonly language: Language) {
    this.locale = LOCALES[language];
    this.decimal = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 2 });
    this.euros = new Intl.NumberFormat(this.locale, { style: 'currency', currency: 'EUR' });
    this.percentage = new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 2 });
    this.clock = new Intl.DateTimeFormat('nl-NL', {
      timeZone: AMSTERDAM,
      hour: '2-digit',
      minute: '2-digit',
    });
  }

  /** The fact in words; a `CODE` is worded by the catalogue. */
  write({ kind, value }: FactValue): string {
    switch (kind) {
      case 'TEXT':
        return value;
      case 'CODE':
        throw new Error(`the catalogue words a code: ${value}`);
      case 'NUMBER':
        return this.number(Number(value));
      case 'MINUTES':
        return this.hours(Number(value));
      case 'CENTS':
        return this.money(Number(value));
      case 'DATE':
        return this.date(value);
      case 'TIME':
        return value.slice(0, 5);
      case 'INSTANT':
        return this.moment(value);
      case 'WEEKDAY':
        return this.weekday(value as Weekday, 'long');
      case 'MONTH':
        return this.month(value);
      case 'SHARE':
        return this.percentage.format(Number(value));
    }
  }

  number(value: number): string {
    return this.decimal.format(value);
  }

  money(cents: number): string {
    return this.euros.format(cents / 100);
  }

  /** `10,5 uur`; where two decimals of an hour are not exact, `1 uur en 40 minuten`. */
  hours(minutes: number): string {
    if ((minutes * 100) % 60 === 0) {
      return `${this.number(minutes / 60)} ${this.hourWord(minutes === 60)}`;
    }
    const whole = Math.trunc(minutes / 60);
    const rest = this.minuteWords(whole === 0 ? minutes : Math.abs(minutes % 60));
    const and = this.language === 'nl' ? 'en' : 'and';
    return whole === 0 ? rest : `${this.number(whole)} ${this.hourWord(whole === 1)} ${and} ${rest}`;
  }

  /** `do 12 november 2026`. */
  date(day: Day): string {
    return `${this.part(day, { weekday: 'short' })} ${this.dayAndMonth(day)} ${this.part(day, { year: 'numeric' })}`;
  }

  /** `do 12 november`, where the year is plain. */
  shortDate(day: Day): string {
    return `${this.part(day, { weekday: 'short' })} ${this.dayAndMonth(day)}`;
  }

  /** `donderdag 12 november`, as a heading. */
  longDate(day: Day): string {
    return `${this.part(day, { weekday: 'long' })} ${this.dayAndMonth(day)}`;
  }

  /** `12 november`. */
  dayAndMonth(day: Day): string {
    return `${this.dayNumber(day)} ${this.part(day, { month: 'long' })}`;
  }

  dayNumber(day: Day): string {
    return String(utcOf(day).getUTCDate());
  }

  weekdayOf(day: Day, width: 'long' | 'short'): string {
    return this.part(day, { weekday: width });
  }

  monthShort(day: Day): string {
    return this.part(day, { month: 'short' }).replace('.', '');
  }

  /** `ma 23 november 2026, 12:00`, in Amsterdam. */
  moment(instant: Instant): string {
    return `${this.date(dayOf(instant))}, ${this.time(instant)}`;
  }

  /** `ma 23 november, 12:00`, in Amsterdam. */
  shortMoment(instant: Instant): string {
    return `${this.shortDate(dayOf(instant))}, ${this.time(instant)}`;
  }

  /** `12:00`, in Amsterdam. */
  time(instant: Instant): string {
    return this.clock.format(new Date(instant));
  }

  weekday(weekday: Weekday, width: 'long' | 'short'): string {
    const day = new Date(A_MONDAY + WEEKDAYS.indexOf(weekday) * 86_400_000);
    return new Intl.DateTimeFormat(this.locale, { weekday: width, timeZone: 'UTC' }).format(day);
  }

  month(month: Month): string {
    const first = firstOf(month);
    return `${this.part(first, { month: 'long' })} ${this.part(first, { year: 'numeric' })}`;
  }

  private part(day: Day, style: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, { ...style, timeZone: 'UTC' }).format(utcOf(day));
  }

  private hourWord(one: boolean): string {
    return this.language === 'nl' ? 'uur' : one ? 'hour' : 'hours';
  }

  private minuteWords(minutes: number): string {
    const one = minutes === 1;
    const word = this.language === 'nl' ? (one ? 'minuut' : 'minuten') : one ? 'minute' : 'minutes';
    return `${this.number(minutes)} ${word}`;
  }
}
