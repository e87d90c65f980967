package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** Children missed care because we closed, and were not compensated. */
@ApplicationScoped
class UncompensatedClosureSignal implements Signal {

    @Override
    public String kind() {
        return "C10";
    }

    @Override
    public int complaints() {
        return 11;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.PLANNER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.COMPENSATE;
    }

    @Override
    public String query() {
        return """
            SELECT 'closure/' || c.id AS subject, c.location, day_begins(min(m.day) + 1) AS since, c.first_day AS day,
                   count(DISTINCT m.child) AS children
            FROM closure c JOIN closure_missed m ON m.closure = c.id
            WHERE c.stands AND c.cause NOT IN ('PUBLIC_HOLIDAY', 'FORCE_MAJEURE', 'STUDY_DAY') AND m.day < $2::date
              AND NOT EXISTS (SELECT FROM compensation p WHERE p.child = m.child AND p.day = m.day)
            GROUP BY c.id""";
    }
}
