package nl.plekje.complaint.terms;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.policy.PolicyFolder;
import nl.plekje.service.policy.ProviderPolicy;

/** The conditions of all providers, read once; a mistake in a file stops the start. */
@Startup
@ApplicationScoped
public class TermsService {

    private final Policies<FilingTerms> policies;

    TermsService(PolicyFolder folder) {
        policies = folder.read("complaint", FilingTerms::read);
    }

    /**
     * The terms for what is filed on a day.
     *
     * @param provider whose location it is about; null when it is about none. Without a provider that we have conditions
     *     of, the most lenient terms hold: nobody is worse off for not naming a location
     */
    public FilingTerms on(LocalDate day, String provider) {
        return policies.all().stream()
                .filter(policy -> policy.provider().code().equals(provider))
                .map(policy -> inForce(policy, day))
                .findFirst()
                .orElseGet(() -> policies.all().stream()
                        .map(policy -> inForce(policy, day))
                        .max(Comparator.comparing(FilingTerms::withinMonths))
                        .orElseThrow());
    }

    /** The version of the day; before the first one, the first. */
    private static FilingTerms inForce(ProviderPolicy<FilingTerms> policy, LocalDate day) {
        var first = policy.versions().get(0);
        return (day.isBefore(first.version().validFrom()) ? first : policy.on(day)).terms();
    }
}
