package nl.plekje.e2e.town;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A service that cannot apply facts for a while, as after a change of its database that went wrong: first its database
 * does not answer it, then it refuses some facts. Closing it mends all.
 */
public final class StuckReader implements AutoCloseable {

    private final Connection database;

    private StuckReader(Connection database) {
        this.database = database;
    }

    /** The service of this name, which goes on as always until it {@link #stops}. */
    public static StuckReader of(String service) {
        try {
            var database = Plekje.stack().postgres().connect(service);
            database.setAutoCommit(false);
            return new StuckReader(database);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** From now on it waits with what it reads. */
    public void stops() {
        execute("LOCK TABLE inbox IN EXCLUSIVE MODE");
    }

    /** It goes on, but can never apply these facts. */
    public void goesOnWithout(Collection<UUID> facts) {
        var ids = facts.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        execute("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''the table is not what it was''; END'""");
        execute("CREATE TRIGGER refuse BEFORE INSERT ON inbox FOR EACH ROW WHEN (NEW.fact_id IN (%s))".formatted(ids)
                + " EXECUTE FUNCTION refuse()");
        commit();
    }

    /** It can apply everything again. */
    public void isMended() {
        execute("DROP TRIGGER IF EXISTS refuse ON inbox");
        execute("DROP FUNCTION IF EXISTS refuse()");
        commit();
    }

    @Override
    public void close() {
        try (database) {
            database.rollback();
            isMended();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void commit() {
        try {
            database.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
