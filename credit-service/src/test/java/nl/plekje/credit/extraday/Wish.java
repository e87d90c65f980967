package nl.plekje.credit.extraday;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import nl.plekje.events.Funding;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/** A wish for tests: ten and a half hours of day care on Thursday 26 November 2026, 08:00, asked three weeks before. */
record Wish(
        ChildId child,
        String start,
        Funding funding,
        int swapMinutes,
        int earlier,
        String requestedAt,
        String answerBy) {

    static final ChildId NOOR = ChildId.next();

    /** Monday to Thursday until six, on Friday until five. */
    private static final Map<DayOfWeek, LocalTime> OFFICE = Map.of(
            DayOfWeek.MONDAY, LocalTime.of(18, 0),
            DayOfWeek.TUESDAY, LocalTime.of(18, 0),
            DayOfWeek.WEDNESDAY, LocalTime.of(18, 0),
            DayOfWeek.THURSDAY, LocalTime.of(18, 0),
            DayOfWeek.FRIDAY, LocalTime.of(17, 0));

    static Wish aWish() {
        return new Wish(NOOR, "2026-11-26T08:00", Funding.CREDIT_FIRST, 0, 0, "2026-11-05T20:00", "");
    }

    static ExtraDayTerms terms() {
        return new ExtraDayTerms(
                PolicyVersion.of("smallsteps@2026-01-01"),
                Citation.of("BI-001"),
                Optional.empty(),
                new ExtraDayTerms.DecisionTime(48, OFFICE, Citation.of("CR-028")),
                Optional.empty());
    }

    static ExtraDayTerms twoFreeSessions() {
        var free = new ExtraDayTerms.FreeSessions(2, Citation.of("BI-038"));
        return new ExtraDayTerms(
                PolicyVersion.of("sterre@2024-01-01"),
                Citation.of("CR-041"),
                Optional.of(free),
                new ExtraDayTerms.DecisionTime(48, OFFICE, Citation.of("CR-041")),
                Optional.of(Citation.of("CR-041")));
    }

    Wish on(String localStart) {
        return new Wish(child, localStart, funding, swapMinutes, earlier, requestedAt, answerBy);
    }

    Wish onInvoice() {
        return funded(Funding.INVOICE);
    }

    Wish funded(Funding other) {
        return new Wish(child, start, other, swapMinutes, earlier, requestedAt, answerBy);
    }

    Wish givingUp(int minutes) {
        return new Wish(child, start, funding, minutes, earlier, requestedAt, answerBy);
    }

    Wish earlier(int sessions) {
        return new Wish(child, start, funding, swapMinutes, sessions, requestedAt, answerBy);
    }

    Wish requested(String localTime) {
        return new Wish(child, start, funding, swapMinutes, earlier, localTime, answerBy);
    }

    Wish answerBy(String day) {
        return new Wish(child, start, funding, swapMinutes, earlier, requestedAt, day);
    }

    ExtraDayWish build() {
        return new ExtraDayWish(
                child,
                CareType.DAY_CARE,
                at(start),
                630,
                swapMinutes,
                funding,
                earlier,
                at(requestedAt),
                answerBy.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(answerBy)));
    }

    static Instant at(String localTime) {
        return Amsterdam.at(LocalDateTime.parse(localTime));
    }
}
