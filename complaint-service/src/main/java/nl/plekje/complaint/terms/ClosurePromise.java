package nl.plekje.complaint.terms;

import java.util.Set;
import nl.plekje.events.ClosureAnnounced.Cause;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.service.policy.PolicyMistake;
import nl.plekje.service.policy.PolicySection;

/**
 * What one version of a provider's conditions promises when a closure takes care away. It stands in the section of credit,
 * which keeps the promise. It is read here as well, instead of heard from credit: the early warning is there to see that
 * credit did not do as promised, and of a promise that is not made there is nothing to tell.
 *
 * @param causes those that are made good; none where the provider swaps days only, or gives no compensation
 */
record ClosurePromise(Set<Cause> causes) {

    private static final String BALANCE = "balance";

    /** Reads the promise; all else in the section is credit's to check. Throws {@link PolicyMistake}. */
    static ClosurePromise read(PolicyVersion version, PolicySection credit) {
        credit.leaveTheRest();
        return credit.optionalSection(BALANCE, balance -> {
                    balance.leaveTheRest();
                    return balance.section("closureByProvider", ClosurePromise::promise);
                })
                .orElseGet(() -> new ClosurePromise(Set.of()));
    }

    private static ClosurePromise promise(PolicySection closure) {
        closure.leaveTheRest();
        return new ClosurePromise(
                closure.flag("compensated") ? Set.copyOf(closure.listOf("causes", Cause.class)) : Set.of());
    }
}
