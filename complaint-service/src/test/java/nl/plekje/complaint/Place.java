package nl.plekje.complaint;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plekje.events.LocationChanged;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.testing.fact.TestFacts;

/** A location with one manager; told as placement tells it. */
public record Place(LocationId location, String manager) {

    /** A location with a manager of its own. */
    public static Place known() {
        return known("manager-" + UUID.randomUUID());
    }

    /** A location managed by this account. */
    public static Place known(String manager) {
        var place = new Place(LocationId.next(), manager);
        place.tell(1, "De Wilg", Set.of(manager));
        place.awaitVersion(1);
        return place;
    }

    /** The same place, run by another provider from now on. */
    public Place of(String provider) {
        tell(2, provider, "De Wilg", Set.of(manager));
        awaitVersion(2);
        return this;
    }

    /** Tells the location in this version. */
    public void tell(long version, String name, Set<String> managers) {
        tell(version, "smallsteps", name, managers);
    }

    private void tell(long version, String provider, String name, Set<String> managers) {
        TestFacts.tell(new LocationChanged(
                location, version, provider, name, "Utrecht", "030-1234567", managers, List.of(), List.of()));
    }

    /** Waits until the service knows this version or a later one. */
    public void awaitVersion(long version) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Stored.count(
                                "SELECT count(*) FROM location WHERE id = ? AND version >= ?",
                                location.value(),
                                version)
                        == 1);
    }
}
