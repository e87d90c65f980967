package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** Children missed care because we closed, and were not compensated as their provider promised when it told so. */
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
            FROM closure c JOIN closure_missed m ON m.closure = c.id LEFT JOIN location l ON l.id = c.location
                JOIN closure_promise p ON p.cause = c.cause
                    AND p.provider = coalesce(
                        (SELECT k.provider FROM contract k WHERE k.child = m.child AND m.day BETWEEN k.first_day AND k.last_day
                         ORDER BY k.location = c.location DESC, k.id LIMIT 1), l.provider)
                    AND (c.announced_at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN p.first_day AND p.last_day
            WHERE c.stands AND m.day < $2::date
              AND NOT EXISTS (SELECT FROM compensation g WHERE g.child = m.child AND g.day = m.day)
            GROUP BY c.id""";
    }
}
