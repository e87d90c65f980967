package nl.plekje.billing.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.plekje.billing.tariff.Tariff.Form;
import nl.plekje.kernel.care.CareType;

/** The rates known, to look one up. */
public final class Tariffs {

    /** The contract form under which the rate of extra days stands. */
    public static final int EXTRA_DAYS = 0;

    private final Map<Form, List<TariffVersion>> newestFirst = new HashMap<>();

    /** @param inForce one version for each form and first day */
    public Tariffs(Collection<TariffVersion> inForce) {
        inForce.forEach(it -> newestFirst
                .computeIfAbsent(it.tariff().form(), form -> new ArrayList<>())
                .add(it));
        var byDay = Comparator.comparing((TariffVersion it) -> it.tariff().validFrom());
        newestFirst.values().forEach(versions -> versions.sort(byDay.reversed()));
    }

    /** The rate that holds on a day; empty when there is none. */
    public Optional<TariffVersion> on(LocalDate day, String provider, CareType careType, int weeksPerYear) {
        return newestFirst.getOrDefault(new Form(provider, careType, weeksPerYear), List.of()).stream()
                .filter(it -> !it.tariff().validFrom().isAfter(day))
                .findFirst();
    }

    /**
     * Which of these rates are not stored yet, or stored differently, and the version that each gets.
     *
     * @param stored every version ever stored
     */
    public static List<TariffVersion> toStore(Collection<Tariff> wanted, Collection<TariffVersion> stored) {
        var last = new HashMap<Form, Long>();
        var told = new HashMap<Form, Map<LocalDate, TariffVersion>>();
        for (var each : stored) {
            var form = each.tariff().form();
            last.merge(form, each.version(), Math::max);
            told.computeIfAbsent(form, it -> new HashMap<>())
                    .merge(
                            each.tariff().validFrom(),
                            each,
                            (one, other) -> one.version() > other.version() ? one : other);
        }
        var fresh = new ArrayList<TariffVersion>();
        wanted.stream()
                .sorted(Comparator.comparing(Tariff::validFrom))
                .filter(tariff -> {
                    var before = told.getOrDefault(tariff.form(), Map.of()).get(tariff.validFrom());
                    return before == null || !before.tariff().equals(tariff);
                })
                .forEach(tariff -> fresh.add(new TariffVersion(tariff, last.merge(tariff.form(), 1L, Long::sum))));
        return fresh;
    }
}
