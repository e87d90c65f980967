package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A promise in a case is broken: contact, verdict or a measure. */
@ApplicationScoped
class BrokenPromiseSignal implements Signal {

    @Override
    public String kind() {
        return "K1";
    }

    @Override
    public int complaints() {
        return 9;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.COMPLAINT_COORDINATOR;
    }

    @Override
    public SignalAction action() {
        return SignalAction.KEEP_PROMISE;
    }

    @Override
    public String query() {
        return """
            SELECT 'case/' || c.id AS subject, c.location,
                   least(CASE WHEN c.contact_at IS NULL AND c.contact_due <= $1::timestamptz THEN c.contact_due END,
                         CASE WHEN c.verdict_at IS NULL AND c.verdict_due <= $1::timestamptz THEN c.verdict_due END,
                         min(day_begins(m.due_on + 1))) AS since,
                   c.number, c.concerned
            FROM complaint c LEFT JOIN measure m ON m.complaint = c.id AND m.done_on IS NULL AND m.due_on < $2::date
            WHERE c.state = 'OPEN'
              AND (c.contact_at IS NULL AND c.contact_due <= $1::timestamptz OR c.verdict_at IS NULL AND c.verdict_due <= $1::timestamptz OR m.id IS NOT NULL)
            GROUP BY c.id""";
    }
}
