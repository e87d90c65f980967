package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A study day is near and no family was told. */
@ApplicationScoped
class UntoldStudyDaySignal implements Signal {

    @Override
    public String kind() {
        return "B1";
    }

    @Override
    public int complaints() {
        return 33;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.FINANCE;
    }

    @Override
    public SignalAction action() {
        return SignalAction.SEND_STATEMENT;
    }

    @Override
    public String query() {
        return """
            SELECT 'closure/' || c.id AS subject, c.location,
                   greatest(c.announced_at, day_begins(c.first_day - 60)) AS since, c.first_day AS day
            FROM closure c
            WHERE c.stands AND c.cause = 'STUDY_DAY' AND c.first_day BETWEEN $2::date AND $2::date + 60
              AND $1::timestamptz > c.announced_at + interval '1 day'
              AND NOT EXISTS (SELECT FROM delivery d WHERE d.cause = c.fact AND d.outcome = 'DELIVERED')""";
    }
}
