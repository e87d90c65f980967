package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** Important messages do not reach somebody by e-mail. */
@ApplicationScoped
class UndeliveredMessageSignal implements Signal {

    @Override
    public String kind() {
        return "N5";
    }

    @Override
    public int complaints() {
        return 6;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.LOCATION_MANAGER;
    }

    @Override
    public SignalAction action() {
        return SignalAction.REPAIR_ADDRESS;
    }

    @Override
    public String query() {
        return """
            SELECT 'person/' || d.recipient AS subject,
                   (SELECT k.location FROM contract k JOIN person p ON p.household = k.household
                    WHERE p.id = d.recipient AND k.last_day >= $2::date LIMIT 1) AS location,
                   min(d.at) AS since, count(*) AS messages
            FROM delivery d
            WHERE d.outcome <> 'DELIVERED' AND d.channel = 'EMAIL' AND d.at > $1::timestamptz - interval '30 days' AND d.at <= $1::timestamptz
              AND d.cause_topic IN ('contract-signed', 'closure-announced', 'extra-day-decided', 'complaint-verdict-issued',
                                    'credit-warned')
              AND NOT EXISTS (SELECT FROM delivery ok WHERE ok.recipient = d.recipient AND ok.channel = 'EMAIL'
                              AND ok.outcome = 'DELIVERED' AND ok.at > d.at)
            GROUP BY d.recipient""";
    }
}
