package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A family reported absences too late to earn credit, more than once in eight weeks. */
@ApplicationScoped
class LateAbsencesSignal implements Signal {

    @Override
    public String kind() {
        return "C7";
    }

    @Override
    public int complaints() {
        return 6;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.LOCATION_MANAGER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.EXPLAIN_RULES;
    }

    @Override
    public String query() {
        return """
            SELECT 'child/' || a.child AS subject,
                   (SELECT k.location FROM contract k WHERE k.child = a.child AND $2::date BETWEEN k.first_day AND k.last_day LIMIT 1)
                       AS location,
                   max(a.decided_at) AS since, count(*) AS refused
            FROM absence_decision a
            WHERE a.outcome = 'REFUSED_LATE' AND a.decided_at > $1::timestamptz - interval '56 days' AND a.decided_at <= $1::timestamptz
            GROUP BY a.child HAVING count(*) >= 2""";
    }
}
