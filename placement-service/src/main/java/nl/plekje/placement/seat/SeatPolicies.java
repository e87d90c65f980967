package nl.plekje.placement.seat;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.plekje.placement.ratio.StaffRatios;

/** The one staff ratio and {@link SeatPolicy}: reading the ratio works out all its answers, so it is done once. */
class SeatPolicies {

    @Produces
    @Singleton
    StaffRatios ratios() {
        return StaffRatios.load();
    }

    @Produces
    @Singleton
    SeatPolicy policy(StaffRatios ratios) {
        return new SeatPolicy(ratios);
    }
}
