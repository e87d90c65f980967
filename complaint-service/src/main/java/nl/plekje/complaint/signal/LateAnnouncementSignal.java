package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A planned closing was announced less than four weeks ahead. */
@ApplicationScoped
class LateAnnouncementSignal implements Signal {

    @Override
    public String kind() {
        return "N2";
    }

    @Override
    public int complaints() {
        return 12;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.LOCATION_MANAGER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.EXPLAIN_LATE_NOTICE;
    }

    @Override
    public String query() {
        return """
            SELECT 'closure/' || c.id AS subject, c.location, c.announced_at AS since, c.first_day AS day
            FROM closure c
            WHERE c.stands AND c.cause IN ('STUDY_DAY', 'PLANNED') AND c.first_day >= $2::date AND c.announced_at <= $1::timestamptz
              AND c.announced_at > day_begins(c.first_day - 28)""";
    }
}
