package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** An extra day is to be invoiced while the child has credit that could pay it. */
@ApplicationScoped
class InvoiceDespiteCreditSignal implements Signal {

    @Override
    public String kind() {
        return "C3";
    }

    @Override
    public int complaints() {
        return 7;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.FINANCE;
    }

    @Override
    public SignalAction action() {
        return SignalAction.USE_CREDIT_INSTEAD;
    }

    @Override
    public String query() {
        return """
            SELECT 'extra-day/' || c.extra_day AS subject,
                   (SELECT k.location FROM contract k WHERE k.child = c.child AND c.day BETWEEN k.first_day AND k.last_day LIMIT 1)
                       AS location,
                   greatest(c.told_at, b.changed_at) AS since, c.day, c.minutes AS "invoiceMinutes", b.balance AS "balanceMinutes"
            FROM charge c JOIN credit b ON b.child = c.child AND b.care_type = c.care_type
            WHERE c.minutes > 0 AND b.balance > 0 AND c.day >= $2::date""";
    }
}
