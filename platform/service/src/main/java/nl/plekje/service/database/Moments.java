package nl.plekje.service.database;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as columns of the type {@code timestamptz} take and give them. */
public final class Moments {

    private Moments() {}

    /** The moment for a column; null for none. */
    public static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The moment in a column; null for none. */
    public static @Nullable Instant moment(Row row, String column) {
        return moment(row.getOffsetDateTime(column));
    }

    /** The moment that a column gave; null for none. */
    public static @Nullable Instant moment(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
