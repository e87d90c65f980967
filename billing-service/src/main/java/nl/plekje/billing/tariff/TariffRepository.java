package nl.plekje.billing.tariff;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.money.Cents;
import nl.plekje.service.database.Sql;

/** Rates as stored. */
@ApplicationScoped
public class TariffRepository {

    private static final String COLUMNS =
            "provider, care_type, weeks_per_year, valid_from, rate_cents, assumed, version";

    private final Sql sql;

    TariffRepository(Sql sql) {
        this.sql = sql;
    }

    /** The rates of these providers: for each form and first day the version stored last. */
    public Uni<Tariffs> inForce(List<String> providers) {
        return sql.list(
                        TariffRepository::read,
                        "SELECT " + COLUMNS + " FROM tariff_in_force WHERE provider = ANY ($1)",
                        (Object) providers.toArray(String[]::new))
                .map(Tariffs::new);
    }

    /** The rates of one provider, or of all without one, in order. */
    Uni<List<TariffVersion>> list(String provider) {
        return sql.list(TariffRepository::read, "SELECT " + COLUMNS + """
                         FROM tariff_in_force WHERE $1::text IS NULL OR provider = $1
                        ORDER BY provider, care_type, weeks_per_year, valid_from""", provider);
    }

    /** Every version there ever was. Others that store wait until this transaction has ended. */
    Uni<List<TariffVersion>> allForStoring() {
        return sql.run("LOCK TABLE tariff IN SHARE ROW EXCLUSIVE MODE")
                .chain(() -> sql.list(TariffRepository::read, "SELECT " + COLUMNS + " FROM tariff"));
    }

    Uni<Void> store(List<TariffVersion> versions, Instant now) {
        return sql.runAll(
                        "INSERT INTO tariff (" + COLUMNS + ", stored_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                        versions.stream().map(it -> values(it, now)).toList())
                .replaceWithVoid();
    }

    private static TariffVersion read(Row row) {
        var tariff = new Tariff(
                row.getString(0),
                CareType.valueOf(row.getString(1)),
                row.getInteger(2),
                row.getLocalDate(3),
                Cents.of(row.getLong(4)),
                row.getBoolean(5));
        return new TariffVersion(tariff, row.getLong(6));
    }

    private static Tuple values(TariffVersion version, Instant now) {
        var tariff = version.tariff();
        return Tuple.tuple()
                .addString(tariff.provider())
                .addString(tariff.careType().name())
                .addInteger(tariff.weeksPerYear())
                .addLocalDate(tariff.validFrom())
                .addLong(tariff.rate().amount())
                .addBoolean(tariff.assumed())
                .addLong(version.version())
                .addOffsetDateTime(utc(now));
    }
}
