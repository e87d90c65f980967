package nl.plekje.service.policy;

import java.time.LocalDate;
import java.util.List;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * The conditions of one provider through the years.
 *
 * @param versions oldest first; each holds until the next begins and the last without end
 */
public record ProviderPolicy<T>(Provider provider, List<Versioned<T>> versions) {

    public ProviderPolicy {
        versions = List.copyOf(versions);
    }

    /**
     * The version in force on a day.
     *
     * @throws IllegalArgumentException for a day before the first version
     */
    public Versioned<T> on(LocalDate day) {
        for (var i = versions.size() - 1; i >= 0; i--) {
            if (!day.isBefore(versions.get(i).version().validFrom())) {
                return versions.get(i);
            }
        }
        throw new IllegalArgumentException("no conditions of " + provider.code() + " on " + day);
    }

    /**
     * The version under which something was decided before.
     *
     * @throws IllegalArgumentException when the provider has no such version
     */
    public Versioned<T> version(PolicyVersion version) {
        return versions.stream()
                .filter(it -> it.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no conditions " + version));
    }
}
