package nl.plekje.credit.tariff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import nl.plekje.events.TariffSet;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.money.Cents;
import nl.plekje.service.database.Sql;

/** Hourly rates with the day from which they hold. */
@ApplicationScoped
public class TariffRepository {

    private final Sql sql;

    TariffRepository(Sql sql) {
        this.sql = sql;
    }

    /** The rate of an extra day on that day; empty as long as billing has none, and then cannot invoice it either. */
    public Uni<Optional<Cents>> ofExtraDay(String provider, CareType careType, LocalDate day) {
        return sql.one(row -> Cents.of(row.getLong(0)), """
            SELECT rate_cents FROM tariff
            WHERE provider = $1 AND care_type = $2 AND weeks_per_year = 0 AND valid_from <= $3
            ORDER BY valid_from DESC LIMIT 1""", provider, careType.name(), day)
                .map(Optional::ofNullable);
    }

    /** Keeps the newest version of a rate. */
    Uni<Void> keep(TariffSet tariff) {
        return sql.run(
                        """
                        INSERT INTO tariff (provider, care_type, weeks_per_year, valid_from, version, rate_cents)
                        VALUES ($1, $2, $3, $4, $5, $6)
                        ON CONFLICT (provider, care_type, weeks_per_year, valid_from)
                        DO UPDATE SET version = $5, rate_cents = $6 WHERE tariff.version < $5""",
                        tariff.provider(),
                        tariff.careType().name(),
                        tariff.weeksPerYear(),
                        tariff.validFrom(),
                        tariff.version(),
                        tariff.rateCents())
                .replaceWithVoid();
    }
}
