import '@mantine/core/styles/Text.layer.css';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/nl';
import 'dayjs/locale/en-ie';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import type { CareType, Day, Month } from '@shared/api/values';
import { dayOf, firstOf, lastOf, monthOf, plusMonths } from '@shared/calendar/day';
import { useNow } from '@shared/clock/serverClock';
import { useTexts } from '@shared/language/useTexts';
import { daysQuery } from '../day/queries';
import { STATUS_LOOKS } from '../day/status';
import type { FamilyChild } from '../household/queries';
import { ApprovalRates } from './ApprovalRates';
import { LIKELIHOOD_LOOKS, mayAsk } from './likelihood';
import { bookableQuery } from './queries';
import styles from './ExtraDay.module.css';

const SATURDAY = 6;
const SUNDAY = 0;

interface LikelihoodCalendarProps {
  child: FamilyChild;
  careType: CareType;
  /** Last day of the contract: later than that there is no extra day. */
  lastDay: Day;
  day: Day | undefined;
  onPick: (day: Day | undefined) => void;
}

/** A month in which each day says how likely it is that one gets it; own days and closed days say that they are. */
export function LikelihoodCalendar({ child, careType, lastDay, day, onPick }: LikelihoodCalendarProps) {
  const { text, language, notation } = useTexts();
  const today = dayOf(useNow());
  const [month, setMonth] = useState(monthOf(day ?? today));
  const [shown, setShown] = useState(day);
  if (day !== shown) {
    // A link led to a day of another month.
    setShown(day);
    if (day !== undefined) setMonth(monthOf(day));
  }
  const first = firstOf(month);
  const last = lastOf(month);
  const own = useQuery(daysQuery([child], first, last)).data ?? [];
  const bookable = useQuery(bookableQuery(child.id, careType, month, today));
  const { frame, onKeyDown } = usePageKeys(month, setMonth, monthOf(today), monthOf(lastDay));

  const ownLook = (date: Day) => {
    const found = own.find((one) => one.day === date && one.status !== 'ABSENT');
    return found ? STATUS_LOOKS[found.status] : undefined;
  };
  const bookableOn = (date: Day) => bookable.data?.days.find((one) => one.day === date);
  const wordsOf = (date: Day) => {
    const look = ownLook(date);
    if (look) return text(look.word);
    const found = bookableOn(date);
    if (!found) return undefined;
    const word = text(LIKELIHOOD_LOOKS[found.likelihood].word);
    return found.freeSeats ? `${word}, ${text('likelihood.free', { n: found.freeSeats })}` : word;
  };
  const shortOf = (date: Day) => {
    const look = ownLook(date);
    if (look) return text(look.short);
    const found = bookableOn(date);
    if (!found) return undefined;
    return found.likelihood === 'LIKELY' && found.freeSeats
      ? text('likelihood.free.short', { n: found.freeSeats })
      : text(LIKELIHOOD_LOOKS[found.likelihood].short);
  };
  // Without the chances one can still ask: then every day but one's own can be picked.
  const shut = (date: Day) => {
    if (ownLook(date)) return true;
    const found = bookableOn(date);
    return found ? !mayAsk(found) : !bookable.isError;
  };

  return (
    <DatesProvider
      settings={{
        locale: language === 'nl' ? 'nl' : 'en-ie',
        firstDayOfWeek: 1,
        weekendDays: [SUNDAY, SATURDAY],
      }}
    >
      {bookable.data && <ApprovalRates bookable={bookable.data} />}
      {bookable.isError && <p className="pl-soft">{text('likelihood.unknown')}</p>}
      {/* The keys work on the days inside, which are buttons. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={frame} aria-busy={bookable.isPending} onKeyDown={onKeyDown}>
        <DatePicker
          className={styles.picker}
          size="lg"
          value={day ?? null}
          onChange={(date) => onPick(date ?? undefined)}
          date={first}
          onDateChange={(date) => setMonth(monthOf(date))}
          minDate={today}
          maxDate={lastDay}
          maxLevel="month"
          hideOutsideDates
          excludeDate={shut}
          ariaLabels={{ nextMonth: text('agenda.next'), previousMonth: text('agenda.previous') }}
          getDayProps={(date) => {
            const words = [notation.longDate(date), wordsOf(date)].filter(Boolean).join(', ');
            const likelihood = ownLook(date) ? undefined : bookableOn(date)?.likelihood;
            return { 'aria-label': words, 'data-day': date, 'data-likelihood': likelihood };
          }}
          renderDay={(date) => (
            <span
              className={styles.date}
              data-word={shortOf(date) ?? (date === today ? text('tab.today') : undefined)}
            >
              {notation.dayNumber(date)}
            </span>
          )}
        />
      </div>
      <p className="pl-soft pl-small">{text('likelihood.legend')}</p>
    </DatesProvider>
  );
}

/** Page Up and Page Down change the month, and stay on the day: the first that can be picked from there. */
function usePageKeys(month: Month, setMonth: (month: Month) => void, earliest: Month, latest: Month) {
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const days = [...(frame.current?.querySelectorAll<HTMLElement>('[data-day]:not([disabled])') ?? [])];
    const there =
      days.find((one) => (one.dataset.day ?? '').slice(8) >= (wanted.current ?? '')) ?? days.at(-1);
    if (!there) return;
    there.focus();
    wanted.current = null;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { PageUp: -1, PageDown: 1 }[event.key];
    const on = (event.target as HTMLElement).dataset.day;
    if (step === undefined || on === undefined) return;
    event.preventDefault();
    const next = plusMonths(month, step);
    if (next < earliest || next > latest) return;
    wanted.current = on.slice(8);
    setMonth(next);
  };
  return { frame, onKeyDown };
}
