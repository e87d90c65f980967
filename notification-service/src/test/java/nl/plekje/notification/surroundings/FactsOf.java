package nl.plekje.notification.surroundings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.plekje.events.AbsenceCreditDecided;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.ApplicationChanged;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.events.CreditChanged;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRequested;
import nl.plekje.events.ExtraDayWithdrawn;
import nl.plekje.events.Funding;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.events.LocationChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ComplaintId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.kernel.rule.RuleId;

/** Facts as the other services tell them. */
public final class FactsOf {

    /** The day that the facts are about: a Thursday. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private static final Instant NOW = Instant.parse("2026-11-17T08:00:00Z");
    private static final PolicyVersion POLICY = PolicyVersion.of("smallsteps@2026-01-01");

    private FactsOf() {}

    public static LocationChanged location(LocationId location, String name) {
        return location(location, name, "mirjam");
    }

    /** A location with one manager. */
    public static LocationChanged location(LocationId location, String name, String manager) {
        return new LocationChanged(
                location, 1, "smallsteps", name, "Almere", "036 123 45 67", Set.of(manager), List.of(), List.of());
    }

    /** X1: 10.5 hours earned, reported nine days ahead. */
    public static AbsenceCreditDecided absenceEarned(ChildId child) {
        var why = Explanation.of("credit.absence.earned.more-than-days", new RuleId("CR-002"))
                .under(POLICY)
                .clause("ruilregels 2026, artikel 3")
                .with("minutes", FactValue.minutes(630))
                .with("daysAhead", FactValue.number(9))
                .with("requiredDays", FactValue.number(7))
                .with("deadline", FactValue.instant(Instant.parse("2026-11-19T07:00:00Z")))
                .with("expiresOn", FactValue.date(LocalDate.of(2026, 12, 31)))
                .with("undoUntil", FactValue.instant(Instant.parse("2026-11-23T11:00:00Z")));
        return absence(child, AbsenceCreditDecided.Outcome.EARNED, 630, why);
    }

    /** X2: too late, and illness is no exception. */
    public static AbsenceCreditDecided absenceRefused(ChildId child) {
        var why = Explanation.of("credit.absence.refused-late.more-than-days", new RuleId("CR-002"))
                .under(POLICY)
                .clause("artikel 3")
                .with("daysAhead", FactValue.number(1))
                .with("requiredDays", FactValue.number(7))
                .with("deadline", FactValue.instant(Instant.parse("2026-11-19T07:00:00Z")))
                .because(Explanation.of("credit.absence.refused-late.illness", new RuleId("CR-015"))
                        .clause("artikel 5"));
        return absence(child, AbsenceCreditDecided.Outcome.REFUSED_LATE, 0, why);
    }

    private static AbsenceCreditDecided absence(
            ChildId child, AbsenceCreditDecided.Outcome outcome, int minutes, Explanation why) {
        return new AbsenceCreditDecided(
                AbsenceId.next(), 1, child, DAY, outcome, minutes, why, Instant.parse("2026-11-23T11:00:00Z"));
    }

    public static AbsenceWithdrawn absenceWithdrawn(ChildId child) {
        return new AbsenceWithdrawn(AbsenceId.next(), 2, child, ContractId.next(), DAY, NOW, LocalTime.of(8, 0));
    }

    public static ClosureAnnounced closure(LocationId location, LocalDate firstDay, LocalDate lastDay) {
        return new ClosureAnnounced(ClosureId.next(), 1, location, firstDay, lastDay, ClosureAnnounced.Cause.STUDY_DAY);
    }

    /** The same closure taken back. */
    public static ClosureAnnounced withdrawn(ClosureAnnounced closure) {
        return new ClosureAnnounced(
                closure.closure(),
                closure.version() + 1,
                closure.location(),
                closure.firstDay(),
                closure.lastDay(),
                closure.cause(),
                closure.extent(),
                closure.group(),
                closure.from(),
                true,
                closure.missed(),
                null);
    }

