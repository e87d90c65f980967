package nl.plekje.complaint.terms;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import nl.plekje.service.policy.PolicyFolder;
import nl.plekje.service.policy.ProviderPolicy;

/**
 * Writes what providers promise when they close to the database at start-up, so that a single statement can ask for it.
 * Blocking JDBC: the service does not answer yet.
 */
@ApplicationScoped
class ClosurePromiseRepository {

    private static final String INFINITY = "infinity";

    private final AgroalDataSource database;
    private final PolicyFolder folder;

    ClosurePromiseRepository(AgroalDataSource database, PolicyFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    void write(@Observes StartupEvent starting) throws SQLException {
        var policies = folder.read("credit", ClosurePromise::read);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // Replicas that start together write one after the other; what a reader sees is always whole.
            execute(connection, "LOCK TABLE closure_promise IN SHARE ROW EXCLUSIVE MODE");
            execute(connection, "DELETE FROM closure_promise");
            try (var insert = connection.prepareStatement(
                    "INSERT INTO closure_promise (provider, cause, first_day, last_day) VALUES (?, ?, ?, ?::date)")) {
                for (var policy : policies.all()) {
                    add(insert, policy);
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private static void add(PreparedStatement insert, ProviderPolicy<ClosurePromise> policy) throws SQLException {
        var versions = policy.versions();
        for (var i = 0; i < versions.size(); i++) {
            var last = i + 1 == versions.size()
                    ? INFINITY
                    : versions.get(i + 1).version().validFrom().minusDays(1).toString();
            for (var cause : versions.get(i).terms().causes()) {
                insert.setString(1, policy.provider().code());
                insert.setString(2, cause.name());
                insert.setObject(3, versions.get(i).version().validFrom());
                insert.setString(4, last);
                insert.addBatch();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
