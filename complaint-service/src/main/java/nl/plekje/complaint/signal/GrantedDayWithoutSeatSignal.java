package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** An extra day was granted, and its group expects more children than it has seats. */
@ApplicationScoped
class GrantedDayWithoutSeatSignal implements Signal {

    @Override
    public String kind() {
        return "C2";
    }

    @Override
    public int complaints() {
        return 3;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.LOCATION_MANAGER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.ADD_STAFF_OR_CALL;
    }

    @Override
    public String query() {
        return """
            SELECT 'extra-day/' || e.id AS subject, s.location, e.decided_at AS since, e.day, s.expected, s.capacity
            FROM extra_day e JOIN seats s ON s.group_id = e.group_id AND s.day = e.day
            WHERE e.outcome = 'GRANTED' AND e.taken_back_at IS NULL AND e.day >= $2::date AND s.expected > s.capacity""";
    }
}
