package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** Three or more cases are about the same day at a location, and not linked. */
@ApplicationScoped
class ClusterSignal implements Signal {

    @Override
    public String kind() {
        return "K3";
    }

    @Override
    public int complaints() {
        return 42;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.COMPLAINT_COORDINATOR;
    }

    @Override
    public SignalAction action() {
        return SignalAction.LINK_CASES;
    }

    @Override
    public String query() {
        return """
            SELECT 'event/' || c.location || '/' || c.event_on AS subject, c.location, max(c.filed_at) AS since,
                   c.event_on AS day, count(DISTINCT c.id) AS cases, array_agg(DISTINCT who) FILTER (WHERE who IS NOT NULL) AS concerned
            FROM complaint c LEFT JOIN LATERAL unnest(c.concerned) AS who ON true
            WHERE c.state = 'OPEN' AND c.location IS NOT NULL AND c.event_on IS NOT NULL
            GROUP BY c.location, c.event_on
            HAVING count(DISTINCT c.id) >= 3 AND count(DISTINCT coalesce(c.event_group, c.id)) > 1""";
    }
}
