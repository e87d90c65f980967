package nl.plekje.complaint.colleague;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import nl.plekje.service.database.Sql;

/** Colleagues, and the line above each. */
@ApplicationScoped
public class ColleagueRepository {

    /** Longer than any line of managers; ends a circle that a mistake made. */
    private static final int LONGEST_LINE = 10;

    private final Sql sql;

    ColleagueRepository(Sql sql) {
        this.sql = sql;
    }

    /** Everyone, by name. */
    Uni<List<Colleague>> all() {
        return sql.list(
                ColleagueRepository::colleague,
                "SELECT account, name, job, email, reports_to FROM colleague ORDER BY name, account");
    }

    /** This colleague, or null. */
    public Uni<Colleague> find(String account) {
        return sql.one(
                ColleagueRepository::colleague,
                "SELECT account, name, job, email, reports_to FROM colleague WHERE account = $1",
                account);
    }

    /** Those of these accounts whom we know. */
    public Uni<List<Colleague>> known(Collection<String> accounts) {
        return sql.list(
                ColleagueRepository::colleague,
                "SELECT account, name, job, email, reports_to FROM colleague WHERE account = ANY ($1)",
                (Object) accounts.toArray(String[]::new));
    }

    /** Lets one change of colleagues pass at a time, so that two at once close no circle. */
    Uni<Void> lock() {
        return sql.run("LOCK TABLE colleague IN SHARE ROW EXCLUSIVE MODE").replaceWithVoid();
    }

    Uni<Void> store(Colleague colleague) {
        return sql.run(
                        """
                        INSERT INTO colleague (account, name, job, email, reports_to) VALUES ($1, $2, $3, $4, $5)
                        ON CONFLICT (account) DO UPDATE
                        SET name = excluded.name, job = excluded.job, email = excluded.email,
                            reports_to = excluded.reports_to""",
                        colleague.account(),
                        colleague.name(),
                        colleague.job(),
                        colleague.email(),
                        colleague.reportsTo())
                .replaceWithVoid();
    }

    /** The accounts above this one, the nearest first; none for null. */
    public Uni<List<String>> above(String account) {
        return sql.list(row -> row.getString(0), """
                WITH RECURSIVE line (account, step) AS (
                    SELECT reports_to, 1 FROM colleague WHERE account = $1 AND reports_to IS NOT NULL
                    UNION ALL
                    SELECT c.reports_to, step + 1 FROM line JOIN colleague c ON c.account = line.account
                    WHERE c.reports_to IS NOT NULL AND step < $2)
                SELECT account FROM line WHERE account <> coalesce($1, '') ORDER BY step""", account, LONGEST_LINE);
    }

    private static Colleague colleague(Row row) {
        return new Colleague(row.getString(0), row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