    /** A day that the provider's calendar had closed all along is open. */
    public static ClosureAnnounced opened(LocationId location, LocalDate day) {
        return new ClosureAnnounced(
                ClosureId.next(),
                1,
                location,
                day,
                day,
                ClosureAnnounced.Cause.PUBLIC_HOLIDAY,
                ClosureAnnounced.Extent.LOCATION,
                null,
                null,
                true,
                List.of(),
                null);
    }

    /** A group closes for a day on which these children have care. */
    public static ClosureAnnounced groupClosure(ChildId... missing) {
        return groupClosure(ClosureId.next(), 1, LocationId.next(), false, missing);
    }

    /** The same for a closure told before, or taken back. */
    public static ClosureAnnounced groupClosure(
            ClosureId closure, long version, LocationId location, boolean withdrawn, ChildId... missing) {
        var session = new Session(DAY.getDayOfWeek(), java.time.LocalTime.of(8, 0), java.time.LocalTime.of(18, 30));
        return new ClosureAnnounced(
                closure,
                version,
                location,
                DAY,
                DAY,
                ClosureAnnounced.Cause.STAFF_SHORTAGE,
                ClosureAnnounced.Extent.GROUP,
                GroupId.next(),
                null,
                withdrawn,
                Stream.of(missing)
                        .map(child -> new ClosureAnnounced.Missed(child, ContractId.next(), DAY, session))
                        .toList(),
                null);
    }

    public static ExtraDayRequested extraDayRequested(ChildId child, HouseholdChanged household) {
        var session = new Session(DAY.getDayOfWeek(), java.time.LocalTime.of(8, 0), java.time.LocalTime.of(18, 30));
        return new ExtraDayRequested(
                ExtraDayId.next(),
                1,
                child,
                household.household(),
                ContractId.next(),
                LocationId.next(),
                GroupId.next(),
                CareType.DAY_CARE,
                DAY,
                session,
                Funding.CREDIT_FIRST,
                600,
                30,
                NOW,
                Instant.parse("2026-11-20T16:00:00Z"));
    }

    public static ExtraDayDecided extraDayDecided(ChildId child, ExtraDayDecided.Outcome outcome, Explanation why) {
        return new ExtraDayDecided(ExtraDayId.next(), 2, child, GroupId.next(), DAY, outcome, why, NOW);
    }

    public static ExtraDayWithdrawn extraDayWithdrawn(ChildId child) {
        return new ExtraDayWithdrawn(ExtraDayId.next(), 2, child, NOW);
    }

    public static CreditChanged credit(ChildId child, CreditChanged.Movement movement, int minutes, Explanation why) {
        return new CreditChanged(child, 1, CareType.DAY_CARE, movement, minutes, 630, DAY, why, NOW);
    }

    /** An application for Mondays and Thursdays from March 2027; one that is not confirmed has to be before December. */
    public static ApplicationChanged application(
            ChildId child,
            LocationId location,
            ApplicationChanged.State state,
            ApplicationChanged.Change change,
            ApplicationChanged.RemovedFor removedFor) {
        return new ApplicationChanged(
                ApplicationId.next(),
                1,
                child,
                HouseholdId.next(),
                "smallsteps",
                CareType.DAY_CARE,
                List.of(location),
                List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                LocalDate.of(2027, 3, 1),
                NOW,
                state,
                state == ApplicationChanged.State.REGISTERED ? Instant.parse("2026-11-30T23:00:00Z") : null,
                change,
                ApplicationChanged.ChangedBy.STAFF,
                removedFor,
                NOW);
    }

    /** Filed by a person we know, or, without one, by someone of whom only the address is known. */
    public static ComplaintFiled complaint(PersonId complainant, String replyTo) {
        return new ComplaintFiled(
                ComplaintId.next(),
                1,
                "K-2026-0042",
                ComplaintFiled.Kind.COMPLAINT,
                null,
                complainant,
                replyTo,
                Instant.parse("2026-11-16T08:12:00Z"),
                "Mirjam de Boer",
                Instant.parse("2026-11-18T17:00:00Z"),
                Instant.parse("2026-12-28T23:00:00Z"));
    }
}
