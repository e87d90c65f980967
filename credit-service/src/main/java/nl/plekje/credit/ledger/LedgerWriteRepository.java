package nl.plekje.credit.ledger;

import static nl.plekje.service.database.Moments.utc;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.plekje.credit.ledger.OpenLedgers.Booked;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.service.database.Sql;
import nl.plekje.service.json.StoredExplanation;

/**
 * Writes what was made in opened ledgers: one statement a table, each with all its rows as arrays, so that a thousand
 * movements take the round trips of one.
 */
@ApplicationScoped
class LedgerWriteRepository {

    private final Sql sql;

    LedgerWriteRepository(Sql sql) {
        this.sql = sql;
    }

    /** Writes lots, movements, entries and how many movements each ledger has. */
    Uni<Void> write(OpenLedgers ledgers) {
        var booked = ledgers.booked();
        return addLots(ledgers.opened())
                .chain(() -> addMovements(booked))
                .chain(() -> addEntries(booked))
                .chain(() -> count(ledgers));
    }

    private Uni<Void> addLots(List<Lot> lots) {
        return lots.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.run(
                                """
                                INSERT INTO lot (lot_id, child_id, care_type, absent_day, usable_from, expires_on,
                                                 absence_id, source, origin, extra_day_id, note)
                                SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[],
                                    $6::date[], $7::uuid[], $8::text[], $9::text[], $10::uuid[], $11::text[])""",
                                column(lots, UUID[]::new, lot -> lot.credit()
                                        .id()
                                        .value()),
                                column(lots, UUID[]::new, lot -> lot.credit()
                                        .child()
                                        .value()),
                                column(lots, String[]::new, lot -> lot.credit()
                                        .careType()
                                        .name()),
                                column(lots, LocalDate[]::new, lot -> lot.absentDay()
                                        .orElse(null)),
                                column(lots, LocalDate[]::new, lot -> lot.credit()
                                        .usableFrom()),
                                column(lots, LocalDate[]::new, lot -> lot.credit()
                                        .expiresOn()
                                        .orElse(null)),
                                column(lots, UUID[]::new, lot -> lot.absence()
                                        .map(AbsenceId::value)
                                        .orElse(null)),
                                column(lots, String[]::new, lot -> StoredExplanation.write(lot.source())),
                                column(lots, String[]::new, lot -> lot.origin().name()),
                                column(lots, UUID[]::new, lot -> lot.extraDay()
                                        .map(ExtraDayId::value)
                                        .orElse(null)),
                                column(lots, String[]::new, lot -> lot.note().orElse(null)))
                        .replaceWithVoid();
    }

    private Uni<Void> addMovements(List<Booked> booked) {
        return sql.run(
                        """
                        INSERT INTO movement (movement_id, child_id, number, care_type, kind, at, why, absence_id,
                                              extra_day_id)
                        SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::text[],
                            $6::timestamptz[], $7::text[], $8::uuid[], $9::uuid[])""",
                        column(booked, UUID[]::new, it -> it.movement().id().value()),
                        column(booked, UUID[]::new, it -> it.movement().child().value()),
                        column(booked, Long[]::new, Booked::number),
                        column(booked, String[]::new, it -> it.movement()
                                .careType()
                                .name()),
                        column(booked, String[]::new, it -> it.movement().kind().name()),
                        column(
                                booked,
                                OffsetDateTime[]::new,
                                it -> utc(it.movement().at())),
                        column(
                                booked,
                                String[]::new,
                                it -> StoredExplanation.write(it.movement().why())),
                        column(booked, UUID[]::new, it -> it.movement()
                                .cause()
                                .absence()
                                .map(AbsenceId::value)
                                .orElse(null)),
                        column(booked, UUID[]::new, it -> it.movement()
                                .cause()
                                .extraDay()
                                .map(ExtraDayId::value)
                                .orElse(null)))
                .replaceWithVoid();
    }

    private Uni<Void> addEntries(List<Booked> booked) {
        var movements = new ArrayList<UUID>();
        var entries = new ArrayList<Entry>();
        for (var it : booked) {
            for (var entry : it.movement().entries()) {
                movements.add(it.movement().id().value());
                entries.add(entry);
            }
        }
        return sql.run(
                        """
                        INSERT INTO entry (movement_id, lot_id, account, minutes)
                        SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[])""",
                        movements.toArray(UUID[]::new),
                        column(entries, UUID[]::new, entry -> entry.lot().value()),
                        column(entries, String[]::new, entry -> entry.account().name()),
                        column(entries, Integer[]::new, Entry::minutes))
                .replaceWithVoid();
    }

    private Uni<Void> count(OpenLedgers ledgers) {
        var versions = List.copyOf(ledgers.versions().entrySet());
        return sql.run(
                        """
                        UPDATE ledger SET version = now.version
                        FROM unnest($1::uuid[], $2::bigint[]) AS now (child_id, version)
                        WHERE ledger.child_id = now.child_id AND ledger.version <> now.version""",
                        column(versions, UUID[]::new, it -> it.getKey().value()),
                        column(versions, Long[]::new, java.util.Map.Entry::getValue))
                .replaceWithVoid();
    }

    private static <T, C> Object column(List<T> rows, IntFunction<C[]> array, Function<T, C> value) {
        return rows.stream().map(value).toArray(array);
    }
}
