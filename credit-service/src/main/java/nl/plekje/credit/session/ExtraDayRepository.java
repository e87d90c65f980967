package nl.plekje.credit.session;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nl.plekje.credit.session.ExtraDay.Parts;
import nl.plekje.events.ExtraDayDecided;
import nl.plekje.events.ExtraDayRequested.GivenUp;
import nl.plekje.events.Funding;
import nl.plekje.events.json.FactJson;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.HouseholdId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.database.Moments;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;
import nl.plekje.service.page.Cursor;

/**
 * Requests for extra days. Answers come by the hundred, so each statement takes as many as there are. Whoever changes one
 * has opened the child's ledger.
 */
@ApplicationScoped
public class ExtraDayRepository {

    private static final String STANDING = "state IN ('REQUESTED', 'GRANTED')";

    private final Sql sql;

    ExtraDayRepository(Sql sql) {
        this.sql = sql;
    }

    /** Those that are known, by identity. */
    public Uni<Map<ExtraDayId, ExtraDay>> find(Collection<ExtraDayId> extraDays) {
        return sql.list(ExtraDayRepository::read, "SELECT * FROM extra_day WHERE extra_day_id = ANY ($1)", (Object)
                        extraDays.stream().map(ExtraDayId::value).toArray(UUID[]::new))
                .map(found -> found.stream().collect(Collectors.toMap(ExtraDay::id, Function.identity())));
    }

    /** A request of a child, or null. */
    public Uni<ExtraDay> find(ChildId child, ExtraDayId extraDay) {
        return sql.one(
                ExtraDayRepository::read,
                "SELECT * FROM extra_day WHERE extra_day_id = $1 AND child_id = $2",
                extraDay.value(),
                child.value());
    }

    /** A child's requests, the latest day first. */
    public Uni<List<ExtraDay>> of(ChildId child, Cursor<LocalDate> after, int limit) {
        return sql.list(
                ExtraDayRepository::read,
                """
                SELECT * FROM extra_day
                WHERE child_id = $1 AND ($2::date IS NULL OR (day, extra_day_id) < ($2, $3))
                ORDER BY day DESC, extra_day_id DESC LIMIT $4""",
                child.value(),
                after == null ? null : after.key(),
                after == null ? null : after.id(),
                limit);
    }

    /** Granted days to come of these children of which something is invoiced, the first day first. */
    public Uni<List<ExtraDay>> invoiced(Collection<ChildId> children, LocalDate from) {
        return sql.list(
                ExtraDayRepository::read,
                """
                SELECT * FROM extra_day
                WHERE child_id = ANY ($1) AND state = 'GRANTED' AND invoice_minutes > 0 AND day >= $2
                ORDER BY day, starts, extra_day_id""",
                children.stream().map(ChildId::value).toArray(UUID[]::new),
                from);
    }

    /** Whether the day was asked for before and that request stands. */
    public Uni<Boolean> isAsked(ChildId child, CareType careType, LocalDate day) {
        return exists(
                "child_id = $1 AND care_type = $2 AND day = $3 AND " + STANDING, child.value(), careType.name(), day);
    }

    /** When the sessions of a contract begin that are given in exchange on this day by requests that stand. */
    public Uni<List<LocalTime>> givenUpFrom(ContractId contract, LocalDate day) {
        return sql.list(
                row -> row.getLocalTime(0),
                "SELECT given_up_starts FROM extra_day WHERE given_up_contract = $1 AND given_up_day = $2 AND "
                        + STANDING,
                contract.value(),
                day);
    }

