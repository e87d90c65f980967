package nl.plekje.testing.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.plekje.local.part.Database;
import nl.plekje.local.part.KafkaPart;
import nl.plekje.local.part.PostgresPart;
import nl.plekje.testing.token.Tokens;

/**
 * Gives a service under test a real PostgreSQL, a real Kafka, keys for signed tokens and a clock of its own. PostgreSQL
 * and Kafka start once per test run; each start of the service gets a fresh database, since the migrations are part of
 * what is tested. Use with {@code @QuarkusTestResource(RealParts.class)}.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    private static PostgresPart postgres;
    private static KafkaPart kafka;
    private static Database database;

    /** PostgreSQL of this test run, to look into or to hurt. */
    public static synchronized PostgresPart postgres() {
        if (postgres == null) {
            postgres = PostgresPart.startTemporary();
        }
        return postgres;
    }

    /** Kafka of this test run, to look into or to hurt. */
    public static synchronized KafkaPart kafka() {
        if (kafka == null) {
            kafka = KafkaPart.startTemporary();
        }
        return kafka;
    }

    /** The database of the service under test. */
    public static Database database() {
        return database;
    }

    @Override
    public Map<String, String> start() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        database = new Database(name, name);
        postgres().provide(database);
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.username", database.name());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("quarkus.datasource.jdbc.url", postgres().jdbcUrl(database.name()));
        settings.put("quarkus.datasource.reactive.url", postgres().reactiveUrl(database.name()));
        settings.put("kafka.bootstrap.servers", kafka().bootstrapServers());
        // A group of its own, so that a second start in the same test run does not share the first one's offsets.
        settings.put("mp.messaging.incoming.facts.group.id", name);
        settings.put("plekje.clock.file", TestClock.file().toString());
        settings.put("plekje.clock.trust", TestClock.TRUST.toString());
        settings.put("plekje.policies", TestPolicies.folder().toString());
        settings.put("quarkus.oidc.public-key", Tokens.publicKey());
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        TestClock.reset();
    }
}
