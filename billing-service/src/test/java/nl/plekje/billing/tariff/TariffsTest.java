package nl.plekje.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.money.Cents;
import org.junit.jupiter.api.Test;

class TariffsTest {

    private static final Tariff OF_2025 = tariff(52, "2025-01-01", 1040);
    private static final Tariff OF_2026 = tariff(52, "2026-01-01", 1085);
    private static final Tariff EXTRA = tariff(0, "2026-01-01", 1085);

    @Test
    void a_rate_holds_from_its_first_day_until_a_later_one() {
        var tariffs = new Tariffs(List.of(new TariffVersion(OF_2026, 2), new TariffVersion(OF_2025, 1)));
        assertThat(rateOn(tariffs, "2024-12-31")).isNull();
        assertThat(rateOn(tariffs, "2025-12-31")).isEqualTo(Cents.of(1040));
        assertThat(rateOn(tariffs, "2026-01-01")).isEqualTo(Cents.of(1085));
        assertThat(rateOn(tariffs, "2030-01-01")).isEqualTo(Cents.of(1085));
    }

    @Test
    void each_contract_form_counts_its_own_versions() {
        assertThat(Tariffs.toStore(List.of(OF_2026, OF_2025, EXTRA), List.of()))
                .containsExactly(
                        new TariffVersion(OF_2025, 1), new TariffVersion(OF_2026, 2), new TariffVersion(EXTRA, 1));
    }

    @Test
    void what_is_stored_is_not_stored_again() {
        var stored = Tariffs.toStore(List.of(OF_2025, OF_2026), List.of());
        assertThat(Tariffs.toStore(List.of(OF_2025, OF_2026), stored)).isEmpty();
        assertThat(Tariffs.toStore(List.of(OF_2025, OF_2026, EXTRA), stored))
                .containsExactly(new TariffVersion(EXTRA, 1));
    }

    @Test
    void a_corrected_rate_is_a_new_version_and_a_correction_taken_back_another() {
        var stored = List.of(new TariffVersion(OF_2025, 1), new TariffVersion(OF_2026, 2));
        var corrected = tariff(52, "2025-01-01", 1041);
        var second = Tariffs.toStore(List.of(corrected, OF_2026), stored);
        assertThat(second).containsExactly(new TariffVersion(corrected, 3));

        var all = List.of(stored.get(0), stored.get(1), second.get(0));
        assertThat(Tariffs.toStore(List.of(OF_2025, OF_2026), all)).containsExactly(new TariffVersion(OF_2025, 4));
    }

    private static Cents rateOn(Tariffs tariffs, String day) {
        return tariffs.on(LocalDate.parse(day), "sterre", CareType.DAY_CARE, 52)
                .map(version -> version.tariff().rate())
                .orElse(null);
    }

    private static Tariff tariff(int weeks, String from, long cents) {
        return new Tariff("sterre", CareType.DAY_CARE, weeks, LocalDate.parse(from), Cents.of(cents), false);
    }
}
