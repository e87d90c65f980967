package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A request for an extra day has used three quarters of its time without an answer. */
@ApplicationScoped
class UndecidedExtraDaySignal implements Signal {

    @Override
    public String kind() {
        return "C1";
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
        return SignalAction.DECIDE_REQUEST;
    }

    @Override
    public String query() {
        return """
            SELECT 'extra-day/' || e.id AS subject, e.location, e.requested_at + (e.decide_by - e.requested_at) * 0.75 AS since,
                   e.day, e.decide_by AS "decideBy"
            FROM extra_day e
            WHERE e.outcome IS NULL AND e.taken_back_at IS NULL AND e.requested_at IS NOT NULL
              AND $1::timestamptz >= e.requested_at + (e.decide_by - e.requested_at) * 0.75 AND e.day >= $2::date""";
    }
}
