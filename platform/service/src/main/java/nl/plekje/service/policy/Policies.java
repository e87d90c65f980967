package nl.plekje.service.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The conditions of all providers, as one service reads them.
 *
 * @param <T> the service's own record of its section
 */
public final class Policies<T> {

    private final SortedMap<String, ProviderPolicy<T>> byProvider = new TreeMap<>();

    Policies(Collection<ProviderPolicy<T>> all) {
        all.forEach(it -> byProvider.put(it.provider().code(), it));
    }

    /**
     * The conditions of one provider.
     *
     * @param code as facts carry it
     * @throws IllegalArgumentException for a provider without a file
     */
    public ProviderPolicy<T> of(String code) {
        var policy = byProvider.get(code);
        if (policy == null) {
            throw new IllegalArgumentException("no conditions of a provider " + code);
        }
        return policy;
    }

    /** The conditions of each provider, by code. */
    public Collection<ProviderPolicy<T>> all() {
        return Collections.unmodifiableCollection(byProvider.values());
    }
}
