package nl.plekje.events;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of all kinds of facts: adding one here is what makes it part of the contract. */
public final class Facts {

    /** Every kind of fact, in the order in which the contract lists them. */
    public static final List<Class<? extends Fact>> KINDS = List.of(
            LocationChanged.class,
            HouseholdChanged.class,
            CustodyChanged.class,
            ClosureAnnounced.class,
            ApplicationChanged.class,
            ContractSigned.class,
            AbsenceReported.class,
            AbsenceWithdrawn.class,
            SeatsChanged.class,
            ExtraDayRequested.class,
            ExtraDayWithdrawn.class,
            ExtraDayDecided.class,
            ExtraDayCancelled.class,
            ExtraDayRevoked.class,
            ExtraDayCharged.class,
            AbsenceCreditDecided.class,
            CreditChanged.class,
            CreditSettled.class,
            CreditWarned.class,
            TariffSet.class,
            ComplaintFiled.class,
            ComplaintContacted.class,
            ComplaintProgressed.class,
            ComplaintVerdictIssued.class,
            ComplaintClosed.class,
            ComplaintClockChanged.class,
            ColleagueInformed.class,
            InvoiceQuestioned.class,
            InvoiceAnswered.class,
            SignalRaised.class,
            SignalCleared.class,
            MessageSettled.class,
            ClosureReachChanged.class);

    private static final Map<String, Class<? extends Fact>> BY_TOPIC =
            KINDS.stream().collect(Collectors.toMap(Fact::topicOf, Function.identity()));

    private Facts() {}

    /** The kind of fact that a topic carries; throws {@link IllegalArgumentException} for a topic not of the contract. */
    public static Class<? extends Fact> kindOf(String topic) {
        var kind = BY_TOPIC.get(topic);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of fact has topic " + topic);
        }
        return kind;
    }
}
