package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A closure came at short notice, and half an hour later some families neither read it nor were spoken to. */
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
                   r.families - r.reached AS families
            FROM closure c JOIN closure_reach r ON r.closure = c.id AND r.announcement = c.fact
            WHERE c.stands AND c.last_day >= $2::date AND c.announced_at > day_begins(c.first_day) - interval '48 hours'
              AND $1::timestamptz >= c.announced_at + interval '30 minutes' AND r.reached < r.families""";
    }
}