    /** Extra sessions of a child in a calendar year that stand, swapped ones not counted. */
    public Uni<Integer> inYear(ChildId child, int year) {
        return sql.one(
                row -> row.getInteger(0),
                "SELECT count(*)::int FROM extra_day WHERE child_id = $1 AND day BETWEEN $2 AND $3"
                        + " AND given_up_day IS NULL AND " + STANDING,
                child.value(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
    }

    private Uni<Boolean> exists(String condition, Object... parameters) {
        return sql.one(
                row -> row.getBoolean(0), "SELECT EXISTS (SELECT FROM extra_day WHERE " + condition + ")", parameters);
    }

    /** Keeps these requests as they are now. */
    Uni<Void> save(Collection<ExtraDay> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.run(
                                """
                                INSERT INTO extra_day (extra_day_id, version, child_id, household_id, contract_id,
                                    location_id, group_id, care_type, day, starts, ends, funding, credit_minutes,
                                    swap_minutes, free_minutes, invoice_minutes, given_up_contract, given_up_day,
                                    given_up_starts, given_up_ends, without_extra_staff, state, requested_at, decide_by,
                                    settled_at, answer, policy, why)
                                SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::uuid[], $5::uuid[],
                                    $6::uuid[], $7::uuid[], $8::text[], $9::date[], $10::time[], $11::time[], $12::text[],
                                    $13::int[], $14::int[], $15::int[], $16::int[], $17::uuid[], $18::date[], $19::time[],
                                    $20::time[], $21::boolean[], $22::text[], $23::timestamptz[], $24::timestamptz[],
                                    $25::timestamptz[], $26::text[], $27::text[], $28::text[])
                                ON CONFLICT (extra_day_id) DO UPDATE
                                SET version = excluded.version, credit_minutes = excluded.credit_minutes,
                                    swap_minutes = excluded.swap_minutes, free_minutes = excluded.free_minutes,
                                    invoice_minutes = excluded.invoice_minutes, state = excluded.state,
                                    settled_at = excluded.settled_at, answer = excluded.answer, why = excluded.why""",
                                column(rows, UUID[]::new, it -> it.id().value()),
                                column(rows, Long[]::new, ExtraDay::version),
                                column(rows, UUID[]::new, it -> it.child().value()),
                                column(rows, UUID[]::new, it -> it.household().value()),
                                column(rows, UUID[]::new, it -> it.contract().value()),
                                column(rows, UUID[]::new, it -> it.location().value()),
                                column(rows, UUID[]::new, it -> it.group().value()),
                                column(rows, String[]::new, it -> it.careType().name()),
                                column(rows, LocalDate[]::new, ExtraDay::day),
                                column(rows, LocalTime[]::new, it -> it.session()
                                        .from()),
                                column(rows, LocalTime[]::new, it -> it.session()
                                        .until()),
                                column(rows, String[]::new, it -> it.funding().name()),
                                column(rows, Integer[]::new, it -> it.parts().credit()),
                                column(rows, Integer[]::new, it -> it.parts().swapped()),
                                column(rows, Integer[]::new, it -> it.parts().free()),
                                column(rows, Integer[]::new, it -> it.parts().invoiced()),
                                given(rows, UUID[]::new, it -> it.contract().value()),
                                given(rows, LocalDate[]::new, GivenUp::day),
                                given(rows, LocalTime[]::new, it -> it.session().from()),
                                given(rows, LocalTime[]::new, it -> it.session().until()),
                                column(rows, Boolean[]::new, ExtraDay::withoutExtraStaff),
                                column(rows, String[]::new, it -> it.state().name()),
                                column(rows, OffsetDateTime[]::new, it -> utc(it.requestedAt())),
                                column(rows, OffsetDateTime[]::new, it -> utc(it.decideBy())),
                                column(rows, OffsetDateTime[]::new, it -> it.settledAt()
                                        .map(Moments::utc)
                                        .orElse(null)),
                                column(rows, String[]::new, it -> it.answer()
                                        .map(FactJson::write)
                                        .orElse(null)),
                                column(rows, String[]::new, it -> it.policy().toString()),
                                column(rows, String[]::new, it -> StoredExplanation.write(it.why())))
                        .replaceWithVoid();
    }

    private static <C> Object given(Collection<ExtraDay> rows, IntFunction<C[]> array, Function<GivenUp, C> value) {
        return column(rows, array, it -> it.givenUp().map(value).orElse(null));
    }

    private static <C> Object column(Collection<ExtraDay> rows, IntFunction<C[]> array, Function<ExtraDay, C> value) {
        return rows.stream().map(value).toArray(array);
    }

    private static ExtraDay read(Row row) {
        var day = row.getLocalDate("day");
        return new ExtraDay(
                new ExtraDayId(row.getUUID("extra_day_id")),
                row.getLong("version"),
                new ChildId(row.getUUID("child_id")),
                new HouseholdId(row.getUUID("household_id")),
                new ContractId(row.getUUID("contract_id")),
                new LocationId(row.getUUID("location_id")),
                new GroupId(row.getUUID("group_id")),
                CareType.valueOf(row.getString("care_type")),
                day,
                new Session(day.getDayOfWeek(), row.getLocalTime("starts"), row.getLocalTime("ends")),
                Funding.valueOf(row.getString("funding")),
                new Parts(
                        row.getInteger("credit_minutes"),
                        row.getInteger("swap_minutes"),
                        row.getInteger("free_minutes"),
                        row.getInteger("invoice_minutes")),
                Optional.ofNullable(row.getLocalDate("given_up_day")).map(given -> givenUp(given, row)),
                row.getBoolean("without_extra_staff"),
                ExtraDayState.valueOf(row.getString("state")),
                row.getOffsetDateTime("requested_at").toInstant(),
                row.getOffsetDateTime("decide_by").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("settled_at")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("answer")).map(ExtraDayRepository::answer),
                PolicyVersion.of(row.getString("policy")),
                StoredExplanation.read(row.getString("why")));
    }

    private static GivenUp givenUp(LocalDate day, Row row) {
        return new GivenUp(
                new ContractId(row.getUUID("given_up_contract")),
                day,
                new Session(
                        day.getDayOfWeek(), row.getLocalTime("given_up_starts"), row.getLocalTime("given_up_ends")));
    }

    private static ExtraDayDecided answer(String json) {
        try {
            return FactJson.read(json.getBytes(StandardCharsets.UTF_8), ExtraDayDecided.class);
        } catch (IOException e) {
            throw new IllegalStateException("an answer that cannot be read", e);
        }
    }
}
