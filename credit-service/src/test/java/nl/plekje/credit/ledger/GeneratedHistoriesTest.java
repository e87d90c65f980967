package nl.plekje.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.plekje.events.CreditChanged;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ExtraDayId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every history of movements, tried on 300 of them with fixed seeds. */
@Tag("C11")
class GeneratedHistoriesTest {

    private static final ChildId NOOR = ChildId.next();
    private static final int STEPS = 120;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_lot_sums_to_zero_and_none_has_less_than_nothing(long seed) {
        var history = new History(new Random(seed));
        for (var i = 0; i < STEPS; i++) {
            history.step();
            for (var lot : history.lots) {
                assertThat(Stream.of(Account.values())
                                .mapToInt(account -> history.balances.of(lot, account))
                                .sum())
                        .isZero();
                assertThat(history.balances.of(lot, Account.FREE)).isNotNegative();
                assertThat(history.balances.of(lot, Account.RESERVED)).isNotNegative();
                assertThat(history.balances.of(lot, Account.ADVANCED)).isNotPositive();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void balances_rebuilt_from_the_movements_are_the_balances(long seed) {
        var history = new History(new Random(seed));
        for (var i = 0; i < STEPS; i++) {
            history.step();
        }
        var rebuilt = Balances.after(history.movements);
        assertThat(rebuilt.total(Account.FREE))
                .isEqualTo(history.balances.total(Account.FREE))
                .isEqualTo(history.movements.stream()
                        .mapToInt(Movement::freeMinutes)
                        .sum());
        for (var account : Account.values()) {
            assertThat(history.lots).allSatisfy(lot -> assertThat(rebuilt.of(lot, account))
                    .isEqualTo(history.balances.of(lot, account)));
        }
    }

    @ParameterizedTest
    @EnumSource(CreditChanged.Movement.class)
    void the_entries_of_a_movement_sum_to_zero_lot_by_lot(CreditChanged.Movement kind) {
        var movement = movement(kind, List.of(new LotMinutes(LotId.next(), 30), new LotMinutes(LotId.next(), 600)));
        assertThat(movement.entries()).hasSize(4);
        assertThat(movement.parts()).allSatisfy(part -> assertThat(movement.entries().stream()
                        .filter(entry -> entry.lot().equals(part.lot()))
                        .mapToInt(Entry::minutes)
                        .sum())
                .isZero());
    }

    @Test
    void more_than_a_lot_has_cannot_be_taken() {
        var lot = LotId.next();
        var earned = Balances.none().after(movement(CreditChanged.Movement.EARN, List.of(new LotMinutes(lot, 630))));
        var tooMuch = movement(CreditChanged.Movement.RESERVE, List.of(new LotMinutes(lot, 631)));
        assertThatThrownBy(() -> earned.after(tooMuch)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Movement movement(CreditChanged.Movement kind, List<LotMinutes> parts) {
        return new Movement(
                MovementId.next(),
                NOOR,
                CareType.DAY_CARE,
                kind,
                parts,
                Instant.EPOCH,
                Explanation.of("credit.ledger.spent"),
                Movement.Cause.NONE);
    }

    /** A family that earns, asks, is granted, declined, withdraws and lets lapse, at random but never what cannot be. */
    private static final class History {
        private final Random random;
        private final List<LotId> lots = new ArrayList<>();
        private final List<Movement> movements = new ArrayList<>();
        private final Map<ExtraDayId, List<LotMinutes>> reserved = new HashMap<>();
        private Balances balances = Balances.none();

        History(Random random) {
            this.random = random;
        }

        void step() {
            switch (random.nextInt(9)) {
                case 0 -> earn();
                case 6 -> advance();
                case 7 -> payBack();
                case 8 -> refund();
                case 1, 2 -> reserve();
                case 3 -> settle(CreditChanged.Movement.SPEND);
                case 4 -> settle(CreditChanged.Movement.RELEASE);
                default -> takeAll();
            }
        }

        private void earn() {
            var lot = LotId.next();
            lots.add(lot);
            book(CreditChanged.Movement.EARN, List.of(new LotMinutes(lot, 1 + random.nextInt(700))));
        }

        private void reserve() {
            var wanted = 1 + random.nextInt(900);
            var parts = new ArrayList<LotMinutes>();
            for (var lot : lots) {
                var minutes = Math.min(wanted, balances.of(lot, Account.FREE));
                if (minutes > 0) {
                    parts.add(new LotMinutes(lot, minutes));
                    wanted -= minutes;
                }
            }
            if (!parts.isEmpty()) {
                reserved.put(ExtraDayId.next(), parts);
                book(CreditChanged.Movement.RESERVE, parts);
            }
        }

        private void settle(CreditChanged.Movement kind) {
            any(new ArrayList<>(reserved.keySet())).ifPresent(extraDay -> book(kind, reserved.remove(extraDay)));
        }

        /** A day used before it is earned: what it takes is spent at once. */
        private void advance() {
            var lot = LotId.next();
            lots.add(lot);
            var part = List.of(new LotMinutes(lot, 1 + random.nextInt(700)));
            book(CreditChanged.Movement.ADVANCE, part);
            book(CreditChanged.Movement.RESERVE, part);
            book(CreditChanged.Movement.SPEND, part);
        }

        /** A day given up pays back a part of an advance, or the invoice does. */
        private void payBack() {
            any(lots.stream()
                            .filter(lot -> balances.of(lot, Account.ADVANCED) < 0)
                            .toList())
                    .ifPresent(lot -> {
                        var minutes = 1 + random.nextInt(-balances.of(lot, Account.ADVANCED));
                        var given = balances.of(lot, Account.SPENT) >= minutes && random.nextBoolean();
                        book(
                                given ? CreditChanged.Movement.REPAY : CreditChanged.Movement.SETTLE,
                                List.of(new LotMinutes(lot, minutes)));
                    });
        }

        /** A granted day is cancelled: a part of what an earned lot spent comes back. */
        private void refund() {
            any(lots.stream()
                            .filter(lot -> balances.of(lot, Account.EARNED) < 0 && balances.of(lot, Account.SPENT) > 0)
                            .toList())
                    .ifPresent(lot -> book(
                            CreditChanged.Movement.REFUND,
                            List.of(new LotMinutes(lot, 1 + random.nextInt(balances.of(lot, Account.SPENT))))));
        }

        private void takeAll() {
            any(lots.stream()
                            .filter(lot -> balances.of(lot, Account.EARNED) < 0)
                            .toList())
                    .filter(lot -> balances.of(lot, Account.FREE) > 0)
                    .ifPresent(lot -> book(
                            List.of(
                                            CreditChanged.Movement.EXPIRE,
                                            CreditChanged.Movement.FORFEIT,
                                            CreditChanged.Movement.PAY_OUT)
                                    .get(random.nextInt(3)),
                            List.of(new LotMinutes(lot, balances.of(lot, Account.FREE)))));
        }

        private <T> Optional<T> any(List<T> from) {
            return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
        }

        private void book(CreditChanged.Movement kind, List<LotMinutes> parts) {
            var movement = movement(kind, parts);
            balances = balances.after(movement);
            movements.add(movement);
        }
    }
}
