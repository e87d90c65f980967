package nl.plekje.placement.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.plekje.kernel.care.Session;
import nl.plekje.service.database.Sql;

/** Finds out why an absence was not written: each condition of the one statement, looked at on its own. */
@ApplicationScoped
class AbsenceRefusalRepository {

    private final Sql sql;

    AbsenceRefusalRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * A session that a report can mean.
     *
     * @param inTime whether it can still be given up by who reports it
     * @param reportable whether neither a closure nor an absence takes it
     * @param byCustodian whether it is reported by a custodian
     * @param phone number of the location
     */
    record SessionOnDay(
            Session session, boolean inTime, boolean reportable, boolean absent, boolean byCustodian, String phone) {}

    /** The sessions that the report can mean, in their order. */
    Uni<List<SessionOnDay>> sessions(AbsenceReport report) {
        var day = report.request().day().getDayOfWeek();
        return sql.list(
                row -> new SessionOnDay(
                        new Session(day, row.getLocalTime("begins"), row.getLocalTime("ends")),
                        row.getBoolean("in_time"),
                        row.getBoolean("reportable"),
                        row.getUUID("absence_id") != null,
                        row.getBoolean("by_custodian"),
                        row.getString("phone")),
                AbsenceReportRepository.SESSIONS + " SELECT * FROM session ORDER BY begins",
                AbsenceReportRepository.sessions(report).toArray());
    }
}
