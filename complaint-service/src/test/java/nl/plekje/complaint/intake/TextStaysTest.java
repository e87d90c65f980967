package nl.plekje.complaint.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import nl.plekje.complaint.Family;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Stored;
import nl.plekje.events.ComplaintFiled;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written never leaves the service: each test files a secret and looks for it where it must not be. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TextStaysTest {

    private final String secret = "secret-" + UUID.randomUUID();
    private final Listening listening = new Listening();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void stop_listening() {
        Logger.getLogger("").removeHandler(listening);
    }

    private Filing secretly() {
        return Filing.complaint()
                .with("subject", "subject " + secret)
                .with("text", "text " + secret)
                .with("wish", "wish " + secret);
    }

    @Test
    void not_in_a_fact_nor_in_its_headers() {
        var id = secretly().idBy(Family.known());
        TestFacts.awaitOne(ComplaintFiled.class, it -> it.complaint().toString().equals(id));
        assertThat(TestFacts.records("complaint-filed")).isNotEmpty().allSatisfy(fact -> {
            assertThat(new String(fact.value(), StandardCharsets.UTF_8)).doesNotContain(secret);
            fact.headers().forEach(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                    .doesNotContain(secret));
        });
    }

    @Test
    void not_in_the_receipt_nor_in_what_is_kept_for_repeats_nor_in_the_audit() {
        var receipt = secretly().by(Family.known()).statusCode(201).extract().asString();
        assertThat(receipt).doesNotContain(secret);
        assertThat(Stored.dump("command", "audit", "outbox", "complaint", "dead_letter"))
                .isNotBlank()
                .doesNotContain(secret);
        assertThat(Stored.dump("complaint_text")).contains(secret);
    }

    @Test
    void not_in_a_log_of_what_went_well_or_was_refused() {
        var family = Family.known();
        secretly().by(family).statusCode(201);
        secretly().on("2099-01-01").by(family).statusCode(422);
        secretly().with("kind", "GOSSIP").by(family).statusCode(400);
        secretly().with("replyTo", secret).by(family).statusCode(400);
        secretly().by(family.account(), "board").statusCode(403);
        assertThat(listening.lines()).noneMatch(line -> line.contains(secret));
    }

    @Test
    void not_in_a_log_nor_in_the_answer_when_the_database_fails() {
        var family = Family.known();
        Stored.run("ALTER TABLE complaint ADD CONSTRAINT ck_complaint_hurt_by_this_test CHECK (false) NOT VALID");
        try {
            assertThat(secretly().by(family).statusCode(500).extract().asString())
                    .doesNotContain(secret);
        } finally {
            Stored.run("ALTER TABLE complaint DROP CONSTRAINT ck_complaint_hurt_by_this_test");
        }
        Stored.run("ALTER TABLE complaint_text RENAME TO complaint_text_away");
        try {
            assertThat(secretly().by(family).statusCode(500).extract().asString())
                    .doesNotContain(secret);
        } finally {
            Stored.run("ALTER TABLE complaint_text_away RENAME TO complaint_text");
        }
        assertThat(listening.lines()).anyMatch(line -> line.contains("a request failed"));
        assertThat(listening.lines()).noneMatch(line -> line.contains(secret));
    }

    @Test
    void nobody_reads_or_files_without_signing_in() {
        given().contentType("application/json")
                .body(secretly().json())
                .post("/complaints")
                .then()
                .statusCode(401);
        given().get("/complaints").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.forged("karin", "complaint-coordinator"))
                .get("/complaints")
                .then()
                .statusCode(401);
    }

    /** Hears all that is logged, with stack traces. */
    private static final class Listening extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        List<String> lines() {
            return lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
