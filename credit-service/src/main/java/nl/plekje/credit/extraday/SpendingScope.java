package nl.plekje.credit.extraday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.kernel.calendar.SchoolHolidays;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * Which credit may pay which care.
 *
 * @param acrossChildren whether a brother or sister may use it (CR-013)
 * @param acrossCareTypes whether another kind of care may be paid with it (CR-026)
 * @param boundToWeek the kinds of care for which a day of a school week pays none of a holiday week, nor the other way
 *     (CR-056)
 * @param weekSource where the conditions say so
 * @param region the region whose school holidays hold; empty when not known: then every week is a school week
 */
public record SpendingScope(
        PolicyVersion version,
        boolean acrossChildren,
        boolean acrossCareTypes,
        Set<CareType> boundToWeek,
        Citation weekSource,
        Optional<SchoolRegion> region) {

    public SpendingScope {
        boundToWeek = Set.copyOf(boundToWeek);
    }

    /**
     * Credit that may pay, and why other credit of the child may not.
     *
     * @param lots in any order, with what of them is free
     */
    public record Spendable(List<CreditLot> lots, List<Explanation> passedOver) {

        public Spendable {
            lots = List.copyOf(lots);
            passedOver = List.copyOf(passedOver);
        }
    }

    /** The credit that may pay care of this child and kind on this day, of lots that live. */
    public Spendable of(Collection<Lot> lots, ChildId child, CareType careType, LocalDate day) {
        var spendable = new ArrayList<CreditLot>();
        var otherWeek = 0;
        for (var lot : lots) {
            var credit = lot.credit();
            if (!acrossChildren && !credit.child().equals(child)
                    || !acrossCareTypes && credit.careType() != careType
                    || !credit.pays(day)) {
                continue;
            }
            if (crossesWeeks(lot, careType, day)) {
                otherWeek += credit.freeMinutes();
            } else {
                spendable.add(credit);
            }
        }
        return new Spendable(spendable, otherWeek == 0 ? List.of() : List.of(otherKindOfWeek(otherWeek, day)));
    }

    private boolean crossesWeeks(Lot lot, CareType careType, LocalDate day) {
        return boundToWeek.contains(careType)
                && region.isPresent()
                && lot.origin() == Lot.Origin.ABSENCE
                && lot.absentDay()
                        .filter(given -> !SchoolHolidays.dutch().sameKindOfWeek(region.get(), given, day))
                        .isPresent();
    }

    private Explanation otherKindOfWeek(int minutes, LocalDate day) {
        var holiday = SchoolHolidays.dutch().on(region.orElseThrow(), day).isPresent();
        return Explanation.of("credit.extra-day.other-week." + (holiday ? "school" : "holiday"), weekSource)
                .under(version)
                .with("minutes", FactValue.minutes(minutes))
                .with("day", FactValue.date(day));
    }
}
