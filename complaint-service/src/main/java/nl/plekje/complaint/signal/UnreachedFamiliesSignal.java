package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A closure came at short notice, and half an hour later some families were not reached. */
@ApplicationScoped
class UnreachedFamiliesSignal implements Signal {

    @Override
    public String kind() {
        return "N1";
    }

    @Override
    public int complaints() {
        return 9;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.LOCATION_MANAGER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.CALL_FAMILIES;
    }

    @Override
    public String query() {
        return """
            SELECT 'closure/' || c.id AS subject, c.location, c.announced_at + interval '30 minutes' AS since, c.first_day AS day,
                   count(DISTINCT d.recipient) AS families
            FROM closure c JOIN delivery d ON d.cause = c.fact AND d.outcome <> 'DELIVERED'
            WHERE c.stands AND c.last_day >= $2::date AND c.announced_at > c.first_day::timestamptz - interval '48 hours'
              AND $1::timestamptz >= c.announced_at + interval '30 minutes'
              AND NOT EXISTS (SELECT FROM delivery ok WHERE ok.cause = c.fact AND ok.recipient = d.recipient
                              AND ok.channel = d.channel AND ok.outcome = 'DELIVERED')
            GROUP BY c.id""";
    }
}
