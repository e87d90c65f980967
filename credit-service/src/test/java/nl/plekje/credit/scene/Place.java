package nl.plekje.credit.scene;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.ClosureAnnounced;
import nl.plekje.events.ContractSigned;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.LocationChanged;
import nl.plekje.events.TariffSet;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.testing.fact.TestFacts;

/** A child's place: its contract, and what placement tells about it. Valid from 2024 to 2027. */
public record Place(
        Family family,
        String provider,
        CareType careType,
        ContractId contract,
        LocationId location,
        GroupId group,
        String manager,
        List<Session> sessions) {

    /** A place that is not told of yet. */
    public static Place of(Family family, String provider, CareType careType) {
        return new Place(
                family,
                provider,
                careType,
                ContractId.next(),
                LocationId.next(),
                GroupId.next(),
                "manager-" + UUID.randomUUID(),
                List.of());
    }

    /** The same at a location that this account manages. */
    public Place managedBy(String account) {
        return new Place(family, provider, careType, contract, location, group, account, sessions);
    }

    /** The same on Thursdays 08:00-18:30. */
    public Place thursdays() {
        return on(DayOfWeek.THURSDAY, "08:00", "18:30");
    }

    /** The same with one more session. */
    public Place on(DayOfWeek weekday, String from, String until) {
        var more = new ArrayList<>(sessions);
        more.add(new Session(weekday, LocalTime.parse(from), LocalTime.parse(until)));
        return new Place(family, provider, careType, contract, location, group, manager, more);
    }

    /** Tells location, contract and the rate of extra days, and waits until all have arrived. */
    public Place signed() {
        TestFacts.tell(new TariffSet(provider, 1, careType, 0, LocalDate.of(2024, 1, 1), 1085));
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM tariff WHERE provider = ? AND care_type = ? AND weeks_per_year = 0",
                        provider,
                        careType.name())
                >= 1);
        return signedWithoutRate();
    }

    /** Tells location and contract, and waits until both have arrived. */
    public Place signedWithoutRate() {
        TestFacts.tell(locationFact());
        TestFacts.tell(contractFact());
        Family.until(() -> Ledger.count("SELECT count(*) FROM contract WHERE contract_id = ?", contract.value()) == 1
                && Ledger.count("SELECT count(*) FROM location WHERE location_id = ?", location.value()) == 1
                && Ledger.count(
                                "SELECT count(*) FROM child WHERE child_id = ?",
                                family.child().value())
                        == 1);
        return this;
    }

    /** The contract as placement tells it. */
    public ContractSigned contractFact() {
        return new ContractSigned(
                contract,
                1,
                family.child(),
                family.household(),
                location,
                group,
                provider,
                careType,
                52,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2027, 12, 31),
                sessions,
                provider + "@2024-01-01");
    }

    /** An absence from the session of this day, reported in the app at this local time. */
    public AbsenceReported absence(String day, String reportedAt) {
        return absence(day, reportedAt, AbsenceReason.LEAVE, Channel.PORTAL);
    }

    /** An absence from the session of this day. */
    public AbsenceReported absence(String day, String reportedAt, AbsenceReason reason, Channel channel) {
        var date = LocalDate.parse(day);
        var session =
                sessions.stream().filter(it -> it.fallsOn(date)).findFirst().orElseThrow();
        return new AbsenceReported(
                AbsenceId.next(),
                1,
                family.child(),
                contract,
                date,
                session,
                reason,
                channel,
                Amsterdam.at(LocalDateTime.parse(reportedAt)));
    }

    /** The withdrawal of an absence, an hour after it was reported. */
    public static AbsenceWithdrawn withdrawal(AbsenceReported absence) {
        return new AbsenceWithdrawn(
                absence.absence(),
                2,
                absence.child(),
                absence.contract(),
                absence.day(),
                absence.reportedAt().plusSeconds(3600),
                absence.session().from());
    }

    /** Reports an absence and waits until it is answered. */
    public AbsenceReported reported(String day, String reportedAt) {
        var absence = absence(day, reportedAt);
        TestFacts.tell(absence);
        Ledger.awaitAnswered(absence.absence());
        return absence;
    }

    /** Closes the location on a day and waits until that has arrived. */
    public void closed(String day, ClosureAnnounced.Cause cause) {
        var closure = ClosureId.next();
        TestFacts.tell(new ClosureAnnounced(closure, 1, location, LocalDate.parse(day), LocalDate.parse(day), cause));
        Family.until(() -> Ledger.count("SELECT count(*) FROM closure WHERE closure_id = ?", closure.value()) == 1);
    }

    /** The answer to a request of this child. */
    public ExtraDayDecided answer(String extraDay, String day, ExtraDayDecided.Outcome outcome, String at) {
        return new ExtraDayDecided(
                ExtraDayId.of(extraDay),
                2,
                family.child(),
                group,
                LocalDate.parse(day),
                outcome,
                Explanation.of("credit.extra-day.free")
                        .with("freeSessions", FactValue.number(1))
                        .with("year", FactValue.text("2026")),
                Amsterdam.at(LocalDateTime.parse(at)));
    }

    /** Asks for a day, which is granted at this local time. */
    public String granted(String day, String body, String at) {
        var id = Api.askWith(this, body).statusCode(201).extract().<String>path("id");
        TestFacts.tell(answer(id, day, ExtraDayDecided.Outcome.GRANTED, at));
        Family.until(() -> Ledger.count(
                        "SELECT count(*) FROM extra_day WHERE extra_day_id = ? AND state = 'GRANTED'",
                        UUID.fromString(id))
                == 1);
        return id;
    }

    /** The contract as placement tells it once it ends earlier. */
    public ContractSigned ending(String lastDay, ContractSigned.EndedBy by) {
        var it = contractFact();
        return new ContractSigned(
                it.contract(),
                2,
                it.child(),
                it.household(),
                it.location(),
                it.group(),
                it.provider(),
                it.careType(),
                it.weeksPerYear(),
                it.firstDay(),
                LocalDate.parse(lastDay),
                it.sessions(),
                it.policy(),
                by);
    }

    /** A closure of this child's location on a day, by which it misses this session. */
    public ClosureAnnounced closure(
            ClosureId id, long version, String day, ClosureAnnounced.Cause cause, boolean stands) {
        var date = LocalDate.parse(day);
        var session =
                sessions.stream().filter(it -> it.fallsOn(date)).findFirst().orElseThrow();
        return new ClosureAnnounced(
                id,
                version,
                location,
                date,
                date,
                cause,
                null,
                null,
                null,
                !stands,
                stands ? List.of(new ClosureAnnounced.Missed(family.child(), contract, date, session)) : List.of(),
                null);
    }

    private LocationChanged locationFact() {
        var hours = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() <= DayOfWeek.FRIDAY.getValue())
                .map(day -> new LocationChanged.OpeningHours(day, LocalTime.of(7, 30), LocalTime.of(18, 30)))
                .toList();
        return new LocationChanged(
                location, 1, provider, "De Eik", "Almere", "036 1234567", Set.of(manager), hours, List.of());
    }
}
