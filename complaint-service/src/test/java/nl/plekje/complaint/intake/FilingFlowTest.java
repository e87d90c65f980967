package nl.plekje.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.plekje.complaint.Family;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Place;
import nl.plekje.complaint.Stored;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filing, from the request to case, fact and receipt. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FilingFlowTest {

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    @Test
    @Tag("CO-007")
    void a_parent_files_about_location_and_child_and_gets_a_receipt_with_a_number() {
        TestClock.setTo("2026-11-16T09:12");
        var family = Family.known();
        var place = Place.known();
        var id = Filing.complaint()
                .about(place)
                .child(family)
                .on("2026-11-13")
                .with("category", "BUILDING_AND_TOYS")
                .by(family)
                .statusCode(201)
                .body("number", matchesPattern("K-2026-\\d{6}"))
                .body("kind", is("COMPLAINT"))
                .body("location.name", is("De Wilg"))
                .body("state", is("OPEN"))
                .body("late", is(false))
                .body("why.key", is("complaint.filing.received"))
                .extract()
                .<String>path("id");

        var fact = TestFacts.awaitOne(
                ComplaintFiled.class, it -> it.complaint().toString().equals(id));
        assertThat(fact.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(fact.location()).isEqualTo(place.location());
        assertThat(fact.complainant()).isEqualTo(family.parent());
        assertThat(fact.replyTo()).isNull();
        assertThat(fact.version()).isEqualTo(1);
        assertThat(Stored.count(
                        "SELECT count(*) FROM audit WHERE action = 'complaint-filed' AND subject = ? AND actor = ?",
                        "complaint/" + id,
                        family.account()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_taken_in(Kind kind) {
        Filing.of(kind.name()).by(Family.known()).statusCode(201).body("kind", is(kind.name()));
    }

    @Test
    @Tag("CO-008")
    void a_complaint_later_than_two_months_is_taken_in_and_marked() {
        TestClock.setTo("2026-11-16T09:12");
        Filing.complaint()
                .about(Place.known())
                .on("2026-09-15")
                .by(Family.known())
                .statusCode(201)
                .body("late", is(true))
                .body("why.because[0].rule", is("CO-008"))
                .body("why.because[0].policy", startsWith("smallsteps@"))
                .body("why.because[0].facts.lastDay.value", is("2026-11-15"));
    }

    @Test
    void the_day_of_filing_is_the_one_in_amsterdam() {
        TestClock.setTo("2026-12-31T23:59");
        var family = Family.known();
        Filing.complaint().on("2027-01-01").by(family).statusCode(422).body("errors[0].pointer", is("/eventOn"));
        TestClock.setTo("2027-01-01T00:01");
        Filing.complaint().on("2027-01-01").by(family).statusCode(201).body("number", matchesPattern("K-2027-\\d{6}"));
    }

    @Test
    void numbers_of_a_year_have_no_gap_even_when_filings_arrive_together_and_some_are_refused() {
        TestClock.setTo("2035-03-01T10:00");
        var family = Family.known();
        var answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Filing.complaint()
                        .on(i % 3 == 0 ? "2035-03-02" : "2035-03-01")
                        .by(family)
                        .extract()
                        .statusCode()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(201, 422);
        assertThat(Stored.count("SELECT count(*) FROM complaint WHERE filed_year = 2035"))
                .isEqualTo(8);
        assertThat(Stored.one("SELECT max(number) FROM complaint WHERE filed_year = 2035"))
                .isEqualTo("K-2035-000008");
    }

    @Test
    void anothers_child_does_not_exist_and_neither_does_an_unknown_child_or_location() {
        var family = Family.known();
        var other = Family.known();
        Filing.complaint().child(other).by(family).statusCode(404);
        Filing.complaint().with("child", UUID.randomUUID()).by(family).statusCode(404);
        Filing.complaint().with("location", UUID.randomUUID()).by(family).statusCode(404);
        assertThat(Stored.count("SELECT count(*) FROM complaint WHERE account = ?", family.account()))
                .isZero();
    }

    @Test
    void who_lost_custody_no_longer_files_for_the_child() {
        var family = Family.known();
        Filing.complaint().child(family).by(family).statusCode(201);
        family.tell(3, Set.of(family.withoutAccount()));
        family.awaitVersion(3);
        Filing.complaint().child(family).by(family).statusCode(404);
        family.tell(2, Set.of(family.parent()));
        family.tell(4, Set.of());
        family.awaitVersion(4);
        Filing.complaint().child(family).by(family).statusCode(404);
    }

    @Test
    @Tag("PR-009")
    void custodians_of_two_households_both_file_for_the_child() {
        var hers = Family.known();
        var his = Family.known();
        Filing.complaint().child(hers).by(his).statusCode(404);
        hers.tellCustody(2, List.of(hers.asCustodian(), his.asCustodian()));
        hers.awaitCustody(2);
        Filing.complaint().child(hers).by(hers).statusCode(201);
        Filing.complaint().child(hers).by(his).statusCode(201);
        Filing.complaint().child(his).by(hers).statusCode(404);
    }

    @Test
    @Tag("CO-002")
    @Tag("CO-009")
    void someone_without_household_files_with_an_address_for_the_answer() {
        var account = "waiting-" + UUID.randomUUID();
        Filing.complaint()
                .by(account, "parent")
                .statusCode(422)
                .body("errors[0].pointer", is("/replyTo"))
                .body("errors[0].rule", is("CO-002"));
        var id = Filing.complaint()
                .with("replyTo", "jos\u00e9@voorbeeld.nl")
                .by(account, "parent")
                .statusCode(201)
                .extract()
                .<String>path("id");
        var fact = TestFacts.awaitOne(
                ComplaintFiled.class, it -> it.complaint().toString().equals(id));
        assertThat(fact.complainant()).isNull();
        assertThat(fact.replyTo()).isEqualTo("jos\u00e9@voorbeeld.nl");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "null",
            value = {
                "kind, null",
                "kind, GOSSIP",
                "category, Privacy",
                "location, here",
                "child, mine",
                "subject, null",
                "subject, ' '",
                "text, null",
                "eventOn, yesterday",
                "eventOn, 2026-02-30",
                "replyTo, nobody"
            })
    void a_bad_field_is_named(String field, String value) {
        Filing.complaint()
                .with(field, value)
                .by("someone", "parent")
                .statusCode(400)
                .body("errors[0].pointer", is("/" + field));
    }

    @Test
    void a_text_that_cannot_be_kept_is_refused() {
        Filing.complaint()
                .with("text", "The gate\0")
                .by("someone", "parent")
                .statusCode(400)
                .body("errors[0].pointer", is("/text"));
    }

    @Test
    void a_text_of_ten_thousand_letters_is_taken_in_and_a_longer_one_is_not() {
        var family = Family.known();
        Filing.complaint().with("text", "\u00e9".repeat(10_000)).by(family).statusCode(201);
        Filing.complaint()
                .with("text", "x".repeat(10_001))
                .by(family)
                .statusCode(400)
                .body("errors[0].pointer", is("/text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01"})
    void a_day_beyond_all_calendars_is_refused(String day) {
        Filing.complaint().on(day).by(Family.known()).statusCode(400);
    }

    @Test
    void a_question_may_concern_no_location() {
        Filing.of("QUESTION").by(Family.known()).statusCode(201).body("location", nullValue());
    }
}
