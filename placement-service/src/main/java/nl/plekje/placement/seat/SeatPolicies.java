package nl.plekje.placement.seat;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.plekje.placement.ratio.StaffRatios;

/** The one {@link SeatPolicy}: reading the staff ratio works out all its answers, so it is done once. */
class SeatPolicies {

    @Produces
    @Singleton
    SeatPolicy policy() {
        return new SeatPolicy(StaffRatios.load());
    }
}
