package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A family has much credit, and nearly all its requests were declined. */
@ApplicationScoped
class UnusableCreditSignal implements Signal {

    @Override
    public String kind() {
        return "C4";
    }

    @Override
    public int complaints() {
        return 17;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.PLANNER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.OFFER_ALTERNATIVES;
    }

    @Override
    public String query() {
        return """
            SELECT 'child/' || r.child AS subject,
                   (SELECT k.location FROM contract k WHERE k.child = r.child AND $2::date BETWEEN k.first_day AND k.last_day LIMIT 1)
                       AS location,
                   r.last_declined AS since, r.granted, r.asked, b.minutes AS "balanceMinutes"
            FROM (SELECT child, count(*) FILTER (WHERE outcome = 'GRANTED') AS granted, count(*) AS asked,
                         max(decided_at) FILTER (WHERE outcome = 'DECLINED') AS last_declined
                  FROM extra_day WHERE decided_at > $1::timestamptz - interval '56 days' AND decided_at <= $1::timestamptz GROUP BY child) r
                JOIN (SELECT child, sum(balance)::int AS minutes FROM credit GROUP BY child) b ON b.child = r.child
            WHERE r.asked >= 3 AND r.granted < 0.3 * r.asked AND b.minutes > 20 * 60""";
    }
}
