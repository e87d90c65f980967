package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** Credit lapses within sixty days, by its date or because day care ends. */
@ApplicationScoped
class ExpiringCreditSignal implements Signal {

    @Override
    public String kind() {
        return "C5";
    }

    @Override
    public int complaints() {
        return 5;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.PLANNER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.OFFER_DAYS;
    }

    @Override
    public String query() {
        return """
            SELECT 'credit/' || b.child || '/' || b.care_type AS subject, k.location,
                   day_begins(least(b.first_expiry, k.last_day) - 60) AS since, least(b.first_expiry, k.last_day) AS "lastDay",
                   b.balance AS "balanceMinutes"
            FROM credit b
                LEFT JOIN LATERAL (SELECT location, max(last_day) OVER () AS last_day FROM contract
                                   WHERE child = b.child AND care_type = b.care_type ORDER BY contract.last_day DESC LIMIT 1) k ON true
            WHERE b.balance > 0 AND least(b.first_expiry, k.last_day) BETWEEN $2::date AND $2::date + 60""";
    }
}
