package nl.plekje.credit.decision;

import java.time.Instant;
import java.time.LocalDateTime;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.kernel.calendar.Amsterdam;

/** A missed session for tests: ten and a half hours from Wednesday 18 November 2026, 08:00. */
record Missed(
        Instant reportedAt,
        Instant sessionStart,
        int minutes,
        AbsenceReason reason,
        Channel channel,
        boolean onPublicHoliday,
        int swapDaysUsed) {

    static Missed aSession() {
        var start = Amsterdam.at(LocalDateTime.parse("2026-11-18T08:00"));
        return new Missed(start, start, 630, AbsenceReason.LEAVE, Channel.PORTAL, false, 0);
    }

    /** Local to Amsterdam, as {@code 2026-11-09T08:00}. */
    Missed reported(String dateTime) {
        return reported(Amsterdam.at(LocalDateTime.parse(dateTime)));
    }

    Missed reported(Instant at) {
        return new Missed(at, sessionStart, minutes, reason, channel, onPublicHoliday, swapDaysUsed);
    }

    Missed session(Instant start, int length) {
        return new Missed(reportedAt, start, length, reason, channel, onPublicHoliday, swapDaysUsed);
    }

    Missed ill() {
        return new Missed(
                reportedAt, sessionStart, minutes, AbsenceReason.ILLNESS, channel, onPublicHoliday, swapDaysUsed);
    }

    Missed byStaff() {
        return new Missed(reportedAt, sessionStart, minutes, reason, Channel.STAFF, onPublicHoliday, swapDaysUsed);
    }

    Missed onAPublicHoliday() {
        return new Missed(reportedAt, sessionStart, minutes, reason, channel, true, swapDaysUsed);
    }

    Missed swapDaysUsed(int days) {
        return new Missed(reportedAt, sessionStart, minutes, reason, channel, onPublicHoliday, days);
    }

    SessionMissed build() {
        return new SessionMissed(reportedAt, sessionStart, minutes, reason, channel, onPublicHoliday, swapDaysUsed);
    }
}
