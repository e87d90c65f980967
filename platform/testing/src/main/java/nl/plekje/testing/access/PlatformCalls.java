package nl.plekje.testing.access;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.plekje.events.Fact;
import nl.plekje.events.json.FactJson;
import nl.plekje.testing.access.AccessRow.Expected;
import nl.plekje.testing.access.AccessScene.Call;
import nl.plekje.testing.stack.TestDatabase;
import nl.plekje.testing.token.Tokens;

/** Calls of the endpoints that every service has from the platform: how its facts flow, and its dead letters. */
public final class PlatformCalls {

    private static final String REASON = "{\"reason\":\"walked along\"}";
    private static final String COLLEAGUE = "access-colleague";

    private final Fact fact;

    /** @param fact one that the service takes, so that its letter can be replayed */
    public PlatformCalls(Fact fact) {
        this.fact = fact;
    }

    /** The call of the row's endpoint, on a letter of its own; empty when the endpoint is the service's. */
    public Optional<Call> of(AccessRow row) {
        return Optional.ofNullable(
                switch (row.endpoint()) {
                    case "GET /dead-letters", "GET /flow", "GET /flow/history" -> Call.with();
                    case "GET /dead-letters/{id}", "POST /dead-letters/{id}/rehearsal" -> Call.with("id", letter(row));
                    case "POST /dead-letters/{id}/replay",
                            "POST /dead-letters/{id}/discard",
                            "POST /dead-letters/{id}/unmasking" ->
                        Call.with("id", letter(row)).body(REASON);
                    case "POST /dead-letters/{id}/discard/confirmation" -> Call.with("id", toDiscard(row));
                    case "POST /dead-letters/{id}/discard/refusal" ->
                        Call.with("id", toDiscard(row)).body(REASON);
                    default -> null;
                });
    }

    /** A letter that a colleague wants to discard. */
    private UUID toDiscard(AccessRow row) {
        var letter = letter(row);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(COLLEAGUE, "operations"))
                .contentType("application/json")
                .body(REASON)
                .post("/dead-letters/{id}/discard", letter)
                .then()
                .statusCode(204);
        return letter;
    }

    private UUID letter(AccessRow row) {
        if (row.expected() != Expected.ALLOW) {
            throw new IllegalArgumentException("letters are nobody's own: " + row);
        }
        var id = UUID.randomUUID();
        TestDatabase.change(
                """
                INSERT INTO dead_letter (id, fact_id, topic, key, payload, headers, reason, failed_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, 'broken', now())""",
                id,
                id,
                fact.topic(),
                fact.key(),
                FactJson.write(fact).getBytes(StandardCharsets.UTF_8),
                "{\"ce_id\":\"%s\",\"ce_time\":\"%s\"}".formatted(id, Instant.now()));
        return id;
    }
}
