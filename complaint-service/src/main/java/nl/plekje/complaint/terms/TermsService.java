package nl.plekje.complaint.terms;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.plekje.complaint.calendar.ServiceCalendar;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.policy.PolicyFolder;
import nl.plekje.service.policy.Provider;
import nl.plekje.service.policy.ProviderPolicy;

/** The conditions of all providers, read once; a mistake in a file stops the start. */
@Startup
@ApplicationScoped
public class TermsService {

    private final Policies<ComplaintTerms> policies;
    private final Map<String, ServiceCalendar> calendars = new TreeMap<>();

    public TermsService(PolicyFolder folder) {
        policies = folder.read("complaint", ComplaintTerms::read);
        for (var policy : policies.all()) {
            calendars.put(
                    policy.provider().code(),
                    new ServiceCalendar(policy.versions().stream()
                            .map(version -> version.terms().calendar())
                            .toList()));
        }
    }

    /**
     * The terms for what is filed on a day.
     *
     * @param provider whose location it is about; null when it is about none. Without a provider that we have conditions
     *     of, the most lenient terms hold: nobody is worse off for not naming a location
     */
    public FilingTerms on(LocalDate day, String provider) {
        return known(provider).map(policy -> inForce(policy, day).filing()).orElseGet(() -> policies.all().stream()
                .map(policy -> inForce(policy, day).filing())
                .max(Comparator.comparing(FilingTerms::withinMonths))
                .orElseThrow());
    }

    /** The terms by which what was filed on a day is handled; without a provider those that promise most. */
    public HandlingTerms handling(LocalDate day, String provider) {
        return known(provider).map(policy -> inForce(policy, day).handling()).orElseGet(() -> policies.all().stream()
                .map(policy -> inForce(policy, day).handling())
                .min(Comparator.comparing(HandlingTerms::verdictWeeks)
                        .thenComparing(HandlingTerms::contactWorkingDays)
                        .thenComparing(terms -> terms.version().provider()))
                .orElseThrow());
    }

    /** The calendar by which the clocks of a case run. */
    public ServiceCalendar calendar(HandlingTerms terms) {
        return calendars.get(terms.version().provider());
    }

    /** The providers that we have conditions of, by name of the legal entity. */
    public List<Provider> providers() {
        return policies.all().stream()
                .map(ProviderPolicy::provider)
                .sorted(Comparator.comparing(Provider::name))
                .toList();
    }

    /** Name and brand of a provider; empty when we have no conditions of it. */
    public Optional<String> brand(String provider) {
        return known(provider).map(policy -> policy.provider().brand());
    }

    private Optional<ProviderPolicy<ComplaintTerms>> known(String provider) {
        return policies.all().stream()
                .filter(policy -> policy.provider().code().equals(provider))
                .findFirst();
    }

    /** The version of the day; before the first one, the first. */
    private static ComplaintTerms inForce(ProviderPolicy<ComplaintTerms> policy, LocalDate day) {
        var first = policy.versions().get(0);
        return (day.isBefore(first.version().validFrom()) ? first : policy.on(day)).terms();
    }
}
