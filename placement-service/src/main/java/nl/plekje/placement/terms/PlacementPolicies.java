package nl.plekje.placement.terms;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.policy.PolicyFolder;

/** The conditions of all providers, read once; a mistake in a file stops the start. */
class PlacementPolicies {

    @Produces
    @Singleton
    @Startup
    Policies<PlacementTerms> policies(PolicyFolder folder) {
        return folder.read("placement", PlacementTermsReader::read);
    }
}
