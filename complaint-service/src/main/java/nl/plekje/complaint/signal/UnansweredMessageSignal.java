package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A question, suggestion or wish has used three quarters of its time without an answer. */
@ApplicationScoped
class UnansweredMessageSignal implements Signal {

    @Override
    public String kind() {
        return "N4";
    }

    @Override
    public int complaints() {
        return 19;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.LOCATION_MANAGER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.ANSWER;
    }

    @Override
    public String query() {
        return """
            SELECT 'case/' || c.id AS subject, c.location, c.contact_risk AS since, c.number, c.contact_due AS "answerBy",
                   c.concerned
            FROM complaint c
            WHERE c.state = 'OPEN' AND c.kind <> 'COMPLAINT' AND c.contact_at IS NULL AND c.contact_risk <= $1::timestamptz
              AND NOT EXISTS (SELECT FROM invoice_question q WHERE q.complaint = c.id)""";
    }
}
