package nl.plekje.complaint.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** A tariff changes within a month of being told. */
@ApplicationScoped
class LateTariffSignal implements Signal {

    @Override
    public String kind() {
        return "B12";
    }

    @Override
    public int complaints() {
        return 1;
    }

    @Override
    public SignalOwner owner() {
        return SignalOwner.FINANCE;
    }

    @Override
    public SignalAction action() {
        return SignalAction.ANNOUNCE_TARIFF;
    }

    @Override
    public String query() {
        return """
            SELECT 'tariff/' || t.provider || '/' || t.care_type || '/' || t.weeks || '/' || t.valid_from AS subject,
                   NULL::uuid AS location, t.told_at AS since, t.provider, t.valid_from AS "validFrom"
            FROM tariff t
            WHERE t.valid_from >= $2::date AND t.told_at > day_begins((t.valid_from - interval '1 month')::date)
              AND EXISTS (SELECT FROM tariff before WHERE before.provider = t.provider AND before.care_type = t.care_type
                          AND before.weeks = t.weeks AND before.valid_from < t.valid_from)""";
    }
}
