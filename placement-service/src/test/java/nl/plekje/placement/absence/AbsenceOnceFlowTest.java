package nl.plekje.placement.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The report of an absence writes its key itself, a closure has it claimed like every other command. Callers see no
 * difference: the same is asked of both.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbsenceOnceFlowTest extends AbsenceScene {

    private static final String REPLAYED = "Idempotent-Replayed";
    private static final int AT_ONCE = 8;

    /** A command for a day. */
    enum Command {
        ABSENCE,
        CLOSURE;

        Command other() {
            return this == ABSENCE ? CLOSURE : ABSENCE;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_repeat_gets_the_first_answer_and_changes_nothing(Command command) {
        var key = UUID.randomUUID();
        var first = send(command, key, DAY).statusCode(201).header(REPLAYED, nullValue());
        var again = send(command, key, DAY).statusCode(201).header(REPLAYED, "true");
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(done(command)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_key_used_for_another_command_is_refused(Command command) {
        var key = UUID.randomUUID();
        send(command, key, DAY).statusCode(201);
        refused(send(command, key, DAY.plusWeeks(1)), 422, "problem.idempotency-key-reused");
        refused(send(command.other(), key, DAY.plusWeeks(2)), 422, "problem.idempotency-key-reused");
        assertThat(done(command)).isEqualTo(1);
        assertThat(done(command.other())).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void repeats_that_come_at_once_are_one_command(Command command) {
        var key = UUID.randomUUID();
        var answers = atOnce(Stream.generate(() -> DAY).limit(AT_ONCE), command, key);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.extract().statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(AbsenceOnceFlowTest::body).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.extract().header(REPLAYED) == null))
                .hasSize(1);
        assertThat(done(command)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_different_commands_that_come_at_once_under_one_key_one_is_done(Command command) {
        var days = Stream.iterate(DAY, day -> day.plusWeeks(1)).limit(AT_ONCE);
        var answers = atOnce(days, command, UUID.randomUUID());
        assertThat(answers.stream().map(answer -> answer.extract().statusCode()).sorted())
                .startsWith(201)
                .filteredOn(status -> status == 422)
                .hasSize(AT_ONCE - 1);
        assertThat(done(command)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_refused_may_be_tried_again_under_its_key(Command command) {
        var key = UUID.randomUUID();
        send(Command.ABSENCE, UUID.randomUUID(), DAY).statusCode(201);
        send(Command.CLOSURE, UUID.randomUUID(), DAY).statusCode(201);
        send(command, key, DAY).statusCode(409);
        send(command, key, DAY.plusWeeks(1)).statusCode(201).header(REPLAYED, nullValue());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_taken_back_is_not_done_again_by_a_repeat(Command command) {
        var key = UUID.randomUUID();
        var first = send(command, key, DAY).statusCode(201);
        Town.planner()
                .delete(path(command) + "/" + first.extract().path("id"))
                .then()
                .statusCode(200);
        assertThat(body(send(command, key, DAY).statusCode(201).header(REPLAYED, "true")))
                .isEqualTo(body(first));
        assertThat(done(command)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_its_callers_own(Command command) {
        var key = UUID.randomUUID();
        send(command, key, DAY).statusCode(201);
        send(Town.as("another", "planner"), command, key.toString(), DAY.plusWeeks(1))
                .statusCode(201)
                .header(REPLAYED, nullValue());
        assertThat(done(command)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_is_none_is_named(Command command) {
        send(Town.planner(), command, "once", DAY)
                .statusCode(422)
                .body("errors[0].pointer", is("#header/Idempotency-Key"))
                .body("why.key", is("problem.idempotency-key-malformed"));
        assertThat(done(command)).isZero();
    }

    private List<ValidatableResponse> atOnce(Stream<LocalDate> days, Command command, UUID key) {
        return days.map(day -> CompletableFuture.supplyAsync(() -> send(command, key, day))).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private ValidatableResponse send(Command command, UUID key, LocalDate day) {
        return send(Town.planner(), command, key.toString(), day);
    }

    private ValidatableResponse send(RequestSpecification someone, Command command, String key, LocalDate day) {
        var body = command == Command.ABSENCE
                ? body(day, "LEAVE")
                : "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"STUDY_DAY\"}".formatted(day, day);
        return someone.header("Idempotency-Key", key)
                .body(body)
                .post(path(command))
                .then();
    }

    private String path(Command command) {
        return command == Command.ABSENCE
                ? "/children/" + family.child() + "/absences"
                : "/locations/" + location + "/closures";
    }

    private static String body(ValidatableResponse answer) {
        return answer.extract().asString();
    }

    /** How many stand. */
    private long done(Command command) {
        return command == Command.ABSENCE
                ? Town.count("SELECT count(*) FROM absence WHERE contract_id = ? AND withdrawn_at IS NULL", contract)
                : Town.count(
                        "SELECT count(*) FROM closure WHERE location_id = ? AND withdrawn_at IS NULL",
                        location.value());
    }
}
