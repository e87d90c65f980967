package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A question about an invoice has used three quarters of its time. */
@ApplicationScoped
class InvoiceQuestionSignal implements Signal {

    @Override
    public String kind() {
        return "B7";
    }

    @Override
    public int complaints() {
        return 10;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.FINANCE;
    }

    @Override
    public SignalAction action() {
        return SignalAction.ANSWER;
    }

    @Override
    public String query() {
        return """
            SELECT 'question/' || c.id AS subject, c.location, c.contact_risk AS since, c.number, c.contact_due AS "answerBy",
                   c.concerned
            FROM complaint c JOIN invoice_question q ON q.complaint = c.id
            WHERE c.state = 'OPEN' AND c.contact_at IS NULL AND c.contact_risk <= $1::timestamptz""";
    }
}
