package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** Brothers and sisters have the same kind of care at different locations. */
@ApplicationScoped
class SplitSiblingsSignal implements Signal {

    @Override
    public String kind() {
        return "P6";
    }

    @Override
    public int complaints() {
        return 7;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.PLANNER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.PLACE_TOGETHER;
    }

    @Override
    public String query() {
        return """
            SELECT 'household/' || a.household || '/' || a.care_type AS subject, (array_agg(a.location))[1] AS location,
                   day_begins(min(greatest(a.first_day, b.first_day))) AS since, count(DISTINCT a.location) AS locations
            FROM contract a
                JOIN contract b ON b.household = a.household AND b.care_type = a.care_type AND b.child <> a.child
                    AND b.location <> a.location AND b.first_day <= a.last_day AND b.last_day >= a.first_day
            WHERE a.last_day >= $2::date AND b.last_day >= $2::date
            GROUP BY a.household, a.care_type""";
    }
}
