package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** Day care ends within eight weeks and the child has no place after school. */
@ApplicationScoped
class TransitionSignal implements Signal {

    @Override
    public String kind() {
        return "P8";
    }

    @Override
    public int complaints() {
        return 10;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.PLANNER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.PLAN_TRANSITION;
    }

    @Override
    public String query() {
        return """
            SELECT 'child/' || k.child AS subject, k.location, day_begins(k.last_day - 56) AS since, k.last_day AS "lastDay"
            FROM contract k JOIN child c ON c.id = k.child
            WHERE k.care_type = 'DAY_CARE' AND k.last_day BETWEEN $2::date AND $2::date + 56
              AND c.birth_date + interval '4 years' <= k.last_day + 31
              AND NOT EXISTS (SELECT FROM contract n WHERE n.child = k.child AND n.last_day > k.last_day)""";
    }
}
