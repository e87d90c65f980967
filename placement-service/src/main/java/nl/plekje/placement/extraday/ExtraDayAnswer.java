package nl.plekje.placement.extraday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.plekje.events.ExtraDayDecided.Alternative;
import nl.plekje.events.ExtraDayRevoked;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.absence.GivenDay;
import nl.plekje.placement.care.CareSession;
import nl.plekje.placement.seat.SeatDecision;

/** The words of an answer, as the family reads them. */
final class ExtraDayAnswer {

    private static final RuleId CR_005 = new RuleId("CR-005");
    private static final RuleId CR_020 = new RuleId("CR-020");
    private static final RuleId CR_028 = new RuleId("CR-028");
    private static final RuleId CR_035 = new RuleId("CR-035");
    private static final RuleId CR_038 = new RuleId("CR-038");
    private static final RuleId PL_045 = new RuleId("PL-045");
    private static final RuleId CR_040 = new RuleId("CR-040");

    private ExtraDayAnswer() {}

    static Explanation granted(LocalDate day, Session session) {
        return Explanation.of("placement.extra-day.granted", CR_005)
                .with("day", FactValue.date(day))
                .with("from", FactValue.time(session.from()))
                .with("until", FactValue.time(session.until()));
    }

    /** Granted in exchange for another day. */
    static Explanation swapped(LocalDate day, Session session, GivenDay given) {
        return Explanation.of("placement.extra-day.swapped", CR_038)
                .with("day", FactValue.date(day))
                .with("from", FactValue.time(session.from()))
                .with("until", FactValue.time(session.until()))
                .with("given", FactValue.date(given.day()));
    }

    /** Nothing to swap with: the day that was to be given cannot be given any more. */
    static Explanation givenDayGone(GivenDay given) {
        return Explanation.of("placement.extra-day.given-day-gone", CR_040).with("given", FactValue.date(given.day()));
    }

    /**
     * Declined by staff.
     *
     * @param note more words; null when there are none
     * @param seat whether there would have been a seat
     */
    static Explanation declined(LocalDate day, DeclineReason reason, String note, SeatDecision seat) {
        var key = "placement.extra-day.declined." + slug(reason);
        var why =
                switch (reason) {
                    case STAFF_SHORTAGE -> Explanation.of(key, CR_020);
                    case CLOSED -> Explanation.of(key, PL_045);
                    case GROUP_FULL, GROUP_COMPOSITION, OTHER -> Explanation.of(key);
                };
        why = why.with("day", FactValue.date(day));
        if (reason == DeclineReason.GROUP_FULL && seat instanceof SeatDecision.None none) {
            why = why.because(none.why());
        }
        return withNote(why, note);
    }

    /** The child has care at that time already. */
    static Explanation inCare(LocalDate day, CareSession care) {
        return Explanation.of("placement.extra-day.in-care")
                .with("day", FactValue.date(day))
                .with("from", FactValue.time(care.session().from()))
                .with("until", FactValue.time(care.session().until()))
                .with("location", FactValue.text(care.locationName()));
    }

    /** The location asked the family to keep the child at home (CR-036). */
    static Explanation staysAtHome(LocalDate day) {
        return Explanation.of("placement.extra-day.stays-at-home", PL_045).with("day", FactValue.date(day));
    }

    /** Declined because nobody decided in time, and why the deadline could not grant it. */
    static Explanation declinedAtDeadline(LocalDate day, Instant deadline, Explanation because) {
        return Explanation.of("placement.extra-day.declined.deadline", CR_028)
                .with("day", FactValue.date(day))
                .with("deadline", FactValue.instant(deadline))
                .because(because);
    }

    /** A granted day taken back by a manager, in words that the manager chose. */
    static Explanation revoked(LocalDate day, ExtraDayRevoked.Reason reason, String note) {
        return withNote(
                Explanation.of("placement.extra-day.revoked." + slug(reason)).with("day", FactValue.date(day)), note);
    }

    /** What can be had instead, one sentence each; or that there is nothing. */
    static List<Explanation> instead(List<Alternative> alternatives) {
        return alternatives.isEmpty()
                ? List.of(Explanation.of("placement.extra-day.no-alternative", CR_035))
                : alternatives.stream().map(ExtraDayAnswer::alternative).toList();
    }

    private static Explanation alternative(Alternative it) {
        return Explanation.of("placement.extra-day.alternative." + slug(it.difference()), CR_035)
                .with("day", FactValue.date(it.day()))
                .with("group", FactValue.text(it.groupName()))
                .with("location", FactValue.text(it.locationName()))
                .with("seats", FactValue.number(it.freeSeats()));
    }

    private static Explanation withNote(Explanation why, String note) {
        return note == null
                ? why
                : why.because(Explanation.of("placement.extra-day.note").with("note", FactValue.text(note)));
    }

    private static String slug(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
