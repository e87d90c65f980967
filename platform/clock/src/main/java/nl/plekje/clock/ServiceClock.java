package nl.plekje.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that everything asks: the machine's, unless the development build brings a {@link MovableClock}. */
class ServiceClock {

    @Produces
    @ApplicationScoped
    @DefaultBean
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
