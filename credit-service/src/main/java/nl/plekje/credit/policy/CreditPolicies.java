package nl.plekje.credit.policy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import nl.plekje.service.policy.Policies;
import nl.plekje.service.policy.PolicyFolder;

/** The conditions of all providers, read once; a mistake in a file stops the start. */
class CreditPolicies {

    @Produces
    @Singleton
    @Startup
    Policies<CreditConditions> policies(PolicyFolder folder) {
        return folder.read("credit", CreditConditionsReader::read);
    }
}
