package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A location has a second complaint about the same subject within six months. */
@ApplicationScoped
class RecurrenceSignal implements Signal {

    @Override
    public String kind() {
        return "K4";
    }

    @Override
    public int complaints() {
        return 21;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.COMPLAINT_COORDINATOR;
    }

    @Override
    public SignalAction action() {
        return SignalAction.INVESTIGATE_CAUSE;
    }

    @Override
    public String query() {
        return """
            SELECT 'recurrence/' || c.location || '/' || c.category AS subject, c.location, max(c.filed_at) AS since,
                   count(DISTINCT c.id) AS complaints, array_agg(DISTINCT who) FILTER (WHERE who IS NOT NULL) AS concerned
            FROM complaint c LEFT JOIN LATERAL unnest(c.concerned) AS who ON true
            WHERE c.kind = 'COMPLAINT' AND c.state NOT IN ('WITHDRAWN', 'LEFT') AND c.category IS NOT NULL
              AND c.location IS NOT NULL AND c.filed_at > $1::timestamptz - interval '6 months' AND c.filed_at <= $1::timestamptz
            GROUP BY c.location, c.category
            HAVING count(DISTINCT c.id) >= 2 AND bool_or(c.state = 'OPEN')""";
    }
}
